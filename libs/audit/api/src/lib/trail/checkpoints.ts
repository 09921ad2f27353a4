import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How far a chain was at some time. */
export interface Head {
  readonly chain: number;
  readonly seq: bigint;
  readonly hash: string;
  /** The last entry that it seals. */
  readonly entryId: bigint;
}

/** A signed word on how far the chains were, kept where no administrator of the database writes. */
export interface Checkpoint {
  readonly n: number;
  readonly at: string;
  readonly heads: readonly Head[];
}

/** What the folder holds: the checkpoints that are as they were signed, oldest first, and the first thing that is wrong with it. */
export interface KeptCheckpoints {
  readonly checkpoints: readonly Checkpoint[];
  readonly fault: string | null;
}

const KEY = 'signing-key.pem';
const PUBLIC_KEY = 'public-key.pem';
const FILE = /^checkpoints-\d{4}\.jsonl$/;
const DOMAIN = 'rapport.audit.checkpoint.1\n';

/**
 * The folder with the signing key and the checkpoints, one JSON object a line, a file a year, each line signed (Ed25519) and naming
 * the hash of the line before.
 */
export class CheckpointFolder {
  constructor(readonly folder: string) {}

  /** What the last checkpoint says, taken at its word: verifying is {@link read}'s. */
  async latest(): Promise<Checkpoint | null> {
    const last = (await this.lines()).at(-1);
    return last === undefined ? null : parsed(last);
  }

  /** Adds a checkpoint and returns it when it is on the disk. The caller sees to it that no two are added at once. */
  async add(at: Date, heads: readonly Head[]): Promise<Checkpoint> {
    const key = await this.signingKey();
    const last = (await this.lines()).at(-1);
    const n = last === undefined ? 1 : parsed(last).n + 1;
    const body = JSON.stringify({
      n,
      at: at.toISOString(),
      heads: heads.map(({ chain, seq, hash, entryId }) => [chain, String(seq), hash, String(entryId)]),
      previous: last === undefined ? null : sha256(last),
    });
    const signature = sign(null, Buffer.from(DOMAIN + body), key).toString('base64url');
    await append(
      join(this.folder, `checkpoints-${at.getUTCFullYear()}.jsonl`),
      `${body.slice(0, -1)},"signature":"${signature}"}\n`,
    );
    return { n, at: at.toISOString(), heads };
  }

  /** Reads them all, with the public key alone. */
  async read(): Promise<KeptCheckpoints> {
    const checkpoints: Checkpoint[] = [];
    const lines = await this.lines();
    if (lines.length === 0) return { checkpoints, fault: `There is no checkpoint in ${this.folder}.` };
    const key = createPublicKey(await readFile(join(this.folder, PUBLIC_KEY)));
    let previous: string | null = null;
    for (const [i, line] of lines.entries()) {
      const checkpoint = opened(line, key);
      if (!checkpoint) return { checkpoints, fault: `Checkpoint ${i + 1} is not as it was signed.` };
      if (checkpoint.n !== i + 1 || checkpoint.previous !== previous) {
        return {
          checkpoints,
          fault: `Checkpoint ${checkpoint.n} does not follow the one before it: some were taken away.`,
        };
      }
      checkpoints.push(checkpoint);
      previous = sha256(line);
    }
    return { checkpoints, fault: null };
  }

  /** Whole lines, oldest first; one that a crash left unfinished was never a checkpoint. */
  private async lines(): Promise<string[]> {
    const files = (await readdir(this.folder).catch(() => [])).filter((name) => FILE.test(name)).sort();
    const lines: string[] = [];
    for (const file of files) lines.push(...(await readFile(join(this.folder, file), 'utf8')).split('\n').slice(0, -1));
    return lines;
  }

  /** The key, made at the first time; nobody but the user of this process may read it. */
  private async signingKey(): Promise<KeyObject> {
    const path = join(this.folder, KEY);
    try {
      return createPrivateKey(await readFile(path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    await writeFile(join(this.folder, PUBLIC_KEY), publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
    return privateKey;
  }
}

/** A checkpoint as it was signed, or undefined. */
function opened(line: string, key: KeyObject): (Checkpoint & { previous: string | null }) | undefined {
  const parts = /^(.*),"signature":"([\w-]+)"\}$/.exec(line);
  if (!parts?.[1] || !parts[2]) return undefined;
  const body = `${parts[1]}}`;
  if (!verify(null, Buffer.from(DOMAIN + body), key, Buffer.from(parts[2], 'base64url'))) return undefined;
  return parsed(line);
}

interface Written {
  readonly n: number;
  readonly at: string;
  readonly heads: readonly [chain: number, seq: string, hash: string, entryId: string][];
  readonly previous: string | null;
}

function parsed(line: string): Checkpoint & { previous: string | null } {
  const { n, at, heads, previous } = JSON.parse(line) as Written;
  const read = heads.map(([chain, seq, hash, entryId]) => ({
    chain,
    seq: BigInt(seq),
    hash,
    entryId: BigInt(entryId),
  }));
  return { n, at, heads: read, previous };
}

async function append(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+', 0o600);
  try {
    const text = await file.readFile('utf8');
    // What a crash left unfinished goes.
    await file.truncate(Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)));
    await file.appendFile(line);
    await file.sync();
  } finally {
    await file.close();
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
