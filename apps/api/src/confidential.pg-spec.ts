import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@rapport/shared-kernel';
import { home, people, startTestApi, teams, type Person, type TestApi } from './testing/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const policyOnly = { level: 'TEAMS', teamIds: [teams.policy.id] };
const safetyOnly = { level: 'TEAMS', teamIds: [teams.safety.id] };
const leadAlone = { level: 'NAMED', userIds: [people.lead.id] };

const createOrganisation = async (as: Person, input: { id?: string } & Record<string, unknown>) => {
  const { id = newId() } = input;
  const answer = await api.gql(
    as,
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } userErrors { code path message } } }',
    { input: { id, name: `Body ${id}`, kind: 'OTHER', ...input } },
  );
  expect(answer.data['createOrganisation']).toMatchObject({ userErrors: [] });
  return id;
};

const logMeeting = (as: Person, input: object) =>
  api.gql(
    as,
    `mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { meeting { id interactions { edges { node { id } } } commitments { edges { node { id } } } }
      userErrors { code path message } } }`,
    { input: { title: 'A call', kind: 'CALL', startsAt: '2026-09-01T10:00:00Z', timeZone: 'UTC', ...input } },
  );

describe('a record for one team', () => {
  it('does not exist for others, by any way of asking', async () => {
    const id = await createOrganisation('manager', { audience: policyOnly, acronym: 'HIDDENBODY' });
    const ask = (as: Person) =>
      api.gql(
        as,
        `query ($id: ID!) { organisation(id: $id) { name } node(id: $id) { id } nodes(ids: [$id]) { id }
          organisations(filter: { text: "hiddenbody" }) { totalCount edges { node { id } } } }`,
        { id },
      );

    expect((await ask('lead')).data).toMatchObject({
      organisation: { name: `Body ${id}` },
      node: { id },
      organisations: { totalCount: 1 },
    });
    for (const outsider of ['analyst', 'auditor', 'admin'] as const) {
      expect((await ask(outsider)).data).toEqual({
        organisation: null,
        node: null,
        nodes: [null],
        organisations: { totalCount: 0, edges: [] },
      });
    }
  });

  it('is refused as unknown when somebody outside names it in a change', async () => {
    const id = await createOrganisation('manager', { audience: { level: 'NAMED', userIds: [people.manager.id] } });
    const participant = (organisationId: string) => ({ participants: [{ organisationId, headcount: 2 }] });

    const hidden = await logMeeting('lead', participant(id));
    const unknown = await logMeeting('lead', participant(newId()));

    expect(hidden).toEqual(unknown);
    expect(hidden.data['logMeeting']).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['participants', '0', 'organisationId'] }],
    });
  });

  it('cannot be chosen so that its author would not see it', async () => {
    const answer = await logMeeting('manager', { audience: safetyOnly });

    expect(answer.data['logMeeting']).toMatchObject({
      meeting: null,
      userErrors: [{ code: 'INVALID', path: ['audience', 'teamIds'] }],
    });
  });
});

