import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@rapport/shared-kernel';
import { urlOfRole, type DatabaseRole } from '@rapport/shared-database';
import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';

let database: TestDatabase;
let administrator: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  administrator = await connect(database.url);
});
afterAll(async () => {
  await administrator.end();
  await database.drop();
});

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** The first column of an answer. */
async function list(text: string, values: unknown[] = []): Promise<unknown[]> {
  const { rows } = await administrator.query<unknown[]>({ text, values, rowMode: 'array' });
  return rows.map(([first]) => first);
}

const OWN_TABLES = `(select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and nspname in ('public', 'security')) t`;
const serving: readonly DatabaseRole[] = ['app', 'auth'];

describe('every table', () => {
  it('is there: an empty catalogue would prove nothing', async () => {
    expect((await list(`select relname from ${OWN_TABLES}`)).length).toBeGreaterThan(25);
  });

  it('has row-level security, its owner included', async () => {
    expect(await list(`select relname from ${OWN_TABLES} where not (relrowsecurity and relforcerowsecurity)`)).toEqual(
      [],
    );
  });

  it.each(serving)('has a policy for every command that the role %s may use', async (role) => {
    const unguarded = await list(
      `select relname || ': ' || command from ${OWN_TABLES}, unnest('{select,insert,update,delete}'::text[], '{r,a,w,d}'::"char"[]) x(command, code)
       where (has_table_privilege($1, t.oid, command) or command <> 'delete' and has_any_column_privilege($1, t.oid, command))
         and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd in (code, '*')
           and p.polroles && array[$1::regrole::oid, 0])`,
      [`rapport_${role}`],
    );

    expect(unguarded).toEqual([]);
  });

  it('has a level that no permissive policy, added by mistake, can open: for every command, nobody has a row without signing in', async () => {
    const open = await list(
      `select relname || ': ' || command::text from ${OWN_TABLES}, unnest('{r,a,w,d}'::"char"[]) command
       where not exists (select from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polcmd in (command, '*') and p.polroles = array['rapport_app'::regrole::oid]
         and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) ~ '^false$|security.(signed_in|viewer_id|may_audit|may_administer|scopes|visible_audiences)')`,
    );
    const unreached = await list(
      `select relname from ${OWN_TABLES} join pg_attribute a on a.attrelid = t.oid and a.attname = 'reach_id'
       where not exists (select from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polcmd = '*'
         and p.polroles = array['rapport_app'::regrole::oid] and pg_get_expr(p.polqual, p.polrelid) ~ 'visible_reaches' and pg_get_expr(p.polwithcheck, p.polrelid) ~ 'visible_reaches')`,
    );

    expect([open, unreached]).toEqual([[], []]);
  });

  it.each(serving)('cannot be emptied, referred to or given triggers by the role %s', async (role) => {
    const rights = await list(
      `select relname from ${OWN_TABLES} where has_table_privilege($1, t.oid, 'truncate, references, trigger, maintain')`,
      [`rapport_${role}`],
    );

    expect(rights).toEqual([]);
  });

  it('gives nothing to everybody', async () => {
    const rights = `select relname from ${OWN_TABLES}, aclexplode(relacl) a where a.grantee = 0`;
    const policies = `select polname from pg_policy where 0 = any(polroles)`;
    const functions = `select oid::regprocedure from pg_proc p where pronamespace = 'security'::regnamespace
      and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) a where a.grantee = 0)`;

    expect([await list(rights), await list(policies), await list(functions)]).toEqual([[], [], []]);
  });

  it('is checked in sub-queries that run once per statement, never by a function of the row', async () => {
    const conditions = (await list(
      `select polrelid::regclass || '.' || polname || ': ' || coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '')
       from pg_policy`,
    )) as string[];

    expect(conditions.length).toBeGreaterThan(100);
    expect(conditions.filter((condition) => /security\.\w+\([^)]/.test(condition))).toEqual([]);
    expect(conditions.filter((condition) => /(?<!SELECT )security\.\w+\(/.test(condition))).toEqual([]);
  });
});

describe.each(serving)('the role %s', (role) => {
  const name = `rapport_${role}`;

  it('is nothing but a login', async () => {
    const { rows } = await administrator.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1`,
      [name],
    );

    expect(Object.values(rows[0] as object)).toEqual([false, false, false, false, false]);
    expect(await list('select roleid::regrole from pg_auth_members where member = $1::regrole', [name])).toEqual([]);
  });

  it('owns nothing and makes nothing that stays', async () => {
    const owned = `select classid::regclass from pg_shdepend where refobjid = $1::regrole and deptype = 'o'`;
    const creatable = `select nspname from pg_namespace where has_schema_privilege($1, oid, 'create') and nspname !~ '^pg_temp'`;

    expect(await list(owned, [name])).toEqual([]);
    expect(await list(creatable, [name])).toEqual([]);
    expect(await list(`select has_database_privilege($1, current_database(), 'create')`, [name])).toEqual([false]);
  });
});

describe('functions that act in the owner’s name', () => {
  it('look for nothing in a schema that a caller could fill', async () => {
    const paths = await list(
      `select distinct array_to_string(proconfig, ',') from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where prosecdef and nspname in ('public', 'security')`,
    );

    expect(paths).toEqual(['search_path=public, pg_temp']);
  });
});

describe('secrets', () => {
  it('are out of the reach of the role that serves people, wherever they are kept', async () => {
    const secrets = `select t.oid, relname, attname from ${OWN_TABLES} join pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped
       where relname = 'credential' or attname ~ '(secret|token|password|cookie|state|browser)_hash$' or attname in ('nonce', 'code_verifier')`;
    const readable = await list(
      `select relname || '.' || attname from (${secrets}) s where has_column_privilege('rapport_app', oid, attname, 'select, update')`,
    );

    expect(await list(`select distinct relname from (${secrets}) s order by 1`)).toEqual([
      'api_token',
      'credential',
      'invitation',
      'session',
      'sign_on_flow',
    ]);
    expect(readable).toEqual([]);
  });
});

describe('the scopes of a token', () => {
  /** What is no business of a context: who people are, and what they come through. */
  const unscoped = 'app_user,team,team_member,audience,idempotency_key,session,api_token,invitation,demo_load';

  it('hold for every table of a context: call security.guard_by_scope for a new one', async () => {
    const readable = `select t.oid, relname from ${OWN_TABLES} where has_any_column_privilege('rapport_app', t.oid, 'select')
      and relname <> all (string_to_array('${unscoped}', ','))`;
    const scoped = `select p.polrelid from pg_policy p where not polpermissive and p.polcmd in ('r', '*')
      and pg_get_expr(polqual, polrelid) ~ 'security.scopes.*:read'`;
    const open = await list(`select relname from (${readable}) t where oid not in (${scoped})`);

    expect((await list(readable)).length).toBeGreaterThan(15);
    expect(open).toEqual([]);
  });

  it('hold for each way of writing one', async () => {
    const open = await list(
      `select relname || ': ' || command from ${OWN_TABLES}, unnest('{insert,update,delete}'::text[], '{a,w,d}'::"char"[]) x(command, code)
       where relname <> all (string_to_array('${unscoped},audit_entry,audit_value', ','))
         and (has_table_privilege('rapport_app', t.oid, command) or command <> 'delete' and has_any_column_privilege('rapport_app', t.oid, command))
         and not exists (select from pg_policy p where p.polrelid = t.oid and not polpermissive and p.polcmd in (code, case when code = 'd' then 'd' else '*' end)
           and coalesce(pg_get_expr(polwithcheck, polrelid), pg_get_expr(polqual, polrelid)) ~ 'security.scopes.*:write')`,
    );

    expect(open).toEqual([]);
  });
});

describe('the audit trail', () => {
  const ada = newId();
  let app: Client;
  beforeAll(async () => {
    await administrator.query(
      `insert into app_user (id, name, email, role) values ($1, 'Ada', 'ada@example.test', 'ADMIN')`,
      [ada],
    );
    app = await connect(urlOfRole(database.url, 'app'));
    await app.query(
      `select set_config('rapport.viewer', $1, false), set_config('rapport.scopes', '{audit:read}', false)`,
      [ada],
    );
    await app.query(`select security.record_act('looked', 'User', $1, '{}')`, [ada]);
  });
  afterAll(() => app.end());

  it.each([
    'update audit_entry set action = action',
    'delete from audit_entry',
    'truncate audit_entry',
    'drop table audit_entry',
    'alter table audit_entry disable trigger all',
    `insert into audit_entry (operation_id, at, via, kind, fields) values (gen_random_uuid(), now(), 'SESSION', 'DONE', '{}')`,
    'update audit_value set key = null',
    'delete from audit_value',
    'select from audit_link',
    'update audit_head set seq = 0',
    'select from subject_key',
    `select security.write_audit('DONE', 'x', null, null, null, null, '{}', null, null, null, null, gen_random_uuid())`,
    'alter table topic disable trigger audit',
    `set session_replication_role = 'replica'`,
  ])('refuses "%s", even to an administrator', async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });

    expect((await app.query('select from audit_entry where actor_id = $1', [ada])).rowCount).toBe(1);
  });

  it('has a trigger on every table but those that hold values, keys and itself', async () => {
    const unaudited = await list(
      `select relname from ${OWN_TABLES} where not exists (select from pg_trigger where tgrelid = t.oid and tgname = 'audit' and tgenabled = 'O'
         and tgfoid = 'security.audit_change'::regproc and tgtype = 1 | 4 | 8 | 16)`,
    );

    expect(unaudited.sort()).toEqual(UNAUDITED.toSorted());
  });

  it('leaves out of its values what is secret', async () => {
    const columns = (await list(
      `select distinct attname from pg_attribute a join ${OWN_TABLES} on t.oid = a.attrelid
       where attnum > 0 and not attisdropped and attgenerated = '' and attname ~ 'hash|secret|password|key'
         and exists (select from pg_trigger where tgrelid = t.oid and tgname = 'audit')`,
    )) as string[];
    const [source] = (await list(
      `select prosrc from pg_proc where oid = 'security.audit_change'::regproc`,
    )) as string[];
    const leftOut = /left_out constant text\[\] := '\{([^}]*)\}'::text/.exec(source ?? '')?.[1]?.split(',') ?? [];

    expect(columns.length).toBeGreaterThan(1);
    expect(columns.filter((column) => !leftOut.includes(column))).toEqual([]);
  });
});

/** Interned values, keys and costs of requests, counted attempts to sign in, browsers on their way to the provider, the trail itself, and what migrations and the demo keep of themselves. */
const UNAUDITED = [
  'audience',
  'reach',
  'idempotency_key',
  'sign_in_attempt',
  'sign_on_flow',
  'audit_entry',
  'audit_value',
  'audit_link',
  'audit_head',
  'subject_key',
  'schema_migration',
  'demo_load',
  'spending',
];

describe('every foreign key', () => {
  it('has an index that begins with it, so that neither a page of what refers to a record nor a cascade reads a whole table', async () => {
    // Audiences and reaches are values, interned for good: nothing is ever found, changed or removed by what refers to them.
    const unindexed = await list(
      `select relname || '.' || attname from pg_constraint k join pg_class c on c.oid = conrelid join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
       where contype = 'f' and confrelid not in ('audience'::regclass, 'reach'::regclass)
         and not exists (select from pg_index i where i.indrelid = conrelid and i.indkey[0] = conkey[1] and i.indpred is null)
       order by 1`,
    );

    expect(unindexed).toEqual([]);
  });

  it('is indexed, too, where a whole finds the parts that its reach spreads to', async () => {
    const spreading = (await list(
      `select encode(tgargs, 'escape') from pg_trigger where tgfoid = 'security.spread_reach'::regproc`,
    )) as string[];
    const parts = spreading.flatMap((args) =>
      [...args.matchAll(/(\w+)\\000(\w+)\\000/g)].map(([, table, column]) => `${table}.${column}`),
    );
    const indexed = await list(
      `select relname || '.' || attname from pg_index i join pg_class c on c.oid = indrelid join pg_attribute a on a.attrelid = indrelid and a.attnum = indkey[0]
       where indpred is null`,
    );

    expect(parts.length).toBeGreaterThan(15);
    expect(parts.filter((part) => !indexed.includes(part))).toEqual([]);
  });
});
