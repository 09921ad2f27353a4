import type { DataSource } from 'typeorm';

/** What grows with use; accounts, topics and audiences stay. */
const GROWING = [
  'organisation',
  'organisation_name',
  'organisation_identifier',
  'contact',
  'contact_name',
  'post',
  'affiliation',
  'meeting',
  'meeting_host',
  'meeting_topic',
  'participant',
  'interaction',
  'interaction_speaker',
  'interaction_topic',
  'commitment',
  'commitment_event',
  'follow_up',
];

interface Column {
  readonly table: string;
  readonly name: string;
  /** The table that it refers to, its own for the identity; null for a plain value. */
  readonly target: string | null;
}

/**
 * Copies the demo's records again and again, each copy with its own identities and with the same relations among themselves, so
 * that a database is as large as years of use make it. All copies are our own organisation's.
 */
export async function multiplyDemo(owner: DataSource, times: number): Promise<void> {
  const columns = await growingColumns(owner);
  const [home] = await owner.query<{ id: string }[]>('select id from organisation where is_home');
  for (const table of new Set(columns.map((column) => column.table))) {
    const own = columns.filter((column) => column.table === table);
    const copied = own.map(({ name, target }) => (target ? mapped(name, home?.id ?? '') : `s.${name}`));
    await owner.query(
      `insert into ${table} (${own.map(({ name }) => name).join(', ')})
       select ${copied.join(', ')} from ${table} s cross join generate_series(2, $1) as n
       ${table === 'organisation' ? 'where not s.is_home' : ''}`,
      [times],
    );
  }
  await owner.query('analyze');
}

function mapped(column: string, home: string): string {
  return `case when s.${column} = '${home}' then s.${column} else md5(s.${column}::text || n)::uuid end`;
}

async function growingColumns(owner: DataSource): Promise<Column[]> {
  return owner.query<Column[]>(
    `select c.relname as table, a.attname as name,
       case when a.atttypid <> 'uuid'::regtype then null
            when a.attname = 'id' then c.relname
            else (select t.relname from pg_constraint k join pg_class t on t.oid = k.confrelid
                  where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey) and t.relname = any ($1) limit 1)
       end as target
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relname = any ($1) and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
     order by array_position($1, c.relname::text), a.attnum`,
    [GROWING],
  );
}
