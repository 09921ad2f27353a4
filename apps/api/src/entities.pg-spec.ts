import { isEnumType } from 'graphql';
import { type DataSource, type EntityMetadata } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataSourceOfRole } from '@rapport/shared-database';
import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';
import { entities } from './app.module';
import { publicSchema } from './schema';

/** A column as both sides can say it. */
interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly isKey: boolean;
}

/** PostgreSQL's own names of the types that entities say in short. */
const TYPES: Readonly<Record<string, string>> = {
  int: 'integer',
  bool: 'boolean',
  timestamptz: 'timestamp with time zone',
};

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  source = await dataSourceOfRole({ url: database.url, role: 'app', entities, size: 1 }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const byName = (a: Column, b: Column): number => (a.name < b.name ? -1 : 1);

function columnsOfEntity(metadata: EntityMetadata): Column[] {
  const columns = metadata.columns.map((column) => {
    const type = String(column.type);
    return {
      name: column.databaseName,
      type: `${TYPES[type] ?? type}${column.isArray ? '[]' : ''}`,
      isNullable: column.isNullable,
      isKey: column.isPrimary,
    };
  });
  return columns.sort(byName);
}

/** The columns of a table that are not the database's own: no entity knows a reach, or what is derived from other columns. */
async function columnsOfTable(table: string): Promise<Column[]> {
  const columns = await source.query<Column[]>(
    `select attname as name, format_type(coalesce(nullif(t.typbasetype, 0), t.oid), null) as type, not attnotnull as "isNullable",
       exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)) as "isKey"
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'reach_id' and attgenerated = ''`,
    [`public.${table}`],
  );
  return columns.sort(byName);
}

const sorted = (words: readonly string[]): string => [...words].sort().join('|');

describe('entities and tables', () => {
  it.each(entities.map((entity) => ({ entity, name: entity.name })))(
    'agree on every column of $name',
    async ({ entity }) => {
      const metadata = source.getMetadata(entity);

      expect(columnsOfEntity(metadata)).toEqual(await columnsOfTable(metadata.tableName));
    },
  );

  it('have one entity for each record that counts its versions, but for users, who are made by the command line', async () => {
    const [row] = await source.query<{ tables: string[] }[]>(
      `select array_agg(table_name::text) as tables from information_schema.columns where column_name = 'version' and table_schema = 'public'`,
    );

    const versioned = source.entityMetadatas.filter((metadata) => metadata.findColumnWithPropertyName('version'));
    expect(['app_user', ...versioned.map(({ tableName }) => tableName)].sort()).toEqual(row?.tables.sort());
  });

  it('allow the same words where a column has one of several, as the public schema does', async () => {
    const enums = Object.values(publicSchema().getTypeMap()).filter(isEnumType);
    const published = new Set(enums.map((type) => sorted(type.getValues().map(({ name }) => name))));
    const checks = await source.query<{ name: string; text: string }[]>(
      `select conname as name, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c' and pg_get_constraintdef(oid) ~ '[A-Z_]+''::text, '''`,
    );
    const allowed = checks.map(({ name, text }) => ({
      name,
      words: sorted([...text.matchAll(/'([A-Z_]+)'/g)].map(([, word = '']) => word)),
    }));

    expect(allowed.length).toBeGreaterThan(15);
    expect(allowed.filter(({ words }) => !published.has(words)).map(({ name }) => name)).toEqual([
      'audit_entry_via',
      'audit_entry_kind',
      'session_method',
    ]);
  });

  it('leave nothing to fill but what the database fills itself', async () => {
    const unfilled = await source.query<{ column: string }[]>(
      `select table_name || '.' || column_name as column from information_schema.columns
       where table_schema = 'public' and table_name = any($1) and column_name = 'reach_id'
         and not exists (select from pg_trigger where tgrelid = ('public.' || quote_ident(table_name))::regclass and tgfoid = 'security.set_reach'::regproc)`,
      [source.entityMetadatas.map(({ tableName }) => tableName)],
    );

    expect(unfilled).toEqual([]);
  });
});
