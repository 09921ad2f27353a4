import { createHash } from 'node:crypto';

/** An entry as it stands in the table; numbers of 64 bits as bigint. */
export interface SealedEntry {
  readonly id: bigint;
  readonly operationId: string;
  /** Microseconds since 2000-01-01, as PostgreSQL keeps them. */
  readonly at: bigint;
  readonly actorId: string | null;
  readonly via: string;
  readonly credentialId: string | null;
  readonly action: string | null;
  readonly kind: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly part: string | null;
  readonly rowId: string | null;
  readonly fields: readonly string[];
  readonly readIds: readonly string[] | null;
  /** The values as they are kept: encrypted. */
  readonly payload: Buffer | null;
}

/** A link of a chain: it seals the entries of one transaction. */
export interface Link {
  readonly chain: number;
  readonly seq: bigint;
  readonly operationId: string;
  /** The digests of its entries, 32 bytes each, one after the other. */
  readonly digests: Buffer;
}

/** The hash that stands before the first link of every chain. */
export const ORIGIN: Buffer = sha256([]);

/*
 * The same bytes as `security.audit_digest` and `security.seal_audit` make, written a second time on purpose: who can change the
 * functions of the database must not be able to change what it is checked with.
 */

/** The digest of an entry. */
export function digestOf(entry: SealedEntry): Buffer {
  const { payload } = entry;
  return sha256([
    framed('rapport.audit.entry.1'),
    int8(entry.id),
    uuid(entry.operationId),
    int8(entry.at),
    framed(entry.actorId && uuid(entry.actorId)),
    framed(entry.via),
    framed(entry.credentialId && uuid(entry.credentialId)),
    framed(entry.action),
    framed(entry.kind),
    framed(entry.recordType),
    framed(entry.recordId && uuid(entry.recordId)),
    framed(entry.part),
    framed(entry.rowId && uuid(entry.rowId)),
    framed(JSON.stringify(entry.fields)),
    framed(entry.readIds && JSON.stringify(entry.readIds)),
    framed(payload && sha256([payload])),
  ]);
}

/** The hash of a link that follows the one with the hash `previous`. */
export function hashOf(link: Link, previous: Buffer): Buffer {
  return sha256([
    framed('rapport.audit.link.1'),
    int4(link.chain),
    int8(link.seq),
    previous,
    uuid(link.operationId),
    framed(link.digests),
  ]);
}

/** Length first, so that no two different lists of parts are the same bytes; -1 where there is none. */
function framed(part: string | Buffer | null): Buffer {
  if (part === null) return int4(-1);
  const bytes = Buffer.from(part as string);
  return Buffer.concat([int4(bytes.length), bytes]);
}

function sha256(parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function int4(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int8(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes;
}

function uuid(text: string): Buffer {
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}
