import { MoreThanOrEqual, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Tx } from './unit-of-work';

/** A row of a list that is given as a whole: its key is the record that the list belongs to, and its place. */
interface Listed extends ObjectLiteral {
  readonly position: number;
}

/**
 * Makes the list of a record the one that is given, in its order. Rows that are as they should be are not touched, so that what did
 * not change is not on record as changed.
 */
export async function replaceList<Row extends Listed>(
  tx: Tx,
  entity: EntityTarget<Row>,
  { of, rows }: { of: Partial<Row>; rows: readonly Omit<Row, 'position'>[] },
): Promise<void> {
  await tx.manager.delete(entity, { ...of, position: MoreThanOrEqual(rows.length) });
  if (rows.length === 0) return;
  const { columns } = tx.manager.dataSource.getMetadata(entity);
  const names = (isKey: boolean) =>
    columns.filter(({ isPrimary }) => isPrimary === isKey).map(({ databaseName }) => databaseName);
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(rows.map((row, position) => ({ ...row, ...of, position })))
    .orUpdate(names(false), names(true), { skipUpdateIfNoValuesChanged: true })
    .execute();
}
