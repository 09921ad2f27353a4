import { Injectable } from '@nestjs/common';
import type { Id } from '@rapport/shared-kernel';
import type { Tx } from '@rapport/shared-database';

/** Something that was done and that no row tells: an export, a look behind a closed door. */
export interface AuditedAct {
  /** What happened, as users name it: `audit.exported`. */
  readonly action: string;
  /** The GraphQL type of the record that it was done to. */
  readonly recordType: string;
  readonly recordId: Id;
  /** What was said about it, by the names of the fields. */
  readonly changes?: Readonly<Record<string, unknown>>;
}

/**
 * The append-only trail. Changes of rows put themselves on record, before and after, by the trigger `security.audit_change` and under
 * the name of the mutation: services have nothing to do for it. This is for the rest.
 */
@Injectable()
export class AuditTrail {
  /** Puts an act on record. Where the transaction fails, the entry goes with it. */
  async record(tx: Tx, act: AuditedAct): Promise<void> {
    const said = Object.entries(act.changes ?? {}).map(([name, value]) => [name, [null, value ?? null]]);
    await tx.query('select security.record_act($1, $2, $3, $4)', [
      act.action,
      act.recordType,
      act.recordId,
      JSON.stringify(Object.fromEntries(said)),
    ]);
  }
}
