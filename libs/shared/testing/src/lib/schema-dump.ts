import type { DataSource } from 'typeorm';

/**
 * Everything that migrations make, one line each, in a fixed order: schemas, tables, columns, constraints, indexes, policies,
 * triggers, functions, domains, sequences, and who may do what with them. Two databases with equal dumps are built alike. It
 * reads the catalogue, because no `pg_dump` is to be had on every machine; what extensions bring along is left out.
 */
export async function schemaDump(database: DataSource): Promise<string[]> {
  const rows = await database.query<{ line: string }[]>(`
    with own_schema as (select * from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
    relation as (
      select c.*, format('%I.%I', n.nspname, c.relname) as named from pg_class c join own_schema n on n.oid = c.relnamespace
      where c.relkind not in ('i', 'I') and not exists (${ofExtension('pg_class', 'c.oid')})
    )
    select format('schema %I owner %s: %s', nspname, nspowner::regrole, ${acl('nspacl')}) as line from own_schema
    union all
    select format('default rights of %s on %s in %s: %s', defaclrole::regrole, defaclobjtype, coalesce(nullif(defaclnamespace, 0)::regnamespace::text, 'all'), ${acl('defaclacl')})
      from pg_default_acl
    union all
    select format('relation %s (%s) owner %s, secured %s, forced %s: %s', named, relkind, relowner::regrole, relrowsecurity, relforcerowsecurity, ${acl('relacl')})
      from relation
    union all
    select format('column %s.%I (%s): %s, required %s, identity %s, generated %s, default %s: %s', r.named, a.attname,
        row_number() over (partition by a.attrelid order by a.attnum), format_type(a.atttypid, a.atttypmod),
        a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid), ${acl('a.attacl')})
      from pg_attribute a join relation r on r.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attnum > 0 and not a.attisdropped
    union all
    select format('constraint %I on %s: %s', c.conname, coalesce(r.named, c.contypid::regtype::text), pg_get_constraintdef(c.oid))
      from pg_constraint c join own_schema n on n.oid = c.connamespace left join relation r on r.oid = c.conrelid
    union all
    select format('index %s', pg_get_indexdef(i.indexrelid)) from pg_index i join relation r on r.oid = i.indrelid
    union all
    select format('policy %I on %s for %s to %s, permissive %s, using %s, check %s', p.polname, r.named, p.polcmd,
        (select string_agg(x::regrole::text, ',' order by x::regrole::text) from unnest(p.polroles) x), p.polpermissive,
        pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
      from pg_policy p join relation r on r.oid = p.polrelid
    union all
    select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger t join relation r on r.oid = t.tgrelid where not t.tgisinternal
    union all
    select format('sequence %s: from %s to %s, starts with %s', r.named, s.seqmin, s.seqmax, s.seqstart)
      from pg_sequence s join relation r on r.oid = s.seqrelid
    union all
    select format('domain %s owner %s is %s: %s', t.oid::regtype, t.typowner::regrole, format_type(t.typbasetype, t.typtypmod), ${acl('t.typacl')})
      from pg_type t join own_schema n on n.oid = t.typnamespace
      where t.typtype = 'd' and not exists (${ofExtension('pg_type', 't.oid')})
    union all
    select format('function %s owner %s, %s: %s', p.oid::regprocedure, p.proowner::regrole, ${acl('p.proacl')}, pg_get_functiondef(p.oid))
      from pg_proc p join own_schema n on n.oid = p.pronamespace
      where p.prokind in ('f', 'p') and not exists (${ofExtension('pg_proc', 'p.oid')})`);
  return rows.map(({ line }) => line).sort();
}

/** Rights in a fixed order: PostgreSQL keeps them in the order in which they were given. */
function acl(column: string): string {
  return `(select string_agg(x::text, ' ' order by x::text) from unnest(${column}) x)`;
}

function ofExtension(catalogue: string, oid: string): string {
  return `select from pg_depend where classid = '${catalogue}'::regclass and objid = ${oid} and deptype = 'e'`;
}
