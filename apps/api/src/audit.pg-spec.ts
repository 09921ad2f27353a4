import { AuthenticationService } from '@rapport/access-api';
import { newId } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicSchema } from './schema';
import { home, people, startTestApi, type Person, type TestApi } from './testing/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const id = {
  organisation: newId(),
  contact: newId(),
  topic: newId(),
  meeting: newId(),
  commitment: newId(),
  followUp: newId(),
  token: newId(),
  team: newId(),
  user: newId(),
};
const commitment = { id: id.commitment };

/**
 * Every mutation once, in an order in which each can be done. What an input needs of the records before it is asked for then. By a
 * token of the manager's, or, where somebody is named, by them in person.
 */
const STEPS: readonly (readonly [mutation: string, input: () => object | Promise<object>, as?: Person])[] = [
  ['updateSettings', () => ({ name: 'Mina M.' }), 'manager'],
  ['createOrganisation', () => ({ id: id.organisation, name: 'Lake Forum', kind: 'CIVIL_SOCIETY' })],
  ['updateOrganisation', () => ({ id: id.organisation, expectedVersion: 1, country: 'PK' })],
  ['createContact', () => ({ id: id.contact, name: 'Ada Lake' })],
  ['updateContact', () => ({ id: id.contact, expectedVersion: 1, emails: ['ada@lake.example'] })],
  [
    'addAffiliation',
    () => ({ contactId: id.contact, affiliation: { organisationId: id.organisation, title: 'Chair', from: '2020' } }),
  ],
  ['moveContact', () => ({ contactId: id.contact, to: { organisationId: home.id, title: 'Guest', from: '2025' } })],
  ['endAffiliation', async () => ({ ...(await latestAffiliation()), to: '2026' })],
  ['createTopic', () => ({ id: id.topic, name: 'Water' })],
  [
    'logMeeting',
    () => ({ id: id.meeting, title: 'Call', kind: 'CALL', startsAt: '2026-10-01T10:00:00Z', timeZone: 'UTC' }),
  ],
  ['updateMeeting', () => ({ id: id.meeting, expectedVersion: 1, outcome: 'Agreed' })],
  ['addParticipants', () => ({ meetingId: id.meeting, participants: [{ contactId: id.contact }] })],
  [
    'recordAttendance',
    async () => ({
      participantId: await participantId(),
      attendance: 'ABSENT',
      seen: { attendance: 'ATTENDED', headcount: 1 },
    }),
  ],
  ['removeParticipant', async () => ({ id: await participantId() })],
  ['logInteraction', () => ({ meetingId: id.meeting, kind: 'CONCERN', body: 'The lake is low.' })],
  [
    'recordPosition',
    () => ({ organisationId: id.organisation, topicId: id.topic, stance: 'NEUTRAL', assertedOn: '2026-10-01' }),
  ],
  [
    'recordCommitment',
    () => ({
      ...commitment,
      text: 'Send the levels',
      debtor: { organisationId: id.organisation },
      dueOn: '2026-12-01',
    }),
  ],
  ['postponeCommitment', () => ({ ...commitment, expectedVersion: 1, dueOn: '2027-01-01', reason: 'Ice' })],
  ['fulfilCommitment', () => ({ ...commitment, expectedVersion: 2, evidence: 'Letter' })],
  ['reopenCommitment', () => ({ ...commitment, expectedVersion: 3, reason: 'Wrong lake' })],
  ['withdrawCommitment', () => ({ ...commitment, expectedVersion: 4, reason: 'No lake' })],
  ['createFollowUp', () => ({ id: id.followUp, title: 'Ask again' })],
  ['completeFollowUp', () => ({ id: id.followUp, expectedVersion: 1 })],
  [
    'createToken',
    () => ({ id: id.token, name: 'reports', scopes: ['DIRECTORY_READ'], level: 'EVERYONE', days: 30 }),
    'analyst',
  ],
  ['revokeToken', () => ({ id: id.token }), 'analyst'],
  ['endSession', async () => ({ id: await sessionElsewhere('analyst') }), 'analyst'],
  [
    'endSessions',
    async () => {
      await sessionElsewhere('analyst');
      return { exceptThisOne: true };
    },
    'analyst',
  ],
  ['createTeam', () => ({ id: id.team, name: 'Lakes' }), 'admin'],
  ['updateTeam', () => ({ id: id.team, addMemberIds: [people.manager.id] }), 'admin'],
  ['createUser', () => ({ id: id.user, name: 'Bo', email: 'bo@example.test', role: 'ANALYST' }), 'admin'],
  ['updateUser', () => ({ id: id.user, expectedVersion: 1, role: 'POLICY_LEAD' }), 'admin'],
  ['resetSignIn', () => ({ userId: id.user }), 'admin'],
  ['deactivateUser', () => ({ id: id.user }), 'admin'],
  ['reactivateUser', () => ({ id: id.user }), 'admin'],
  ['changePassword', () => ({ currentPassword: 'not the one', newPassword: 'a long new password' }), 'manager'],
];

