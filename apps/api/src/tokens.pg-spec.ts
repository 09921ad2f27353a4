import { tokenOf } from '@rapport/access-domain';
import { newId } from '@rapport/shared-kernel';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { people, startTestApi, teams, type Answer, type Person, type TestApi } from './testing/test-api';

let api: TestApi;
const organisation = { id: newId(), name: 'Open Lake Forum' };
const meetings = {
  EVERYONE: { id: newId(), audience: { level: 'EVERYONE' } },
  TEAMS: { id: newId(), audience: { level: 'TEAMS', teamIds: [teams.policy.id] } },
  NAMED: { id: newId(), audience: { level: 'NAMED', userIds: [people.manager.id] } },
} as const;

beforeAll(async () => {
  api = await startTestApi();
  await api.gql(
    'manager',
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { userErrors { message } } }',
    { input: { ...organisation, kind: 'CIVIL_SOCIETY' } },
  );
  for (const { id, audience } of Object.values(meetings)) {
    const input = { id, title: 'Call', kind: 'CALL', startsAt: '2026-10-01T10:00:00Z', timeZone: 'UTC', audience };
    const { data } = await api.gql(
      'manager',
      'mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { userErrors { message } } }',
      { input },
    );
    expect(data).toEqual({ logMeeting: { userErrors: [] } });
  }
});
afterAll(() => api.close());

const CREATE = `mutation ($input: CreateTokenInput!) {
  createToken(input: $input) { token { id name owner { id } scopes level expiresAt lastUsedAt } secret userErrors { code path message } }
}`;
interface Created {
  readonly token: { readonly id: string } | null;
  readonly secret: string | null;
  readonly userErrors: readonly { readonly path: readonly string[] }[];
}

async function createToken(as: Person, given: object, headers?: Record<string, string>): Promise<Created> {
  const input = { name: 'reports', scopes: ['DIRECTORY_READ', 'ENGAGEMENT_READ'], level: 'NAMED', days: 30, ...given };
  return ((await api.gql(as, CREATE, { input }, headers)).data as { createToken: Created } & object).createToken;
}

async function ask(token: string | null, query: string, variables: object = {}): Promise<Answer & { status: number }> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await api.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
  return { status: response.statusCode, ...response.json<Answer>() };
}

