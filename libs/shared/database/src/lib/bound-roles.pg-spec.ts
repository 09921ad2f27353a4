import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@rapport/shared-kernel';
import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';
import { assertRolesAreBound, unboundBy } from './bound-roles';

let database: TestDatabase;
let administrator: Client;
/** A role of this test: roles belong to the whole server, where other tests serve meanwhile. */
const role = `bound_${newId().replaceAll('-', '')}`;
const as = (name: string) => {
  const url = new URL(database.url);
  url.username = name;
  url.password = 'secret';
  return url.href;
};

beforeAll(async () => {
  database = await createTestDatabase();
  administrator = new Client({ connectionString: database.url });
  await administrator.connect();
  await administrator.query(`create role ${role} login password 'secret'`);
});
afterEach(async () => {
  await administrator.query(`alter role ${role} nosuperuser nobypassrls; revoke rapport_owner from ${role};
    alter table topic owner to rapport_owner; alter table topic force row level security;
    alter role ${role} reset row_security`);
});
afterAll(async () => {
  await administrator.query(`drop role ${role}`);
  await administrator.end();
  await database.drop();
});

describe('who serves', () => {
  it('is bound by row-level security', async () => {
    await expect(assertRolesAreBound(database.url)).resolves.toBeUndefined();
    expect(await unboundBy(as(role))).toEqual([]);
  });

  it.each([
    ['has BYPASSRLS', `alter role ${role} bypassrls`, `it has BYPASSRLS: alter role ${role} nobypassrls`],
    ['is a superuser', `alter role ${role} superuser`, `it is a superuser: alter role ${role} nosuperuser`],
    ['owns a table', `alter table topic owner to ${role}`, 'it owns topic: reassign it to rapport_owner'],
    [
      'may become the owner',
      `grant rapport_owner to ${role}`,
      /it is a member of rapport_owner, which owns .*\bmeeting\b/,
    ],
    [
      'meets a table that does not force it',
      'alter table topic no force row level security',
      'topic does not force row-level security',
    ],
    ['has it switched off', `alter role ${role} set row_security = off`, 'the setting row_security is off'],
  ])('is refused where it %s, and the mend is said', async (_case, mistake, reason) => {
    await administrator.query(mistake);

    const reasons = await unboundBy(as(role));

    expect(reasons.join('\n')).toMatch(typeof reason === 'string' ? new RegExp(reason) : reason);
  });

  it('stops the start', async () => {
    await administrator.query('alter table topic no force row level security');

    await expect(assertRolesAreBound(database.url)).rejects.toThrow(
      /rapport_app could pass by row-level security, so nothing is served:\n- topic does not force/,
    );
  });
});
