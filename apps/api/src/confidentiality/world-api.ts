import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AuthenticationService } from '@rapport/access-api';
import { ownerDataSource } from '@rapport/shared-database';
import { DOCUMENT_LIMITS } from '@rapport/shared-graphql';
import { fixedClock } from '@rapport/shared-kernel';
import { createTestDatabase } from '@rapport/shared-testing';
import { createHttpServer } from '../server/http-server';
import { limitedTokens, makeWorld, secretOf, somebodies, type Limits, type Somebody, type WorldPlan } from './world';

/** Who asks, and by what. */
export interface Asker extends Somebody {
  readonly via: 'token' | 'session';
  /** Of a token that may not do all that its owner may. */
  readonly limits?: Limits;
}

/** The whole API over a {@link makeWorld world} of its own. */
export interface WorldApi {
  readonly app: NestFastifyApplication;
  readonly owner: DataSource;
  readonly databaseUrl: string;
  /** The answer to an operation, as it left the server: the status and the body to the byte. */
  ask(
    asker: Asker | null,
    request: object | string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
}

/** Everybody by API token; one writer of each relation and an administrator by session, and two by tokens with limits, as well. */
export const askers: readonly Asker[] = [
  ...somebodies.map((somebody): Asker => ({ ...somebody, via: 'token' })),
  ...somebodies
    .filter(({ role, relation }) => role === 'POLICY_LEAD' || (role === 'ADMIN' && relation === 'outside'))
    .map((somebody): Asker => ({ ...somebody, via: 'session' })),
  ...limitedTokens.slice(0, 2).map((somebody): Asker => ({ ...somebody, via: 'token' })),
];

const keyOf = ({ role, relation, via, limits }: Asker) => [role, relation, via, limits?.id].join('.');

const PASSWORD = 'correct horse battery staple';

/** Starts it. Its clock stands at noon of 15 October 2026. */
export async function startWorldApi(plan: WorldPlan): Promise<WorldApi> {
  const database = await createTestDatabase();
  const owner = await ownerDataSource(database.url).initialize();
  await makeWorld(owner, plan);
  const app = await createHttpServer({
    databaseUrl: database.url,
    clock: fixedClock('2026-10-15T12:00:00Z'),
    demo: false,
    // Its questions hold every field there is, with an alias each.
    documentLimits: {
      ...DOCUMENT_LIMITS,
      characters: 1_000_000,
      tokens: 100_000,
      fields: 20_000,
      aliases: 20_000,
      spreads: 5_000,
    },
    webDir: join(import.meta.dirname, 'no-client'),
    report: (error) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      return 'test';
    },
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const authorised = new Map<string, Record<string, string>>();
  const authentication = app.get(AuthenticationService);
  for (const asker of askers) {
    const { id, role, relation, via, limits } = asker;
    const key = keyOf(asker);
    if (limits) {
      authorised.set(key, { authorization: `Bearer ${secretOf(limits)}` });
    } else if (via === 'token') {
      authorised.set(key, { authorization: `Bearer ${await authentication.createToken({ userId: id, name: key })}` });
    } else {
      await authentication.setPassword(id, PASSWORD);
      const payload = { email: `${role}.${relation}@example.test`, password: PASSWORD };
      const { headers } = await app.inject({ method: 'POST', url: '/session', payload });
      authorised.set(key, { cookie: String(headers['set-cookie']).split(';')[0] ?? '' });
    }
  }
  return {
    app,
    owner,
    databaseUrl: database.url,
    async ask(asker, payload, headers = {}) {
      const who = asker ? authorised.get(keyOf(asker)) : undefined;
      const { statusCode, body } = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...who, ...headers },
        payload,
      });
      return { status: statusCode, text: body };
    },
    async close() {
      await app.close();
      await owner.destroy();
      await database.drop();
    },
  };
}
