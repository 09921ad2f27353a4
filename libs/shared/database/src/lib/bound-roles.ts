import { Client } from 'pg';
import { urlOfRole, type DatabaseRole } from './roles';

const SERVING: readonly DatabaseRole[] = ['app', 'auth'];

/** Refuses to serve where one of the serving roles could pass by row-level security. */
export async function assertRolesAreBound(administratorUrl: string): Promise<void> {
  for (const role of SERVING) {
    const faults = await unboundBy(urlOfRole(administratorUrl, role));
    if (faults.length === 0) continue;
    const reasons = faults.map((fault) => `- ${fault}`).join('\n');
    throw new Error(
      `The database role rapport_${role} could pass by row-level security, so nothing is served:\n${reasons}`,
    );
  }
}

/**
 * Why the role of a URL is not bound by row-level security, each reason with its mend: it (or a role that it may become) is a
 * superuser, has BYPASSRLS, or owns what it serves; or a table does not force its policies.
 */
export async function unboundBy(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ fault: string }>(FAULTS);
    return rows.map(({ fault }) => fault);
  } finally {
    await client.end();
  }
}

const FAULTS = `
  with own as (select * from pg_namespace where nspname in ('public', 'security')),
  becomes as (select oid, rolname, rolsuper, rolbypassrls from pg_roles where pg_has_role(session_user, oid, 'member')),
  through as (select oid, case when rolname = session_user then 'it' else format('it is a member of %I, which', rolname) end as who, rolsuper, rolbypassrls, rolname from becomes)
  select who || ' is a superuser: alter role ' || quote_ident(rolname) || ' nosuperuser, or revoke the membership.' as fault from through where rolsuper
  union all
  select who || ' has BYPASSRLS: alter role ' || quote_ident(rolname) || ' nobypassrls, or revoke the membership.' from through where rolbypassrls
  union all
  -- A superuser is a member of every role; that it is one has been said.
  select format('%s owns %s: reassign it to rapport_owner, or revoke the membership.', who, string_agg(owned.named, ', ' order by owned.named))
    from through join (
      select relowner as owner, relname::text as named from pg_class c join own on own.oid = relnamespace where relkind in ('r', 'p', 'v', 'm', 'f')
        and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
      union all select nspowner, 'schema ' || nspname from own where nspname = 'security'
    ) owned on owned.owner = through.oid
    where not (select rolsuper from pg_roles where rolname = session_user)
    group by who, through.oid
  union all
  select format('%I does not force row-level security: alter table %I enable row level security, force row level security.', relname, relname)
    from pg_class c join own on own.oid = relnamespace where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
  union all
  select 'the setting row_security is off: remove it from the role and the database.' where current_setting('row_security') = 'off'
  order by 1`;
