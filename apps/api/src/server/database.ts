import { migrations } from '@rapport/migrations';
import {
  assertServerVersion,
  prepareDatabase,
  runningEmbeddedPostgres,
  startEmbeddedPostgres,
} from '@rapport/shared-database';
import type { Config } from '../config';

/** A database that is up and migrated. */
export interface ReadyDatabase {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Says what is being done, one line a step. */
export type Progress = (line: string) => void;

/** Starts the embedded server, or joins the one of `DATABASE_URL`, and brings it up to date. */
export async function startDatabase(config: Config, progress: Progress): Promise<ReadyDatabase> {
  if (config.databaseUrl !== null) return migrated({ url: config.databaseUrl, stop: async () => undefined }, progress);
  progress('Starting PostgreSQL');
  return migrated(await startEmbeddedPostgres({ dataDir: config.dataDir, onProgress: progress }), progress);
}

/** The same for a command: joins the server that serves already, and starts one only where none runs. */
export async function joinDatabase(config: Config, progress: Progress): Promise<ReadyDatabase> {
  const running = config.databaseUrl === null ? await runningEmbeddedPostgres(config.dataDir) : null;
  return running ? { url: running.url, stop: async () => undefined } : startDatabase(config, progress);
}

async function migrated(database: ReadyDatabase, progress: Progress): Promise<ReadyDatabase> {
  try {
    await assertServerVersion(database.url);
    const ran = await prepareDatabase({ url: database.url, migrations });
    progress(ran.length > 0 ? `Database is up to date (${ran.length} migrations ran)` : 'Database is up to date');
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}
