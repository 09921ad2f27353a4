import type { DataSource, EntityManager } from 'typeorm';
import type { Id } from '@rapport/shared-kernel';
import { callingsOf, mentionsOf, namedIn, patternOf, rowsAbout, type Row } from './subject';

/** Everything that is kept of one person: what they may ask for. */
export interface SubjectExport {
  readonly callings: readonly string[];
  /** The rows about them by table; each id with what it is called, where it names another record. */
  readonly records: Readonly<Record<string, readonly Row[]>>;
  readonly mentions: readonly { readonly table: string; readonly column: string; readonly text: string }[];
  readonly trail: readonly Row[];
}

/** Collects it, whoever may see it: to be read by whoever answers the person, because it may speak of others, too. */
export function exportSubject(owner: DataSource, contactId: Id): Promise<SubjectExport | undefined> {
  return owner.transaction('REPEATABLE READ', async (db) => {
    const rows = await rowsAbout(db, contactId);
    if (!rows['contact']) return undefined;
    const callings = await callingsOf(db, contactId);
    const records: Record<string, Row[]> = {};
    for (const [table, own] of Object.entries(rows)) {
      records[table] = [];
      for (const row of own) records[table].push(await named(db, table, row));
    }
    const mentions = await mentionsOf(db, callings);
    return {
      callings,
      records,
      mentions: mentions.map(({ table, column, text }) => ({ table, column, text })),
      trail: await trailOf(db, contactId, callings),
    };
  });
}

/** The export as a text that a person can read. */
export function readable({ callings, records, mentions, trail }: SubjectExport): string {
  const lines = [`# What Rapport keeps of ${callings[0] ?? 'this person'}`, ''];
  for (const [table, rows] of Object.entries(records)) {
    lines.push(`## ${words(table)} (${rows.length})`, '');
    for (const row of rows) lines.push(...told(row), '');
  }
  lines.push(`## Texts that name them (${mentions.length})`, '');
  for (const { table, column, text } of mentions) lines.push(`- ${words(table)}, ${words(column)}: ${text}`);
  lines.push('', `## Changes of these on record (${trail.length})`, '');
  for (const entry of trail) lines.push(...told(entry), '');
  return lines.join('\n');
}

function told(row: Row): string[] {
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `- ${words(name)}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
}

function words(name: string): string {
  return name.replaceAll('_', ' ');
}

/** What a record is called, by the first of these columns that its table has. */
const TITLES = ['name', 'title', 'text', 'body'];

/** A row without what the system computes, and with what the records are called that it names. */
async function named(db: EntityManager, table: string, row: Row): Promise<Row> {
  const keys = await db.query<{ column: string; of: string; title: string }[]>(
    `select a.attname as column, r.confrelid::regclass::text as of,
       (select t.attname from pg_attribute t where t.attrelid = r.confrelid and t.attname = any ($2) order by array_position($2, t.attname::text) limit 1) as title
     from pg_constraint r join pg_attribute a on a.attrelid = r.conrelid and a.attnum = r.conkey[1]
     where r.contype = 'f' and r.conrelid = $1::regclass`,
    [table, TITLES],
  );
  const plain = Object.entries(row).filter(([column]) => !/^(reach_id|audience_id|name_key.*|period)$/.test(column));
  const titles: Record<string, unknown> = {};
  for (const { column, of, title } of keys) {
    if (!title || !row[column]) continue;
    const [found] = await db.query<{ title: string }[]>(`select "${title}" as title from ${of} where id = $1`, [
      row[column],
    ]);
    if (found) titles[column.replace(/_id$/, '')] = found.title;
  }
  return { ...Object.fromEntries(plain), ...titles };
}

/** What the trail has of them: entries under their key, of their record, or whose values name them. */
function trailOf(db: EntityManager, contactId: Id, callings: readonly string[]): Promise<Row[]> {
  return db.query<Row[]>(
    `select e.at, u.name as by, e.via, e.action, e.kind, e.record_type, e.record_id, e.part, e.fields, security.audit_changes(v) as changes
     from audit_entry e left join audit_value v on v.entry_id = e.id left join app_user u on u.id = e.actor_id
     where e.record_id = $1 or v.subject_id = $1 or $1 = any (e.read_ids) or ${namedIn('security.audit_changes(v)', '$2')}
     order by e.id`,
    [contactId, patternOf(callings)],
  );
}
