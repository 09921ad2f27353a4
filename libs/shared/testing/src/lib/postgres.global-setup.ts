import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chmod } from 'node:fs/promises';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrations } from '@rapport/migrations';
import { prepareDatabase, startEmbeddedPostgres } from '@rapport/shared-database';

declare module 'vitest' {
  interface ProvidedContext {
    /** The template database, migrated; each test file clones it. */
    templateUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated database to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rapport-test-'));
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const template = new URL(server.url);
  template.pathname = '/template_rapport';
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query('create database template_rapport');
  await client.end();
  await prepareDatabase({ url: template.href, migrations });
  project.provide('templateUrl', template.href);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
