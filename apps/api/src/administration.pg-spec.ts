import { AuthenticationService } from '@rapport/access-api';
import { newId, type Id } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, startTestApi, teams, type Answer, type Person, type TestApi } from './testing/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Done {
  readonly user?: { readonly id: Id; readonly version: number } | null;
  readonly secret?: string | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

/** Runs a mutation of administration, and gives its payload. */
async function administer(mutation: string, input: object, as: Person = 'admin'): Promise<Done> {
  const record = /Team$/.test(mutation) ? '' : 'user { id version }';
  const secret = /^(createUser|resetSignIn)$/.test(mutation) ? 'secret' : '';
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${record} ${secret} userErrors { code path message } } }`;
  const answer = await api.gql(as, text, { input });
  expect(answer.errors).toBeUndefined();
  return (answer.data as unknown as Record<string, Done>)[mutation] as Done;
}

/** Somebody new, with a session and a token. */
async function aColleague(given: object = {}) {
  const email = `${newId()}@example.test`;
  const { user, secret } = await administer('createUser', {
    name: 'Col League',
    email,
    role: 'POLICY_MANAGER',
    ...given,
  });
  const id = user?.id ?? newId();
  const authentication = api.app.get(AuthenticationService);
  const session = await authentication.openSession(id, { method: 'PASSWORD' });
  const token = await authentication.createToken({ userId: id, name: 'tool' });
  const ask = async (headers: Record<string, string>, query = '{ viewer { id role } }', variables = {}) => {
    const response = await api.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return { status: response.statusCode, ...response.json<Answer>() };
  };
  return {
    id,
    email,
    invitation: secret ?? '',
    bySession: (query?: string, variables?: object) =>
      ask({ cookie: `rapport_session=${session.secret}` }, query, variables),
    byToken: (query?: string, variables?: object) => ask({ authorization: `Bearer ${token}` }, query, variables),
  };
}

const accept = (invitation: string, password: string) =>
  api.app.inject({ method: 'POST', url: '/session/invitation', payload: { invitation, password } });
const signIn = (email: string, password: string) =>
  api.app.inject({ method: 'POST', url: '/session', payload: { email, password } });

describe('administering users', () => {
  it('makes a user, whose invitation sets a password once and signs in', async () => {
    const { email, invitation } = await aColleague();
    const refused = await accept(invitation, 'short');
    const accepted = await accept(invitation, 'correct horse battery');
    const again = await accept(invitation, 'another horse battery');

    expect(refused.json()).toMatchObject({ error: { message: expect.stringContaining('12 characters') } });
    expect([accepted.statusCode, again.statusCode]).toEqual([204, 401]);
    expect(accepted.cookies).toMatchObject([{ name: 'rapport_session', httpOnly: true }]);
    expect((await signIn(email, 'correct horse battery')).statusCode).toBe(204);
  });

  it('takes an e-mail address once', async () => {
    const { email } = await aColleague();

    expect(await administer('createUser', { name: 'Eve', email: email.toUpperCase(), role: 'ANALYST' })).toMatchObject({
      user: null,
      secret: null,
      userErrors: [{ code: 'DUPLICATE', path: ['email'] }],
    });
  });

  it('changes a role, which counts with the next request', async () => {
    const colleague = await aColleague();
    expect((await colleague.bySession()).data).toMatchObject({ viewer: { role: 'POLICY_MANAGER' } });

    await administer('updateUser', { id: colleague.id, expectedVersion: 1, role: 'ANALYST' });

    expect((await colleague.bySession()).data).toMatchObject({ viewer: { role: 'ANALYST' } });
    expect(await administer('updateUser', { id: colleague.id, expectedVersion: 1, role: 'ADMIN' })).toMatchObject({
      user: { version: 2 },
      userErrors: [{ code: 'CONFLICT' }],
    });
  });

  it('deactivates: sessions, tokens and invitations end at once, and do not come back', async () => {
    const colleague = await aColleague();
    expect([(await colleague.bySession()).status, (await colleague.byToken()).status]).toEqual([200, 200]);

    await administer('deactivateUser', { id: colleague.id });
    expect([(await colleague.bySession()).status, (await colleague.byToken()).status]).toEqual([401, 401]);

    await administer('reactivateUser', { id: colleague.id });
    expect([(await colleague.bySession()).status, (await colleague.byToken()).status]).toEqual([401, 401]);
    expect((await accept(colleague.invitation, 'correct horse battery')).statusCode).toBe(401);
  });

  it('resets the sign-in: the password is void, sessions end, a new invitation sets another', async () => {
    const colleague = await aColleague();
    await accept(colleague.invitation, 'correct horse battery');

    const { secret } = await administer('resetSignIn', { userId: colleague.id });

    expect((await colleague.bySession()).status).toBe(401);
    expect((await signIn(colleague.email, 'correct horse battery')).statusCode).toBe(401);
    expect((await accept(secret ?? '', 'another horse battery')).statusCode).toBe(204);
    expect((await signIn(colleague.email, 'another horse battery')).statusCode).toBe(204);
  });

  it.each([
    ['deactivates', 'deactivateUser', { id: people.admin.id }],
    ['demotes', 'updateUser', { id: people.admin.id, expectedVersion: 1, role: 'ANALYST' }],
  ])('never %s the last administrator', async (_what, mutation, input) => {
    expect(await administer(mutation, input)).toMatchObject({
      userErrors: [{ code: 'INVALID', message: expect.stringContaining('last active administrator') }],
    });
  });

  it('never loses the last administrator where two leave at once', async () => {
    const other = await aColleague({ role: 'ADMIN' });
    const leave = 'mutation ($input: DeactivateUserInput!) { deactivateUser(input: $input) { userErrors { code } } }';
    const answers = await Promise.all([
      api.gql('admin', leave, { input: { id: people.admin.id } }),
      other.bySession(leave, { input: { id: other.id } }),
    ]);

    const [row] = await api.owner.query<{ left: number }[]>(
      `select count(*)::int as left from app_user where role = 'ADMIN' and is_active`,
    );
    expect(row?.left).toBe(1);
    expect(JSON.stringify(answers.map(({ data }) => data))).toContain('INVALID');
    // The tests that follow need the administrator of all tests.
    await api.owner.query('update app_user set is_active = true where id = $1', [people.admin.id]);
    await api.owner.query(
      `insert into session (id, user_id, token_hash, created_at, last_used_at, expires_at)
       values (gen_random_uuid(), $1, sha256($2), '2026-10-15T12:00:00Z', '2026-10-15T12:00:00Z', '2026-11-15T12:00:00Z') on conflict do nothing`,
      [people.admin.id, Buffer.from(api.cookie('admin').split('=')[1] ?? '')],
    );
  });

  it.each(['manager', 'lead', 'analyst', 'auditor'] as const)('is not for a %s', async (as) => {
    const inputs: [string, object][] = [
      ['createUser', { name: 'Eve', email: 'eve@example.test', role: 'ADMIN' }],
      ['updateUser', { id: people[as].id, expectedVersion: 1, role: 'ADMIN' }],
      ['deactivateUser', { id: people.admin.id }],
      ['resetSignIn', { userId: people.admin.id }],
      ['createTeam', { name: 'Eves' }],
      ['updateTeam', { id: teams.safety.id, addMemberIds: [people[as].id] }],
    ];
    for (const [mutation, input] of inputs) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`;
      expect((await api.gql(as, text, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('the database, whatever a resolver lets through,', () => {
  /** A statement in the name of the manager, as a fault in our own code would give it. */
  async function asManager(statement: string, values: unknown[] = []): Promise<unknown[]> {
    const { UnitOfWork } = await import('@rapport/shared-database');
    const viewer = {
      id: people.manager.id,
      role: 'POLICY_MANAGER',
      teamIds: [],
      timeZone: 'UTC',
      via: 'SESSION',
      credentialId: newId(),
    } as const;
    return api.app.get(UnitOfWork).write(viewer, (tx) => tx.query(statement, values));
  }

  it.each([
    [`update app_user set role = 'ADMIN' where id = $1`, [people.manager.id]],
    [`update app_user set email = 'eve@example.test' where id = $1`, [people.manager.id]],
    [`insert into team (id, name, created_at) values ($1, 'Eves', now())`, [newId()]],
    [`insert into team_member (team_id, user_id) values ($1, $2)`, [teams.safety.id, people.manager.id]],
    [`select security.void_password($1)`, [people.admin.id]],
    [`select token_hash from api_token`, []],
    [`select token_hash from invitation`, []],
    [
      `insert into api_token (id, user_id, name, token_hash, scopes, level, created_at, expires_at)
       values ($1, $2, 'x', '\\x00', '{audit:read}', 'NAMED', now(), now() + interval '1 day')`,
      [newId(), people.admin.id],
    ],
  ])('refuses a manager %s', async (statement, values) => {
    await expect(asManager(statement, values)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    [`update app_user set name = 'Eve' where id = $1 returning id`, [people.admin.id]],
    [`delete from session where user_id = $1 returning id`, [people.admin.id]],
    [`update api_token set revoked_at = now() where user_id = $1 returning id`, [people.admin.id]],
    [`delete from team_member where user_id = $1 returning user_id`, [people.analyst.id]],
    [`select id from invitation where user_id <> $1`, [people.manager.id]],
    [`select id from session where user_id <> $1`, [people.manager.id]],
  ])('finds a manager nothing to %s', async (statement, values) => {
    expect(await asManager(statement, values)).toEqual([]);
  });
});

describe('administering teams', () => {
  it('makes one, renames it, and refuses a name that is taken', async () => {
    const id = newId();
    expect(await administer('createTeam', { id, name: 'Lakes', memberIds: [people.analyst.id] })).toMatchObject({
      userErrors: [],
    });
    expect(await administer('updateTeam', { id, name: 'Great lakes' })).toMatchObject({ userErrors: [] });
    expect(await administer('createTeam', { name: 'great LAKES' })).toMatchObject({
      userErrors: [{ code: 'DUPLICATE', path: ['name'] }],
    });

    const { data } = await api.gql('analyst', '{ teams { id name members { name } } }');
    expect(data['teams']).toContainEqual({ id, name: 'Great lakes', members: [{ name: people.analyst.name }] });
  });

  it('lets somebody who leaves see nothing of the team with the next statement', async () => {
    const colleague = await aColleague({ teamIds: [teams.policy.id] });
    const id = newId();
    const audience = { level: 'TEAMS', teamIds: [teams.policy.id] };
    const log = 'mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { userErrors { message } } }';
    const meeting = { id, title: 'Ours', kind: 'CALL', startsAt: '2026-10-01T10:00:00Z', timeZone: 'UTC', audience };
    await api.gql('manager', log, { input: meeting });
    const see = async () => (await colleague.bySession('query ($id: ID!) { meeting(id: $id) { title } }', { id })).data;
    expect(await see()).toEqual({ meeting: { title: 'Ours' } });

    await administer('updateTeam', { id: teams.policy.id, removeMemberIds: [colleague.id] });

    expect(await see()).toEqual({ meeting: null });
  });

  it('takes no member who is not there', async () => {
    expect(await administer('updateTeam', { id: teams.safety.id, addMemberIds: [newId()] })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['addMemberIds', '0'] }],
    });
  });
});

describe('the sessions of a person', () => {
  const listed = '{ viewer { sessions { id client isCurrent } } }';
  const END = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { userErrors { code } } }';
  const END_ALL = 'mutation ($input: EndSessionsInput!) { endSessions(input: $input) { userErrors { code } } }';
  interface Listed {
    readonly viewer: {
      readonly sessions: { readonly id: string; readonly client: string; readonly isCurrent: boolean }[];
    };
  }

  it('are listed, and end one by one, or all but the one at hand, or all', async () => {
    const colleague = await aColleague();
    const authentication = api.app.get(AuthenticationService);
    const open = () => authentication.openSession(colleague.id, { client: 'Firefox on Linux', method: 'PASSWORD' });
    const [one, two] = [await open(), await open()];
    const { viewer } = (await colleague.bySession(listed)).data as never as Listed;

    expect(viewer.sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(viewer.sessions.filter(({ client }) => client === 'Firefox on Linux')).toHaveLength(2);

    const [ended] = await api.owner.query<{ id: Id }[]>('select id from session where token_hash = sha256($1)', [
      Buffer.from(one.secret),
    ]);
    expect((await colleague.bySession(END, { input: { id: ended?.id } })).data).toEqual({
      endSession: { userErrors: [] },
    });
    expect([await authentication.viewerOfSession(one.secret)]).toEqual([null]);
    expect(await authentication.viewerOfSession(two.secret)).not.toBeNull();

    await colleague.bySession(END_ALL, { input: { exceptThisOne: true } });
    expect(await authentication.viewerOfSession(two.secret)).toBeNull();
    expect((await colleague.bySession(listed)).data).toMatchObject({ viewer: { sessions: [{ isCurrent: true }] } });

    await colleague.bySession(END_ALL, { input: { exceptThisOne: false } });
    expect((await colleague.bySession()).status).toBe(401);
  });

  it('of others are neither seen nor ended, but by an administrator', async () => {
    const [colleague, other] = [await aColleague(), await aColleague()];
    const [session] = await api.owner.query<{ id: Id }[]>('select id from session where user_id = $1', [other.id]);
    const notFound = [{ code: 'NOT_FOUND' }];
    const end = { input: { id: session?.id } };
    const endAll = { input: { userId: other.id, exceptThisOne: false } };

    expect((await colleague.bySession(END, end)).data).toEqual({ endSession: { userErrors: notFound } });
    expect((await colleague.bySession(END_ALL, endAll)).data).toEqual({ endSessions: { userErrors: notFound } });
    expect(JSON.stringify(await colleague.bySession('{ users { sessions { id } } }'))).not.toContain(session?.id);
    expect((await other.bySession()).status).toBe(200);

    expect(JSON.stringify(await api.gql('admin', '{ users { sessions { id } } }'))).toContain(session?.id);
    expect((await api.gql('admin', END_ALL, endAll)).data).toEqual({ endSessions: { userErrors: [] } });
    expect((await other.bySession()).status).toBe(401);
    expect((await other.byToken()).status).toBe(200);
  });
});
