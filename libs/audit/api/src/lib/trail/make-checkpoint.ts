import type { DataSource } from 'typeorm';
import { CheckpointFolder, type Checkpoint, type Head } from './checkpoints';

/** The trail is not what the last checkpoint says. */
export class TrailChangedError extends Error {
  override readonly name = 'TrailChangedError';
}

/** Any number; held while a checkpoint is made, so that each follows the one before it. */
const MAKING = 7_243_119;

/**
 * Signs how far the chains are, and returns the checkpoint; null where none went on since the last. Where a chain no longer holds
 * what the last checkpoint says of it, nothing is signed: {@link TrailChangedError}.
 */
export function makeCheckpoint(
  owner: DataSource,
  { folder, now }: { folder: string; now: Date },
): Promise<Checkpoint | null> {
  const checkpoints = new CheckpointFolder(folder);
  return owner.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [MAKING]);
    const latest = await checkpoints.latest();
    const before = latest?.heads ?? [];
    const there = await tx.query<Link[]>(LINKS, [
      before.map(({ chain }) => chain),
      before.map(({ seq }) => String(seq)),
    ]);
    for (const { chain, seq, hash } of before) {
      if (there.some((link) => link.chain === chain && BigInt(link.seq) === seq && link.hash === hash)) continue;
      throw new TrailChangedError(
        `Chain ${chain} of the audit trail is not what the last checkpoint says of it. To learn more: npm run cli -- audit verify`,
      );
    }
    const heads = (await tx.query<(Link & { entry_id: string })[]>(HEADS)).map(headOf);
    const isOld = heads.every(({ chain, seq }) => before.some((head) => head.chain === chain && head.seq === seq));
    return latest && isOld ? null : checkpoints.add(now, heads);
  });
}

interface Link {
  readonly chain: number;
  readonly seq: string;
  readonly hash: string;
}

const LINKS = `select chain, seq, encode(hash, 'hex') as hash from public.audit_link
  where (chain, seq) in (select * from unnest($1::int[], $2::bigint[]))`;

const HEADS = `select h.chain, h.seq, encode(h.hash, 'hex') as hash, l.entry_ids[cardinality(l.entry_ids)] as entry_id
  from public.audit_head h join public.audit_link l on l.chain = h.chain and l.seq = h.seq order by h.chain`;

const headOf = ({ chain, seq, hash, entry_id }: Link & { entry_id: string }): Head => {
  return { chain, seq: BigInt(seq), hash, entryId: BigInt(entry_id) };
};
