import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { passwordOfRole, type DatabaseRole } from './roles';

const EXTENSIONS = ['citext', 'pg_trgm', 'unaccent', 'btree_gist', 'pgcrypto'];

/** Any number; held while roles (which belong to the whole server) and migrations are brought up to date. */
const PREPARING = 7_243_118;

/** What {@link prepareDatabase} needs: a URL that may administer the database, and the migrations, oldest first. */
export interface PreparedDatabase {
  readonly url: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/**
 * Brings a database up to date: roles, extensions, migrations. Safe to run again and from several processes at once.
 * Returns the names of the migrations that ran.
 */
export async function prepareDatabase({ url, migrations }: PreparedDatabase): Promise<string[]> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [PREPARING]);
    await createRoles(admin, url);
    for (const extension of EXTENSIONS) await admin.query(`create extension if not exists ${extension}`);
    await admin.query('grant create, usage on schema public to rapport_owner');
    await admin.query(
      `do $$ begin execute format('grant create on database %I to rapport_owner', current_database()); end $$`,
    );
    return await runMigrations(url, migrations);
  } finally {
    await admin.end();
  }
}

/** A data source that acts as the owner of all tables: for migrations and for the command line's own work. */
export function ownerDataSource(url: string, migrations: PreparedDatabase['migrations'] = []): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    extra: { options: '-c role=rapport_owner -c timezone=UTC', max: 2 },
  });
}

async function runMigrations(url: string, migrations: PreparedDatabase['migrations']): Promise<string[]> {
  const source = await ownerDataSource(url, migrations).initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Roles belong to the server, not to a database: another database's preparation may make them at the same moment. */
async function createRoles(admin: Client, url: string): Promise<void> {
  await createRole(admin, 'rapport_owner', 'nologin');
  for (const role of ['app', 'auth'] satisfies DatabaseRole[]) {
    const attributes = 'login nosuperuser nocreatedb nocreaterole nobypassrls';
    await createRole(admin, `rapport_${role}`, `${attributes} password '${passwordOfRole(url, role)}'`);
  }
  await admin.query(`do $$ begin
    if not pg_has_role(current_user, 'rapport_owner', 'member') then execute format('grant rapport_owner to %I', current_user); end if;
  end $$`);
}

async function createRole(admin: Client, name: string, attributes: string): Promise<void> {
  try {
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [name]);
    if (rowCount === 0) await admin.query(`create role ${name} ${attributes}`);
    else if (attributes.startsWith('login')) await admin.query(`alter role ${name} ${attributes}`);
  } catch (error) {
    const isMadeMeanwhile = ['42710', '23505', 'XX000'].includes((error as { code?: string }).code ?? '');
    if (!isMadeMeanwhile) throw error;
  }
}