describe('the audit trail', () => {
  it('is tried with every mutation of the schema', () => {
    const mutations = Object.keys(publicSchema().getMutationType()?.getFields() ?? {});
    expect(STEPS.map(([mutation]) => mutation).sort()).toEqual(mutations.sort());
  });

  it.each(STEPS.map(([mutation, inputOf, as]) => ({ mutation, inputOf, as })))(
    'has what $mutation did, by whom and when; nothing of what was refused',
    async ({ mutation, inputOf, as }) => {
      const input = await inputOf();
      const before = await entries();
      const refused = await mutate(mutation, { ...input, ...REFUSED[mutation] }, as);
      expect(refused.length, 'refused').toBeGreaterThan(0);
      expect(await entries()).toEqual(before);

      const errors = await mutate(mutation, input, as);
      const added = (await entries()).slice(before.length);

      if (mutation === 'changePassword') {
        // Nobody in these tests has a password, so that it is always refused.
        expect([errors.length, added.length]).toEqual([1, 0]);
        return;
      }
      expect(errors).toEqual([]);
      expect(added.length).toBeGreaterThan(0);
      for (const entry of added) {
        const actor = !as || as === 'manager' ? 'Mina M.' : people[as].name;
        const via = as ? 'SESSION' : 'TOKEN';
        expect(entry).toMatchObject({ actor, via, at: '2026-10-15T12:00:00Z', action: mutation, credential: 'test' });
      }
    },
  );
});

describe('a list that is given as a whole', () => {
  const names = (...given: string[]) => given.map((name) => ({ name, kind: 'OTHER' }));
  const [body, person, call] = [newId(), newId(), newId()];
  const [ice, snow] = [newId(), newId()];
  const lists = {
    organisation: { otherNames: names('Loch', 'Lago'), identifiers: [{ scheme: 'LEI', value: '1' }] },
    contact: { otherNames: names('Adah', 'Ad') },
    meeting: { hostIds: [body, home.id], topicIds: [ice, snow] },
  };
  beforeAll(async () => {
    await api.write('manager', 'createTopic', { id: ice, name: 'Ice' });
    await api.write('manager', 'createTopic', { id: snow, name: 'Snow' });
    await api.write('manager', 'createOrganisation', {
      id: body,
      name: 'Loch Forum',
      kind: 'OTHER',
      ...lists.organisation,
    });
    await api.write('manager', 'createContact', { id: person, name: 'Adah Loch', ...lists.contact });
    const meeting = { title: 'Call', kind: 'CALL', startsAt: '2026-10-02T10:00:00Z', timeZone: 'UTC' };
    await api.write('manager', 'logMeeting', { id: call, ...meeting, ...lists.meeting });
  });

  /** What is on record of a mutation: of which parts, and which fields. */
  async function recorded(mutation: string, input: object): Promise<unknown[]> {
    const [before] = await api.owner.query<{ last: string }[]>('select max(id) as last from audit_entry');
    await api.write('manager', mutation, input);
    return api.owner.query('select kind, part, fields from audit_entry where id > $1 order by id', [before?.last]);
  }

  it.each([
    ['updateOrganisation', { id: body, ...lists.organisation }],
    ['updateContact', { id: person, ...lists.contact }],
    ['updateMeeting', { id: call, ...lists.meeting }],
  ])('and is as it was before leaves nothing on record: %s', async (mutation, input) => {
    expect(await recorded(mutation, { ...input, expectedVersion: 1 })).toEqual([]);
  });

  it.each([
    [
      'updateOrganisation',
      { id: body, otherNames: names('Loch', 'Lac'), identifiers: [] },
      [
        { kind: 'CHANGED', part: 'OrganisationName', fields: ['name'] },
        { kind: 'REMOVED', part: 'Identifier', fields: ['organisation_id', 'position', 'scheme', 'value'] },
      ],
    ],
    ['updateContact', { id: person, otherNames: names('Adah') }, [{ kind: 'REMOVED', part: 'ContactName' }]],
    [
      'updateMeeting',
      { id: call, hostIds: [home.id], topicIds: [ice, snow] },
      [
        { kind: 'REMOVED', part: 'Host' },
        { kind: 'CHANGED', part: 'Host', fields: ['position'] },
      ],
    ],
  ])('has on record the rows that changed: %s', async (mutation, input, changes) => {
    expect(await recorded(mutation, { ...input, expectedVersion: 2 })).toMatchObject(changes);
  });
});

