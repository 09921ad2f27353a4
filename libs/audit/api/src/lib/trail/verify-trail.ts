import { createDecipheriv } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { KeptCheckpoints } from './checkpoints';
import { digestOf, hashOf, ORIGIN, type SealedEntry } from './seals';

/** Something that is not as it was sealed. */
export interface Fault {
  /** The entry that is bad. */
  readonly entryId: bigint;
  /** Where it is not the entry that is bad but what came after it, and nobody knows any more which that was. 0: the very beginning. */
  readonly isAfter?: true;
  /** In words that follow "entry 17 …". */
  readonly what: string;
}

/** What came of checking the whole trail. */
export interface Verdict {
  readonly entries: number;
  readonly links: number;
  /** Entries whose values are under a key that was destroyed: they are sealed all the same. */
  readonly forgotten: number;
  /** The bad entries, the first one first. */
  readonly faults: readonly Fault[];
}

/** What one snapshot of the database is asked. */
type Query = EntityManager['query'];

/**
 * Computes all chains anew from what stands in the tables and compares them with themselves, with their heads and with what the
 * checkpoints say of them. Nothing in the database is believed: neither its functions nor its hashes.
 */
export function verifyTrail(owner: DataSource, kept: KeptCheckpoints): Promise<Verdict> {
  return owner.transaction('REPEATABLE READ', async (snapshot) => {
    await snapshot.query('set transaction read only');
    return verifySnapshot((text, values) => snapshot.query(text, values), kept);
  });
}

/** The same, in a transaction that is open already. */
export async function verifySnapshot(query: Query, kept: KeptCheckpoints): Promise<Verdict> {
  const verification = new Verification(query, kept);
  return verification.run();
}

interface LinkRow {
  readonly chain: number;
  readonly seq: string;
  readonly operation_id: string;
  readonly entry_ids: readonly string[];
  readonly digests: Buffer;
  readonly hash: Buffer;
}

interface EntryRow {
  readonly id: string;
  readonly operation_id: string;
  readonly at: string;
  readonly actor_id: string | null;
  readonly via: string;
  readonly credential_id: string | null;
  readonly action: string | null;
  readonly kind: string;
  readonly record_type: string | null;
  readonly record_id: string | null;
  readonly part: string | null;
  readonly row_id: string | null;
  readonly fields: readonly string[];
  readonly read_ids: readonly string[] | null;
  readonly payload: Buffer | null;
  readonly key: Buffer | null;
}

/** A chain as far as it was read. */
interface Reached {
  readonly seq: bigint;
  readonly hash: Buffer;
  readonly lastEntry: bigint;
  /** The first entry after the last link that a checkpoint vouches for. */
  readonly sinceCheckpoint: bigint | null;
}

const DIGEST = 32;
const BATCH = 1000;

class Verification {
  private readonly faults: Fault[] = [];
  private readonly chains = new Map<number, Reached>();
  /** What checkpoints say, by chain and link. */
  private readonly vouched = new Map<string, string>();
  private entries = 0;
  private links = 0;
  private forgotten = 0;

  constructor(
    private readonly query: Query,
    private readonly kept: KeptCheckpoints,
  ) {
    for (const { chain, seq, hash } of kept.checkpoints.flatMap(({ heads }) => heads)) {
      this.vouched.set(`${chain}/${seq}`, hash);
    }
  }

  async run(): Promise<Verdict> {
    for (let batch = await this.nextLinks(undefined); batch.length > 0; batch = await this.nextLinks(batch.at(-1))) {
      const entries = await this.entriesOf(batch);
      for (const link of batch) this.checkLink(link, entries);
    }
    await this.checkHeads();
    this.checkEnds();
    await this.checkStrays();
    const { entries, links, forgotten, faults } = this;
    return { entries, links, forgotten, faults: faults.sort(firstFirst) };
  }

  private nextLinks(last: LinkRow | undefined): Promise<LinkRow[]> {
    return this.query<LinkRow[]>(
      `select chain, seq, operation_id, entry_ids, digests, hash from public.audit_link
       where (chain, seq) > ($1, $2) order by chain, seq limit ${BATCH}`,
      last ? [last.chain, last.seq] : [-2_147_483_648, '0'],
    );
  }

