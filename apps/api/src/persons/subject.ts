import type { EntityManager } from 'typeorm';
import type { Id } from '@rapport/shared-kernel';

/** A row as PostgreSQL gives it, as JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** What a person is called, and how they are reached: by these texts they are found where no key leads to them. */
export async function callingsOf(db: EntityManager, contactId: Id): Promise<string[]> {
  const rows = await db.query<{ calling: string }[]>(
    `select distinct calling from (
       select name as calling from contact where id = $1
       union all select unnest(emails || phones) from contact where id = $1
       union all select name from contact_name where contact_id = $1) c
     where char_length(calling) > 1 order by 1`,
    [contactId],
  );
  return rows.map(({ calling }) => calling);
}

/** A place where a person is named in a text that is not of their own record. */
export interface Mention {
  readonly table: string;
  readonly column: string;
  readonly text: string;
}

/** What says of others, or of the system, what they are called; and what holds no text of ours. */
const NO_FREE_TEXT = new Set([
  'contact',
  'contact_name',
  'organisation_name',
  'organisation_identifier',
  'app_user',
  'team',
  'schema_migration',
  'audit_entry',
  'audit_value',
]);

/** Every mention in a text that somebody typed, of every table: derived from the catalogue, so that no later one is forgotten. */
export async function mentionsOf(db: EntityManager, callings: readonly string[]): Promise<Mention[]> {
  const columns = await db.query<{ table: string; column: string }[]>(
    `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = '' and a.atttypid = 'text'::regtype order by 1, 2`,
  );
  const mentions: Mention[] = [];
  for (const { table, column } of columns.filter((one) => !NO_FREE_TEXT.has(one.table))) {
    const rows = await db.query<{ text: string }[]>(
      `select t."${column}" as text from "${table}" t where t."${column}" ~* $1`,
      [patternOf(callings)],
    );
    mentions.push(...rows.map((row) => ({ table, column, ...row })));
  }
  return mentions;
}

/** A regular expression of any of these texts, to be used without regard to case. */
export function patternOf(callings: readonly string[]): string {
  return callings.map((calling) => calling.replace(/[^\p{L}\p{N} ]/gu, '\\$&')).join('|') || '(?!)';
}

/** SQL: whether a text anywhere in a JSON value matches a pattern, as it was before JSON wrote its quotes with strokes. */
export function namedIn(json: string, pattern: string): string {
  return `exists (select from jsonb_path_query(${json}, 'strict $.** ? (@.type() == "string")') x where x #>> '{}' ~* ${pattern})`;
}

/** The rows that a key leads to from a person, by table: derived from the catalogue, too. */
export async function rowsAbout(db: EntityManager, contactId: Id): Promise<Record<string, Row[]>> {
  const keys = await db.query<{ table: string; column: string }[]>(
    `select r.conrelid::regclass::text as table, a.attname as column from pg_constraint r
     join pg_attribute a on a.attrelid = r.conrelid and a.attnum = r.conkey[1]
     where r.contype = 'f' and r.confrelid = 'contact'::regclass order by 1, 2`,
  );
  const found: Record<string, Row[]> = {};
  for (const { table, column } of [{ table: 'contact', column: 'id' }, ...keys]) {
    const rows = await db.query<{ row: Row }[]>(`select to_jsonb(t) as row from ${table} t where t.${column} = $1`, [
      contactId,
    ]);
    if (rows.length > 0) found[table] = [...(found[table] ?? []), ...rows.map(({ row }) => row)];
  }
  return found;
}
