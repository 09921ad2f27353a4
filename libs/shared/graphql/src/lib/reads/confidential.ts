import type { ReadsRegistry } from './registry';
import { identifier, join, Row, sql, type Sql } from './sql';

/**
 * An answer says itself which records it shows that not everyone may see: their ids stand in its text, each after a sign that JSON
 * never holds bare, and are taken out before it goes to the client. It costs a comparison of two numbers where everyone may see the
 * row, writes nothing, and names exactly what is in the answer: a record that null left out takes its mark with it.
 */
const SIGN = '\u0001';
const SIGN_SQL = sql`chr(1)`;
const MARK = new RegExp(`${SIGN}([0-9a-f-]{36})`, 'g');

/** The mark of a row of `type`, or NULL; undefined where such rows are everyone's. */
export function markOf(registry: ReadsRegistry, type: string, row: Row): Sql | undefined {
  const record = registry.record(type);
  if (record !== undefined) {
    return sql`case when ${row}.reach_id <> 0 then ${SIGN_SQL} || ${row}.${identifier(record)} end`;
  }
  const repeated = registry.repeats(type);
  if (repeated === undefined) return undefined;
  const shown = new Row('shown');
  const marks = sql`string_agg(${SIGN_SQL} || ${shown}.id, '')`;
  return typeof repeated === 'function'
    ? sql`(select ${marks} from (${confidentialAmong(registry, repeated(row))}) ${shown} (id))`
    : sql`(select ${marks} from (${confidentialIn(registry, repeated, row)}) ${shown} (id))`;
}

/** The ids of the confidential records of whatever type among `ids`. */
function confidentialAmong(registry: ReadsRegistry, ids: Sql): Sql {
  const ofTables = [...registry.reachingTables()].map(([table, id]) => {
    return sql`select ${identifier(id)} from ${identifier(table)} where id = any ((${ids})::uuid[]) and reach_id <> 0`;
  });
  return join(ofTables, sql` union all `);
}

/** The same of the records whose ids stand in the columns of a row. */
function confidentialIn(registry: ReadsRegistry, columns: Readonly<Record<string, string>>, row: Row): Sql {
  const ofTypes = Object.entries(columns).flatMap(([type, column]) => {
    const [record, table] = [registry.record(type), registry.table(type)];
    if (record === undefined || table === undefined) return [];
    return sql`select ${identifier(record)} from ${identifier(table)} where id = ${row}.${identifier(column)} and reach_id <> 0`;
  });
  return join(ofTypes, sql` union all `);
}

/** The answer without its marks, and the ids that they named, put into `shown`. */
export function withoutMarks(text: string, shown: Set<string>): string {
  if (!text.includes(SIGN)) return text;
  return text.replace(MARK, (_mark, id: string) => {
    shown.add(id);
    return '';
  });
}
