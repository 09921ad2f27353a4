import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { conflict, notFound, type Id } from '@rapport/shared-kernel';
import type { Tx } from './unit-of-work';

/**
 * Changes a record that is still at `expectedVersion`, and counts the version up; what is undefined in `set` stays. Throws NOT_FOUND where the viewer sees no
 * such record, CONFLICT (with the record to show) where somebody changed it meanwhile.
 */
export async function updateVersioned<Entity extends ObjectLiteral & { id: Id; version: number }>(
  tx: Tx,
  entity: EntityTarget<Entity>,
  change: { id: Id; expectedVersion: number; set: { readonly [Key in keyof Entity]?: Entity[Key] | undefined } },
): Promise<void> {
  const given = Object.fromEntries(Object.entries(change.set).filter(([, value]) => value !== undefined));
  const result = await tx.manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...given, version: () => 'version + 1', updatedAt: tx.now } as never)
    .where('id = :id and version = :version', { id: change.id, version: change.expectedVersion })
    .execute();
  if (result.affected === 1) return;
  const isThere = await tx.manager.exists(entity, { where: { id: change.id } as never });
  throw isThere ? conflict(change.id) : notFound(['id']);
}
