import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuthenticationService } from '@rapport/access-api';
import { ownerDataSource } from '@rapport/shared-database';
import { systemClock, type Id } from '@rapport/shared-kernel';
import { createTestDatabase } from '@rapport/shared-testing';
import type { DataSource } from 'typeorm';
import { loadDemo } from '../demo/load-demo';
import { reportError } from '../server/error-report';
import { createHttpServer } from '../server/http-server';

/** The API with the demo, over HTTP on the loopback, on a database of its own. */
export interface Demo {
  readonly owner: DataSource;
  readonly url: string;
  /** A policy manager's token. */
  readonly token: string;
  /** The answer to an operation of the policy manager. */
  ask(query: string, variables: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts it. */
export async function startDemo(): Promise<Demo> {
  const database = await createTestDatabase();
  const owner = await ownerDataSource(database.url).initialize();
  const app: NestFastifyApplication = await createHttpServer({
    databaseUrl: database.url,
    clock: systemClock,
    demo: true,
    webDir: join(import.meta.dirname, 'no-client'),
    report: reportError,
  });
  await app.listen(0, '127.0.0.1');
  await loadDemo(app, { databaseUrl: database.url, progress: () => undefined });
  const url = `${await app.getUrl()}/graphql`;
  const [manager] = await owner.query<{ id: Id }[]>("select id from app_user where role = 'POLICY_MANAGER'");
  if (!manager) throw new Error('The demo has no policy manager.');
  const token = await app.get(AuthenticationService).createToken({ userId: manager.id, name: 'benchmark' });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return {
    owner,
    url,
    token,
    async ask(query, variables) {
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as unknown;
    },
    async close() {
      await app.close();
      await owner.destroy();
      await database.drop();
    },
  };
}
