import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '@rapport/migrations';
import { ownerDataSource, prepareDatabase } from '@rapport/shared-database';
import { newId } from '@rapport/shared-kernel';
import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';
import { verifyTrail } from './verify-trail';

let database: TestDatabase;
let owner: DataSource;
const [mina, lake, gone] = [newId(), newId(), newId()];
const at = '2026-09-01T08:00:00.123456+00:00';

/** What services wrote before changes put themselves on record: acts, with the new values alone. */
const BEFORE = [
  { action: 'organisation.created', recordId: lake, changes: { name: 'Lake „Forum“ \u0001 سیاست', cadenceDays: 30 } },
  { action: 'organisation.changed', recordId: lake, changes: { cadenceDays: null } },
  { action: 'meeting.seen', recordId: gone, changes: {} },
];

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  const capturing = migrations.findIndex(({ name }) => name.startsWith('CaptureChanges'));
  await prepareDatabase({ url: database.url, migrations: migrations.slice(0, capturing) });
  owner = await ownerDataSource(database.url).initialize();
  await owner.query(`insert into app_user (id, name, email, role) values ($1, 'Mina', 'mina@example.test', 'ADMIN')`, [
    mina,
  ]);
  await owner.query(`insert into audience (level, team_ids, user_ids) values ('NAMED', '{}', array[$1::uuid])`, [mina]);
  await owner.query(
    `insert into organisation (id, name, kind, audience_id) select $1, 'Lake Forum', 'OTHER', max(id) from audience`,
    [lake],
  );
  for (const { action, recordId, changes } of BEFORE) {
    await owner.query(
      `insert into audit_entry (at, actor_id, via, action, record_type, record_id, changes) values ($1, $2, 'SESSION', $3, 'Organisation', $4, $5)`,
      [at, mina, action, recordId, JSON.stringify(changes)],
    );
  }
  await prepareDatabase({ url: database.url, migrations });
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

describe('entries from before changes put themselves on record', () => {
  it('are on record as they were: who, when, what was done to which record, and the values', async () => {
    const entries = await owner.query<unknown[]>(
      `select at = $1 as "isThen", actor_id as actor, via, action, kind, record_id as "recordId", fields, security.audit_changes(v) as changes
       from audit_entry e left join audit_value v on v.entry_id = e.id order by e.id`,
      [at],
    );
    const after = (changes: object) =>
      Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, [null, value]]));

    expect(entries).toEqual(
      BEFORE.map(({ action, recordId, changes }) => ({
        ...{ isThen: true, actor: mina, via: 'SESSION', kind: 'DONE', action, recordId },
        fields: Object.keys(changes).sort(),
        changes: Object.keys(changes).length === 0 ? null : after(changes),
      })),
    );
  });

  it('are for whom their record is', async () => {
    const reaches = await owner.query<unknown[]>(
      `select e.reach_id = o.reach_id as same, v.reach_id is not distinct from e.reach_id as "sameOfValues"
       from audit_entry e join audit_value v on v.entry_id = e.id join organisation o on o.id = e.record_id`,
    );

    expect(reaches).toEqual([
      { same: true, sameOfValues: true },
      { same: true, sameOfValues: true },
    ]);
    expect(await owner.query('select reach_id from audit_entry where record_id = $1', [gone])).toEqual([
      { reach_id: null },
    ]);
  });

  it('are sealed, and what comes after them as well', async () => {
    await owner.query(`update organisation set cadence_days = 60 where id = $1`, [lake]);
    const verdict = await verifyTrail(owner, { checkpoints: [], fault: null });

    expect(verdict).toMatchObject({ entries: BEFORE.length + 1, links: 2, forgotten: 0, faults: [] });
  });
});