/** What makes each input one that is refused: a text that is empty, or an id of nothing. */
const REFUSED: Readonly<Record<string, object>> = {
  updateSettings: { name: '' },
  createOrganisation: { name: '' },
  updateOrganisation: { name: '' },
  createContact: { name: '' },
  updateContact: { name: '' },
  addAffiliation: { contactId: newId() },
  moveContact: { contactId: newId() },
  endAffiliation: { id: newId() },
  createTopic: { name: '' },
  logMeeting: { title: '' },
  updateMeeting: { title: '' },
  addParticipants: { meetingId: newId() },
  recordAttendance: { participantId: newId() },
  removeParticipant: { id: newId() },
  logInteraction: { body: '' },
  recordPosition: { topicId: newId() },
  recordCommitment: { text: '' },
  postponeCommitment: { reason: '' },
  fulfilCommitment: { evidence: '' },
  withdrawCommitment: { reason: '' },
  reopenCommitment: { reason: '' },
  createFollowUp: { title: '' },
  completeFollowUp: { id: newId() },
  changePassword: {},
  createToken: { days: 366 },
  revokeToken: { id: newId() },
  endSession: { id: newId() },
  endSessions: { userId: newId() },
  createTeam: { name: '' },
  updateTeam: { id: newId() },
  createUser: { email: 'nowhere' },
  updateUser: { email: 'nowhere' },
  resetSignIn: { userId: newId() },
  deactivateUser: { id: newId() },
  reactivateUser: { id: newId() },
};

async function mutate(mutation: string, input: object, as: Person | undefined): Promise<unknown[]> {
  const type = String(publicSchema().getMutationType()?.getFields()[mutation]?.args[0]?.type);
  const answer = await api.gql(
    as ?? 'manager',
    `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { message } } }`,
    { input },
    as ? {} : { authorization: `Bearer ${api.token('manager')}` },
  );
  expect(answer.errors, mutation).toBeUndefined();
  return (answer.data as never as Record<string, { userErrors: unknown[] }>)[mutation]?.userErrors ?? [];
}

function entries(): Promise<{ action: string; actor: string; via: string; credential: string; at: string }[]> {
  return api.owner.query(
    `select a.action, u.name as actor, a.via, coalesce(t.name, s.client) as credential, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
     from audit_entry a join app_user u on u.id = a.actor_id left join api_token t on t.id = a.credential_id
       left join session s on s.id = a.credential_id where a.via <> 'SIGN_IN' order by a.id`,
  );
}

/** The id of another session of somebody's. */
async function sessionElsewhere(as: Person): Promise<string | undefined> {
  await api.app.get(AuthenticationService).openSession(people[as].id, { client: 'Elsewhere', method: 'PASSWORD' });
  const query = '{ viewer { sessions { id client } } }';
  const { viewer } = (await api.gql(as, query)).data as never as {
    viewer: { sessions: { id: string; client: string }[] };
  };
  return viewer.sessions.find(({ client }) => client === 'Elsewhere')?.id;
}

async function latestAffiliation(): Promise<object> {
  const query =
    'query ($id: ID!) { contact(id: $id) { affiliations(includePast: true) { id expectedVersion: version to } } }';
  const answer = await api.gql('manager', query, { id: id.contact });
  const { affiliations } = (
    answer.data as never as { contact: { affiliations: { id: string; expectedVersion: number; to: string | null }[] } }
  ).contact;
  const open = affiliations.find(({ to }) => to === null);
  return { id: open?.id, expectedVersion: open?.expectedVersion };
}

async function participantId(): Promise<string | undefined> {
  const query = 'query ($id: ID!) { meeting(id: $id) { participants { edges { node { id } } } } }';
  const answer = await api.gql('manager', query, { id: id.meeting });
  return (answer.data as never as { meeting: { participants: { edges: { node: { id: string } }[] } } }).meeting
    .participants.edges[0]?.node.id;
}
