import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyFaults, readKnown, triedBothWays, type Known } from './policy-matrix';
import { tableRules } from './rules';
import { askers, startWorldApi, type WorldApi } from './world-api';

/** Tables whose policies are tried whatever is granted: what is granted is tried in prisma-free-migrations/schema-rules.pg-spec.ts. */
const granted = Object.entries(tableRules).flatMap(([table, { kind }]) =>
  /^(reach|personal|administrators)$/.test(kind) || /^(app_user|team)/.test(table) ? [table] : [],
);

let api: WorldApi;
let db: Client;
let known: Known;
beforeAll(async () => {
  api = await startWorldApi({ teams: ['inner'], named: ['named'] });
  db = new Client({ connectionString: api.databaseUrl });
  await db.connect();
  // Keys and entries of several people, as the API itself writes them in person; keys of all others.
  for (const [i, asker] of askers.filter(({ via }) => via === 'session').entries()) {
    const query = 'mutation { updateSettings(input: { timeZone: "UTC" }) { userErrors { code } } }';
    await api.ask(asker, { query }, { 'idempotency-key': `00000000-0000-7000-8000-0000000000${10 + i}` });
  }
  await db.query('insert into spending (user_id, minute, cost) select id, now(), 1 from app_user');
  await db.query(`
    insert into idempotency_key (user_id, key, request_hash) select id, gen_random_uuid(), '' from app_user;
    insert into demo_load (day) values ('2026-10-15');
    insert into sign_on_identity (id, user_id, issuer, subject, created_at) select gen_random_uuid(), id, 'https://id.example', id, now() from app_user;
    insert into sign_on_flow (browser_hash, state, nonce, verifier, then_address, expires_at) values ('', '', '', '', '/', now());
  `);
  for (const table of granted) await db.query(`grant all on ${table} to rapport_app`);
  known = await readKnown(db);
});
afterAll(async () => {
  await db.end();
  await api.close();
});

async function all(faults: AsyncGenerator<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const fault of faults) found.push(fault);
  return found;
}

async function first(faults: AsyncGenerator<string>): Promise<string | undefined> {
  for await (const fault of faults) return fault;
  return undefined;
}

describe('who may see, add, change and remove what, in the database itself', () => {
  it('is tried both ways for every table: somebody sees a row of it, somebody does not', () => {
    const untried = [...known.values()].filter((table) => !triedBothWays(known, table)).map(({ name }) => name);

    expect(untried).toEqual([]);
  });

  it('is what the rules say, for every table, command, role and relation', async () => {
    expect(await all(policyFaults(db, known))).toEqual([]);
  }, 120_000);
});

describe('every policy', () => {
  it('is needed: without it, or with it open to all, somebody sees or writes what is not theirs, or not what is', async () => {
    const { rows: policies } = await db.query<Policy>(POLICIES);
    const unnoticed: string[] = [];
    let mutants = 0;
    for (const policy of policies) {
      for (const [how, mutation] of mutationsOf(policy)) {
        mutants++;
        await db.query(mutation);
        // `position` is a word of SQL, which the catalogue quotes.
        const tried = { table: policy.table.replaceAll('"', ''), command: policy.command };
        const fault = (await first(policyFaults(db, known, tried))) ?? (await first(policyFaults(db, known)));
        if (fault === undefined) unnoticed.push(`${policy.name} on ${policy.table}, ${how}`);
        await db.query(`drop policy if exists ${policy.name} on ${policy.table}; ${policy.definition}`);
      }
    }

    expect(unnoticed).toEqual([]);
    expect(mutants).toBeGreaterThan(policies.length * 1.5);
    expect(await all(policyFaults(db, known))).toEqual([]);
  }, 600_000);
});

interface Policy {
  readonly name: string;
  readonly table: string;
  readonly command: string;
  readonly head: string;
  readonly using: string | null;
  readonly check: string | null;
  readonly definition: string;
}

/** Removed; and its condition replaced by `true`, where it is not that already. */
function mutationsOf({ name, table, head, using, check }: Policy): [string, string][] {
  const drop = `drop policy ${name} on ${table};`;
  const opened = [using === null ? '' : 'using (true)', check === null ? '' : 'with check (true)'].join(' ');
  const isOpen = [using, check].every((condition) => condition === null || condition === 'true');
  return [['removed', drop], ...(isOpen ? [] : [['opened', `${drop} ${head} ${opened}`] as [string, string]])];
}

const POLICIES = `
  with p as (
    select polname as name, polrelid::regclass::text as table, polcmd as command, pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check,
      format('create policy %I on %s as %s for %s to %s', polname, polrelid::regclass, case when polpermissive then 'permissive' else 'restrictive' end,
        case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        (select string_agg(r::regrole::text, ', ') from unnest(polroles) r)) as head
    from pg_policy)
  select *, concat(head, ' using (' || p.using || ')', ' with check (' || p.check || ')') as definition from p order by p.table, name`;