  private async entriesOf(links: readonly LinkRow[]): Promise<ReadonlyMap<string, EntryRow>> {
    const rows = await this.query<EntryRow[]>(
      `select e.id, operation_id, (extract(epoch from at) * 1000000)::bigint - 946684800000000 as at, actor_id, via, credential_id, action, kind,
         record_type, record_id, part, row_id, fields, read_ids, v.payload, coalesce(v.key, k.key) as key
       from public.audit_entry e left join public.audit_value v on v.entry_id = e.id left join public.subject_key k on k.subject_id = v.subject_id
       where e.id = any ($1::bigint[])`,
      [links.flatMap(({ entry_ids }) => entry_ids)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private checkLink(row: LinkRow, entries: ReadonlyMap<string, EntryRow>): void {
    this.links++;
    const link = { chain: row.chain, seq: BigInt(row.seq), operationId: row.operation_id, digests: row.digests };
    const [first, last] = [BigInt(row.entry_ids[0] ?? 0), BigInt(row.entry_ids.at(-1) ?? 0)];
    const reached = this.chains.get(row.chain) ?? { seq: 0n, hash: ORIGIN, lastEntry: 0n, sinceCheckpoint: null };
    const name = `link ${row.seq} of chain ${row.chain}`;
    if (link.seq !== reached.seq + 1n) {
      this.fault(first, `is not next in its chain: what came before ${name} was taken away or moved`);
    } else if (!row.hash.equals(hashOf(link, reached.hash))) {
      this.fault(first, `is in ${name}, which is not as it was sealed`);
    }
    if (row.digests.length !== row.entry_ids.length * DIGEST || row.entry_ids.length === 0) {
      this.fault(first, `is in ${name}, which does not list what it sealed`);
    }
    for (const [i, id] of row.entry_ids.entries()) {
      this.checkEntry(id, entries.get(id), row.digests.subarray(i * DIGEST, (i + 1) * DIGEST));
    }
    const said = this.vouched.get(`${row.chain}/${row.seq}`);
    const since = reached.sinceCheckpoint ?? first;
    if (said !== undefined && said !== row.hash.toString('hex')) {
      this.fault(
        since,
        `or one after it was changed and its chain sealed anew: ${name} is not what a checkpoint says of it`,
      );
    }
    this.chains.set(row.chain, {
      seq: link.seq,
      hash: row.hash,
      lastEntry: last,
      sinceCheckpoint: said === undefined ? since : null,
    });
  }

  private checkEntry(id: string, row: EntryRow | undefined, digest: Buffer): void {
    this.entries++;
    if (!row) this.fault(BigInt(id), 'is missing');
    else if (!digest.equals(digestOf(sealed(row)))) this.fault(BigInt(id), 'is not as it was sealed');
    else this.checkValues(row);
  }

  private checkValues(row: EntryRow): void {
    if (!row.payload) return;
    if (!row.key) this.forgotten++;
    else if (!opens(row.payload, row.key, row.fields)) {
      this.fault(BigInt(row.id), 'has values under another key than they were sealed with');
    }
  }

  /** A head says where its chain ends. */
  private async checkHeads(): Promise<void> {
    const heads = await this.query<{ chain: number; seq: string; hash: Buffer }[]>(
      'select chain, seq, hash from public.audit_head',
    );
    for (const { chain, seq, hash } of heads) {
      const { seq: end, hash: last, lastEntry } = this.chains.get(chain) ?? { seq: 0n, hash: ORIGIN, lastEntry: 0n };
      if (BigInt(seq) === end && hash.equals(last)) continue;
      this.faults.push({
        entryId: lastEntry,
        isAfter: true,
        what: `is the last of chain ${chain}, whose head says otherwise`,
      });
    }
    for (const [chain, { lastEntry }] of this.chains) {
      if (heads.some((head) => head.chain === chain)) continue;
      this.faults.push({ entryId: lastEntry, isAfter: true, what: `is the last of chain ${chain}, which has no head` });
    }
  }

  /** No chain ends before where a checkpoint saw it: the first one that saw more knows an entry that is missing. */
  private checkEnds(): void {
    const cut = new Set<number>();
    for (const { chain, seq, entryId } of this.kept.checkpoints.flatMap(({ heads }) => heads)) {
      const { seq: end, lastEntry } = this.chains.get(chain) ?? { seq: 0n, lastEntry: 0n };
      if (end >= seq || cut.has(chain)) continue;
      cut.add(chain);
      this.fault(
        entryId,
        `was seen by a checkpoint and was cut off with what came after entry ${lastEntry} of chain ${chain}`,
      );
    }
  }

  /** What no link seals, or more than one; values of nothing, and values that others may see than their entry. */
  private async checkStrays(): Promise<void> {
    const strays = await this.query<{ id: string; what: string }[]>(
      `with listed as materialized (select unnest(entry_ids) as id from public.audit_link)
       select id, 'was added and never sealed' as what from public.audit_entry e where not exists (select from listed where listed.id = e.id)
       union all select id, 'is sealed more than once' from listed group by id having count(*) > 1
       union all select id, 'is there more than once' from public.audit_entry group by id having count(*) > 1
       union all select entry_id, 'is there in its values alone' from public.audit_value v
         where not exists (select from public.audit_entry e where e.id = v.entry_id)
       union all select entry_id, 'has values that are for others than itself' from public.audit_value v join public.audit_entry e on e.id = v.entry_id
         where v.reach_id is distinct from e.reach_id`,
    );
    for (const { id, what } of strays) this.fault(BigInt(id), what);
  }

  private fault(entryId: bigint, what: string): void {
    this.faults.push({ entryId, what });
  }
}

function firstFirst(a: Fault, b: Fault): number {
  if (a.isAfter !== b.isAfter) return a.isAfter ? 1 : -1;
  return a.entryId < b.entryId ? -1 : Number(a.entryId > b.entryId);
}

function sealed(row: EntryRow): SealedEntry {
  return {
    id: BigInt(row.id),
    operationId: row.operation_id,
    at: BigInt(row.at),
    actorId: row.actor_id,
    via: row.via,
    credentialId: row.credential_id,
    action: row.action,
    kind: row.kind,
    recordType: row.record_type,
    recordId: row.record_id,
    part: row.part,
    rowId: row.row_id,
    fields: row.fields,
    readIds: row.read_ids,
    payload: row.payload,
  };
}

/** Whether the values open with the key, and are those of the fields that the entry names. */
function opens(payload: Buffer, key: Buffer, fields: readonly string[]): boolean {
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, payload.subarray(0, 16));
    const text = Buffer.concat([decipher.update(payload.subarray(16)), decipher.final()]).toString('utf8');
    const names = Object.keys(JSON.parse(text) as object);
    return names.length === fields.length && fields.every((field) => names.includes(field));
  } catch {
    return false;
  }
}