describe('a token', () => {
  it('is shown once: the same request again, and the list, show it no more', async () => {
    const headers = { 'idempotency-key': newId() };
    const id = newId();
    const created = await createToken('manager', { id }, headers);
    const again = await createToken('manager', { id }, headers);
    const list = await api.gql('manager', '{ viewer { tokens { id name scopes level expiresAt owner { name } } } }');

    expect(created).toMatchObject({
      token: {
        id,
        owner: { id: people.manager.id },
        scopes: ['DIRECTORY_READ', 'ENGAGEMENT_READ'],
        expiresAt: '2026-11-14T12:00:00+00:00',
        lastUsedAt: null,
      },
      secret: expect.stringMatching(/^rapport_[\w-]{49}$/),
      userErrors: [],
    });
    expect(again).toMatchObject({ token: { id }, secret: null, userErrors: [] });
    expect(JSON.stringify(list)).toContain(id);
    expect(JSON.stringify(list)).not.toContain(created.secret);
    const kept = await api.owner.query<unknown[]>(`select from idempotency_key where outcome::text like '%rapport_%'`);
    expect(kept).toEqual([]);
  });

  it.each([
    { title: 'more than a year', given: { days: 366 }, path: ['days'] },
    { title: 'no time at all', given: { days: 0 }, path: ['days'] },
    { title: 'nothing', given: { scopes: [] }, path: ['scopes'] },
    { title: 'writing without reading', given: { scopes: ['DIRECTORY_WRITE'] }, path: ['scopes'] },
    { title: 'meetings without people', given: { scopes: ['ENGAGEMENT_READ'] }, path: ['scopes'] },
    { title: 'nobody knows what', given: { name: ' ' }, path: ['name'] },
  ])('is not made for $title', async ({ given, path }) => {
    expect((await createToken('manager', given)).userErrors).toMatchObject([{ path }]);
  });

  it('notes when it was last used', async () => {
    const { secret, token } = await createToken('manager', {});
    await ask(secret, '{ viewer { id } }');
    const { data } = await api.gql('manager', '{ viewer { tokens { id lastUsedAt } } }');

    expect(data).toMatchObject({
      viewer: {
        tokens: expect.arrayContaining([{ id: token?.id, lastUsedAt: '2026-10-15T12:00:00+00:00' }]) as unknown,
      },
    });
  });

  it('that was mistyped is refused before the database is asked', async () => {
    const sent = vi.spyOn(Pool.prototype, 'query');
    const token = api.token('manager');
    const mistyped = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
    try {
      expect((await ask(mistyped, '{ viewer { id } }')).status).toBe(401);
      expect(sent).not.toHaveBeenCalled();
      expect((await ask(token, '{ viewer { id } }')).status).toBe(200);
      expect(sent).toHaveBeenCalled();
    } finally {
      sent.mockRestore();
    }
  });

  it('that was made up or revoked is refused', async () => {
    const { secret, token } = await createToken('manager', {});
    expect((await ask(tokenOf('a'.repeat(43)), '{ viewer { id } }')).status).toBe(401);
    expect((await ask(secret, '{ viewer { id } }')).status).toBe(200);

    const revoke =
      'mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { token { revokedAt } userErrors { code } } }';
    const { data } = await api.gql('manager', revoke, { input: { id: token?.id } });

    expect(data).toEqual({ revokeToken: { token: { revokedAt: '2026-10-15T12:00:00+00:00' }, userErrors: [] } });
    expect((await ask(secret, '{ viewer { id } }')).status).toBe(401);
  });

  it('is no business of others, but for administrators, who may revoke it', async () => {
    const { token } = await createToken('manager', {});
    const revoke = 'mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { userErrors { code } } }';
    const asked = { input: { id: token?.id } };

    expect(JSON.stringify(await api.gql('lead', '{ users { tokens { id } } }'))).not.toContain(token?.id);
    expect((await api.gql('lead', revoke, asked)).data).toEqual({
      revokeToken: { userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect(JSON.stringify(await api.gql('admin', '{ users { tokens { id } } }'))).toContain(token?.id);
    expect((await api.gql('admin', revoke, asked)).data).toEqual({ revokeToken: { userErrors: [] } });
  });

  it('is no person: it sees no credentials and administers nothing, whoever owns it', async () => {
    const mutations: [string, object][] = [
      ['createToken', { name: 'more', scopes: ['DIRECTORY_READ'], level: 'NAMED', days: 1 }],
      ['changePassword', { currentPassword: 'a', newPassword: 'a long new password' }],
      ['createUser', { name: 'Eve', email: 'eve@example.test', role: 'ADMIN' }],
      ['createTeam', { name: 'Eves' }],
      ['updateSettings', { name: 'Eve' }],
      ['endSessions', { exceptThisOne: false }],
    ];
    for (const [mutation, input] of mutations) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`;
      const { errors } = await ask(api.token('admin'), text, { input });
      expect([mutation, errors?.[0]?.extensions.code]).toEqual([mutation, 'FORBIDDEN']);
    }
    const { data } = await ask(api.token('admin'), '{ users { tokens { id } sessions { id } } }');
    const listed = (data['users'] as unknown as { tokens: object[]; sessions: object[] }[]).flatMap((user) => [
      ...user.tokens,
      ...user.sessions,
    ]);
    expect(listed).toEqual([]);
  });
});

describe('the scopes of a token', () => {
  const LOG = `mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { meeting { title } userErrors { code } } }`;
  const meeting = { title: 'By a tool', kind: 'CALL', startsAt: '2026-10-01T10:00:00Z', timeZone: 'UTC' };
  const EVERYTHING =
    '{ organisations { totalCount } meetings { totalCount } commitments { totalCount } topics { id } }';

  it('say which context exists for it, in lists, counts, by id and by node', async () => {
    const { secret } = await createToken('manager', { scopes: ['DIRECTORY_READ'] });
    const seen = await ask(secret, EVERYTHING);
    const byId = await ask(
      secret,
      'query ($m: ID!, $o: ID!) { meeting(id: $m) { id } a: node(id: $m) { id } b: node(id: $o) { id } }',
      {
        m: meetings.EVERYONE.id,
        o: organisation.id,
      },
    );

    expect(seen.data).toMatchObject({ meetings: { totalCount: 0 }, commitments: { totalCount: 0 } });
    expect(seen.data['organisations']).toEqual({ totalCount: 2 });
    expect(byId.data).toEqual({ meeting: null, a: null, b: { id: organisation.id } });
  });

  it('let it write only what they say, and reading is no writing', async () => {
    const reader = await createToken('manager', { scopes: ['DIRECTORY_READ', 'ENGAGEMENT_READ'] });
    const writer = await createToken('manager', { scopes: ['ENGAGEMENT_READ', 'ENGAGEMENT_WRITE', 'DIRECTORY_READ'] });

    expect((await ask(reader.secret, LOG, { input: meeting })).errors).toMatchObject([
      { message: expect.stringContaining('ENGAGEMENT_WRITE'), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await ask(writer.secret, LOG, { input: meeting })).data).toEqual({
      logMeeting: { meeting: { title: 'By a tool' }, userErrors: [] },
    });
    // What the resolver lets through, the database does not: a new contact along with the meeting is of another context.
    const withContact = { ...meeting, participants: [{ contact: { name: 'Eve New' } }] };
    expect((await ask(writer.secret, LOG, { input: withContact })).data).toMatchObject({
      logMeeting: { meeting: null, userErrors: [{}] },
    });
    expect(await api.owner.query(`select from contact_name where name = 'Eve New'`)).toEqual([]);
  });

  it('give nothing that the owner may not do now', async () => {
    const { secret } = await createToken('analyst', {
      scopes: ['DIRECTORY_READ', 'ENGAGEMENT_READ', 'ENGAGEMENT_WRITE'],
    });

    expect((await ask(secret, LOG, { input: meeting })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('the highest audience of a token', () => {
  it('is as far as what it writes may go', async () => {
    const scopes = ['DIRECTORY_READ', 'ENGAGEMENT_READ', 'ENGAGEMENT_WRITE'];
    const { secret } = await createToken('manager', { scopes, level: 'TEAMS' });
    const log = `mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { meeting { id } userErrors { path } } }`;
    const meeting = { title: 'By a tool', kind: 'CALL', startsAt: '2026-10-01T10:00:00Z', timeZone: 'UTC' };

    expect((await ask(secret, log, { input: { ...meeting, audience: meetings.NAMED.audience } })).data).toEqual({
      logMeeting: { meeting: null, userErrors: [{ path: ['audience', 'level'] }] },
    });
    expect((await ask(secret, log, { input: { ...meeting, audience: meetings.TEAMS.audience } })).data).toMatchObject({
      logMeeting: { userErrors: [] },
    });
  });

  it.each([
    { level: 'EVERYONE', sees: ['EVERYONE'] },
    { level: 'TEAMS', sees: ['EVERYONE', 'TEAMS'] },
    { level: 'NAMED', sees: ['EVERYONE', 'TEAMS', 'NAMED'] },
  ] as const)('$level: it sees records of $sees', async ({ level, sees }) => {
    const { secret } = await createToken('manager', { level });
    const wanted = Object.values(meetings).map(({ id }) => id);
    const { data } = await ask(secret, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: wanted });

    const shown = (data['nodes'] as unknown as ({ id: string } | null)[]).flatMap((node) => (node ? [node.id] : []));
    expect(shown.sort()).toEqual(sees.map((one) => meetings[one].id).sort());
  });

  it('is never more than what the owner sees now', async () => {
    const { secret } = await createToken('lead', { level: 'NAMED' });
    const see = async () =>
      (await ask(secret, 'query ($id: ID!) { meeting(id: $id) { id } }', { id: meetings.TEAMS.id })).data;
    expect(await see()).toEqual({ meeting: { id: meetings.TEAMS.id } });

    const leave = { id: teams.policy.id, removeMemberIds: [people.lead.id] };
    const text = 'mutation ($input: UpdateTeamInput!) { updateTeam(input: $input) { userErrors { code } } }';
    expect((await api.gql('admin', text, { input: leave })).data).toEqual({ updateTeam: { userErrors: [] } });

    expect(await see()).toEqual({ meeting: null });
  });
});