describe('a part', () => {
  it('is never seen wider than its whole, also when the whole is narrowed later', async () => {
    const promise = newId();
    const interaction = newId();
    const logged = await logMeeting('lead', {
      interactions: [{ id: interaction, kind: 'CONCERN', body: 'Delicate' }],
      commitments: [
        {
          id: promise,
          text: 'To come back',
          debtor: { organisationId: home.id },
          dueOn: '2026-12-01',
          interactionId: interaction,
        },
      ],
      followUps: [{ title: 'Think of it', aboutId: promise }],
    });
    const meeting = (logged.data['logMeeting'] as unknown as { meeting: { id: string } }).meeting.id;
    const seen = async (as: Person) => {
      const { data } = await api.gql(
        as,
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } followUps { totalCount } interactions(filter: { text: "delicate" }) { totalCount } }`,
        { ids: [meeting, interaction, promise] },
      );
      return data;
    };
    expect(await seen('analyst')).toEqual({
      nodes: [{ __typename: 'Meeting' }, { __typename: 'Interaction' }, { __typename: 'Commitment' }],
      followUps: { totalCount: 1 },
      interactions: { totalCount: 1 },
    });

    const narrowed = await api.gql(
      'lead',
      'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { audience { level people { name } } } userErrors { message } } }',
      { input: { id: meeting, expectedVersion: 1, audience: leadAlone } },
    );

    expect(narrowed.data['updateMeeting']).toEqual({
      meeting: { audience: { level: 'NAMED', people: [{ name: 'Lea Lead' }] } },
      userErrors: [],
    });
    expect(await seen('analyst')).toEqual({
      nodes: [null, null, null],
      followUps: { totalCount: 0 },
      interactions: { totalCount: 0 },
    });
    expect(await seen('lead')).toMatchObject({ nodes: [{}, {}, {}], followUps: { totalCount: 1 } });
  });

  it('follows the whole of its whole', async () => {
    const [visit, day, session] = [newId(), newId(), newId()];
    await logMeeting('lead', { id: visit, kind: 'VISIT', audience: leadAlone });
    await logMeeting('lead', { id: day, partOfId: visit });
    await logMeeting('lead', { id: session, partOfId: day, participants: [{ organisationId: home.id, headcount: 3 }] });
    const ask = 'query ($id: ID!) { meeting(id: $id) { participants { totalCount } partOf { partOf { id } } } }';

    expect((await api.gql('manager', ask, { id: session })).data).toEqual({ meeting: null });
    expect((await api.gql('lead', ask, { id: session })).data).toEqual({
      meeting: { participants: { totalCount: 1 }, partOf: { partOf: { id: visit } } },
    });
  });

  it('shows a hidden person at an open meeting as a presence without a name', async () => {
    const contact = newId();
    await api.gql(
      'lead',
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { userErrors { message } } }',
      {
        input: { id: contact, name: 'Secret Source', audience: leadAlone },
      },
    );
    const meeting = newId();
    await logMeeting('lead', { id: meeting, participants: [{ contactId: contact, organisationId: home.id }] });

    const { data } = await api.gql(
      'analyst',
      'query ($id: ID!) { meeting(id: $id) { participants { edges { node { contact { name } headcount } } } } }',
      { id: meeting },
    );

    expect(data).toEqual({ meeting: { participants: { edges: [{ node: { contact: null, headcount: 1 } }] } } });
  });

  it('hides a promise from whoever cannot see one of its parties', async () => {
    const body = await createOrganisation('lead', { audience: leadAlone });
    const promise = newId();
    await api.gql(
      'lead',
      'mutation ($input: RecordCommitmentInput!) { recordCommitment(input: $input) { userErrors { message } } }',
      {
        input: {
          id: promise,
          text: 'A quiet promise',
          debtor: { organisationId: body },
          creditor: { organisationId: home.id },
          dueOn: '2026-11-01',
        },
      },
    );
    const ask =
      'query ($id: ID!) { commitment(id: $id) { direction } commitments(filter: { text: "quiet" }) { totalCount } }';

    expect((await api.gql('lead', ask, { id: promise })).data).toEqual({
      commitment: { direction: 'RECEIVED' },
      commitments: { totalCount: 1 },
    });
    expect((await api.gql('manager', ask, { id: promise })).data).toEqual({
      commitment: null,
      commitments: { totalCount: 0 },
    });
  });
});

describe('an open record that names a hidden one', () => {
  const meeting = newId();
  const [body, contact, child] = [newId(), newId(), newId()];
  beforeAll(async () => {
    await createOrganisation('lead', { id: body, audience: leadAlone });
    await api.gql(
      'lead',
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { userErrors { message } } }',
      { input: { id: contact, name: 'Hidden Guest', audience: leadAlone } },
    );
    await createOrganisation('lead', { id: child, parentId: body });
    await logMeeting('lead', {
      id: meeting,
      hostIds: [home.id, body],
      participants: [{ contactId: contact, organisationId: body }],
    });
  });

  it('is not found by the id of what is hidden', async () => {
    const ask = (as: Person) =>
      api.gql(
        as,
        `query ($body: ID!, $contact: ID!) { byBody: meetings(filter: { organisationIds: [$body] }) { totalCount }
          byPerson: meetings(filter: { contactIds: [$contact] }) { totalCount } organisations(filter: { parentId: $body }) { totalCount } }`,
        { body, contact },
      );
    const [one, none] = [{ totalCount: 1 }, { totalCount: 0 }];

    expect((await ask('lead')).data).toEqual({ byBody: one, byPerson: one, organisations: one });
    expect((await ask('manager')).data).toEqual({ byBody: none, byPerson: none, organisations: none });
  });

  it('does not tell who is there already', async () => {
    const add = (contactId: string) =>
      api.gql(
        'manager',
        'mutation ($input: AddParticipantsInput!) { addParticipants(input: $input) { userErrors { code message path } } }',
        { input: { meetingId: meeting, participants: [{ contactId }] } },
      );

    expect(await add(contact)).toEqual(await add(newId()));
  });

  it('keeps what others cannot see when they change what they can', async () => {
    const version = async (id: string, type: string) => {
      const { data } = await api.gql('lead', `query ($id: ID!) { ${type}(id: $id) { version } }`, { id });
      return (data[type] as unknown as { version: number }).version;
    };
    const changed = await api.gql(
      'manager',
      `mutation ($meeting: UpdateMeetingInput!, $child: UpdateOrganisationInput!) {
        updateMeeting(input: $meeting) { meeting { hosts { id } } userErrors { message } }
        updateOrganisation(input: $child) { organisation { parent { id } } userErrors { message } } }`,
      {
        meeting: { id: meeting, expectedVersion: await version(meeting, 'meeting'), hostIds: [home.id] },
        child: { id: child, expectedVersion: await version(child, 'organisation'), parentId: null },
      },
    );
    const { data } = await api.gql(
      'lead',
      'query ($meeting: ID!, $child: ID!) { meeting(id: $meeting) { hosts { id } } organisation(id: $child) { parent { id } } }',
      { meeting, child },
    );

    expect(changed.data).toEqual({
      updateMeeting: { meeting: { hosts: [{ id: home.id }] }, userErrors: [] },
      updateOrganisation: { organisation: { parent: null }, userErrors: [] },
    });
    expect(new Set((data['meeting'] as unknown as { hosts: { id: string }[] }).hosts.map(({ id }) => id))).toEqual(
      new Set([home.id, body]),
    );
    expect(data['organisation']).toEqual({ parent: { id: body } });
  });
});

describe('an office that is known from a confidential affiliation', () => {
  const [body, guest] = [newId(), newId()];
  beforeAll(async () => {
    await createOrganisation('lead', { id: body, audience: leadAlone });
    await api.write('lead', 'createContact', {
      id: guest,
      name: 'Open Guest',
      affiliations: [{ organisationId: body, postTitle: 'Envoy to the hidden body', from: '2026-01' }],
    });
  });
  const officeSeenBy = async (as: Person, meetingId: string) => {
    const { data } = await api.gql(
      as,
      'query ($id: ID!) { meeting(id: $id) { participants { edges { node { title post { title } } } } } }',
      { id: meetingId },
    );
    return (data['meeting'] as unknown as { participants: { edges: { node: object }[] } }).participants.edges[0]?.node;
  };
  const unknownOffice = { title: null, post: null };

  it.each([
    { title: 'by itself', participant: { contactId: guest } },
    {
      title: 'by name',
      participant: { contactId: guest, organisationId: body, postTitle: 'Envoy to the hidden body' },
    },
  ])('is not told by an open meeting to which it came $title', async ({ participant }) => {
    const id = newId();
    await logMeeting('lead', { id, participants: [participant] });

    expect(await officeSeenBy('analyst', id)).toEqual(unknownOffice);
  });

  it('stands in a meeting that nobody sees who may not see the affiliation', async () => {
    const id = newId();
    await logMeeting('lead', { id, participants: [{ contactId: guest }], audience: leadAlone });

    const title = 'Envoy to the hidden body';
    expect(await officeSeenBy('lead', id)).toEqual({ title, post: { title } });
  });
});
