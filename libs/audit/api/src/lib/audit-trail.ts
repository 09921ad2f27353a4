import { Injectable } from '@nestjs/common';
import type { Id } from '@rapport/shared-kernel';
import type { Tx } from '@rapport/shared-database';

/** A change as the trail keeps it. `changes` holds the new values, by the names of the fields. */
export interface AuditedChange {
  /** What happened, as users name it: `meeting.logged`, `commitment.postponed`. */
  readonly action: string;
  /** The GraphQL type of the record. */
  readonly recordType: string;
  readonly recordId: Id;
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** The append-only trail: one entry per change, written in the change's own transaction. */
@Injectable()
export class AuditTrail {
  /** Puts a change on record. Where the transaction fails, the entry goes with it. */
  async record(tx: Tx, change: AuditedChange): Promise<void> {
    await tx.query(
      `insert into audit_entry (at, actor_id, via, action, record_type, record_id, changes) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tx.now,
        tx.viewer.id,
        tx.viewer.via,
        change.action,
        change.recordType,
        change.recordId,
        JSON.stringify(change.changes ?? {}),
      ],
    );
  }
}
