import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuthenticationService } from '@rapport/access-api';
import { ownerDataSource } from '@rapport/shared-database';
import { fixedClock, newId, type Id } from '@rapport/shared-kernel';
import { createTestDatabase } from '@rapport/shared-testing';
import type { DataSource } from 'typeorm';
import { createHomeOrganisation, createTeam, createUser } from '../accounts/accounts';
import type { AppOptions } from '../app.module';
import { createHttpServer } from '../server/http-server';

/** The people of every API test: one of each role, in two teams. */
export const people = {
  manager: { id: newId(), name: 'Mina Manager', role: 'POLICY_MANAGER' },
  lead: { id: newId(), name: 'Lea Lead', role: 'POLICY_LEAD' },
  analyst: { id: newId(), name: 'Ana Analyst', role: 'ANALYST' },
  auditor: { id: newId(), name: 'Aud Auditor', role: 'AUDITOR' },
  admin: { id: newId(), name: 'Ada Admin', role: 'ADMIN' },
} as const;
export type Person = keyof typeof people;

/** Manager and lead are in the policy team, lead and analyst in the safety team. */
export const teams = {
  policy: { id: newId(), name: 'Public policy', members: ['manager', 'lead'] },
  safety: { id: newId(), name: 'Safety policy', members: ['lead', 'analyst'] },
} as const;

/** The home organisation of every API test. */
export const home = { id: newId(), name: 'Homeland Platforms', kind: 'COMPANY', country: null };

/** A GraphQL answer, without what it cost. */
export interface Answer {
  // The shape is the query's own; tests assert on it.
  readonly data: Record<string, never> & Record<string, unknown>;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/** A running API on a database of its own. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly owner: DataSource;
  readonly databaseUrl: string;
  /** Runs an operation as somebody, signed in with a browser. */
  gql(as: Person, query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** Runs a mutation `x(input: XInput!)` as somebody; throws where it is refused. */
  write(as: Person, mutation: string, input: object): Promise<void>;
  /** What somebody's browser sends to be known. */
  cookie(as: Person): string;
  /** A token of somebody that may whatever they may. */
  token(as: Person): string;
  close(): Promise<void>;
}

export type TestApiOptions = Partial<
  Pick<AppOptions, 'clock' | 'costPerMinute' | 'signIn' | 'statementTimeoutMs'> & { readonly webDir: string }
>;

/** Starts the whole API, as in production, on a clone of the migrated database. Its clock stands at noon of 15 October 2026. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const owner = await ownerDataSource(database.url).initialize();
  await createAccounts(owner);
  const errors: unknown[] = [];
  const app = await createHttpServer({
    databaseUrl: database.url,
    clock: fixedClock('2026-10-15T12:00:00Z'),
    webDir: join(import.meta.dirname, 'no-client'),
    ...options,
    demo: false,
    report: (error) => {
      errors.push(error);
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      return 'test';
    },
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const authentication = app.get(AuthenticationService);
  const tokens = await eachPerson((userId) => authentication.createToken({ userId, name: 'test' }));
  const cookies = await eachPerson(async (userId) => {
    const { secret } = await authentication.openSession(userId, { client: 'test', method: 'PASSWORD' });
    return `rapport_session=${secret}`;
  });
  const gql: TestApi['gql'] = async (as, query, variables = {}, headers = {}) => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: cookies[as], ...headers },
      payload: { query, variables },
    });
    const { data, errors } = response.json<Answer>();
    return errors ? { data, errors } : { data };
  };
  return {
    app,
    owner,
    databaseUrl: database.url,
    cookie: (as) => cookies[as],
    token: (as) => tokens[as],
    gql,
    async write(as, mutation, input) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message path } } }`;
      const answer = await gql(as, query, { input });
      const errors = answer.errors ?? (answer.data as Record<string, { userErrors: object[] }>)[mutation]?.userErrors;
      if (!errors || errors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(errors)}`);
    },
    async close() {
      await app.close();
      await owner.destroy();
      await database.drop();
    },
  };
}

async function createAccounts(owner: DataSource): Promise<void> {
  for (const [key, person] of Object.entries(people)) {
    await createUser(owner, { ...person, email: `${key}@example.test`, timeZone: 'Asia/Karachi' });
  }
  for (const team of Object.values(teams)) {
    await createTeam(owner, { ...team, userIds: team.members.map((member): Id => people[member].id) });
  }
  await createHomeOrganisation(owner, home);
}

async function eachPerson(give: (userId: Id) => Promise<string>): Promise<Record<Person, string>> {
  const pairs: [string, string][] = [];
  for (const [key, person] of Object.entries(people)) pairs.push([key, await give(person.id)]);
  return Object.fromEntries(pairs) as Record<Person, string>;
}
