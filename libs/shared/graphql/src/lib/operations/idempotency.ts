import type { Id, UserError } from '@rapport/shared-kernel';
import type { Tx } from '@rapport/shared-database';

/** What came of one command: the record to read (or none) and the expected failures. */
export interface Outcome {
  readonly recordId: string | null;
  readonly userErrors: readonly UserError[];
  /** What the payload's field `secret` shows, once: never kept, so the same request again does not show it. */
  readonly secret?: string;
}

/** What a command returns that makes a secret: its record, and the secret for the one who asked. */
export class Revealed {
  constructor(
    readonly recordId: Id,
    readonly secret: string,
  ) {}
}

/** Outcomes by response key; `*` stands for every key. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/**
 * Takes a key for this request, or finds what came of the same request before. A second request with the key waits here
 * until the first one has ended, because both write the same row.
 */
export async function claimKey(
  tx: Tx,
  claim: { key: Id; requestHash: Buffer },
): Promise<{ isNew: boolean; outcomes?: Outcomes }> {
  const inserted = await tx.query(
    `insert into idempotency_key (user_id, key, request_hash) values ($1, $2, $3) on conflict do nothing returning key`,
    [tx.viewer.id, claim.key, claim.requestHash],
  );
  if (inserted.length > 0) return { isNew: true };
  const [kept] = await tx.query<{ request_hash: Buffer; outcome: Outcomes | null }>(
    `select request_hash, outcome from idempotency_key where user_id = $1 and key = $2`,
    [tx.viewer.id, claim.key],
  );
  if (kept?.outcome && kept.request_hash.equals(claim.requestHash)) return { isNew: false, outcomes: kept.outcome };
  return { isNew: false, outcomes: { '*': REUSED } };
}

/** Keeps what came of a request with its key, for 30 days. */
export async function keepOutcomes(tx: Tx, kept: { key: Id; outcomes: Outcomes }): Promise<void> {
  await tx.query(`update idempotency_key set outcome = $3 where user_id = $1 and key = $2`, [
    tx.viewer.id,
    kept.key,
    JSON.stringify(withoutSecrets(kept.outcomes)),
  ]);
}

function withoutSecrets(outcomes: Outcomes): Outcomes {
  const kept = Object.entries(outcomes).map(([key, { recordId, userErrors }]) => [key, { recordId, userErrors }]);
  return Object.fromEntries(kept) as Outcomes;
}

const REUSED: Outcome = {
  recordId: null,
  userErrors: [
    {
      code: 'IDEMPOTENCY_KEY_REUSED',
      message: 'This Idempotency-Key was used for another request. Send a new key with each new change.',
      path: [],
    },
  ],
};
