import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@rapport/shared-kernel';
import { people, startTestApi, teams, type Person, type TestApi } from './testing/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const everyone = { level: 'EVERYONE' };
const ownTeam = { level: 'TEAMS', teamIds: [teams.policy.id] };
const meAlone = { level: 'NAMED', userIds: [people.manager.id] };
const forDevice = { 'rapport-for': 'device' };

const MUTATIONS = {
  logMeeting: 'LogMeetingInput',
  createContact: 'CreateContactInput',
  createOrganisation: 'CreateOrganisationInput',
  recordAttendance: 'RecordAttendanceInput',
  addParticipants: 'AddParticipantsInput',
} as const;

async function change(as: Person, mutation: keyof typeof MUTATIONS, input: object, key?: string) {
  const { data } = await api.gql(
    as,
    `mutation ($input: ${MUTATIONS[mutation]}!) { ${mutation}(input: $input) { userErrors { code path message } } }`,
    { input },
    key ? { 'idempotency-key': key } : {},
  );
  return (data[mutation] as unknown as { userErrors: { code: string; path: string[] }[] }).userErrors;
}

async function logMeeting(input: object, as: Person = 'manager'): Promise<string> {
  const id = newId();
  const meeting = { id, title: `Meeting ${id}`, kind: 'SUMMIT', startsAt: '2026-09-01T10:00:00Z', timeZone: 'UTC' };
  expect(await change(as, 'logMeeting', { ...meeting, ...input })).toEqual([]);
  return id;
}

describe('what a device may keep', () => {
  it('is never for named people: that does not exist in an answer for a device, in lists, counts and parts alike', async () => {
    const body = newId();
    const person = newId();
    await change('manager', 'createOrganisation', { id: body, name: 'Hushed body', kind: 'OTHER', audience: meAlone });
    await change('manager', 'createContact', { id: person, name: 'Hushed person', audience: meAlone });
    const open = await logMeeting({
      title: 'Open summit',
      audience: everyone,
      participants: [{ contactId: person }, { contact: { name: 'Open person' } }],
      interactions: [
        { kind: 'CONCERN', body: 'Hushed words', audience: meAlone },
        { kind: 'CONCERN', body: 'Words for the team', audience: ownTeam },
      ],
      commitments: [{ text: 'Hushed promise', debtor: { organisationId: body }, dueOn: '2026-12-01' }],
    });
    const hidden = await logMeeting({ title: 'Hushed summit', audience: meAlone });
    const partOfHidden = await logMeeting({ title: 'Session of the hushed', audience: everyone, partOfId: hidden });
    const ask = (headers: Record<string, string>) =>
      api.gql(
        'manager',
        `query ($ids: [ID!]!, $open: ID!) { nodes(ids: $ids) { id } search(text: "hushed", first: 50) { matched }
          organisations(filter: { text: "hushed" }) { totalCount } contacts(filter: { text: "hushed" }) { totalCount }
          meeting(id: $open) { participants { totalCount edges { node { contact { name } } } }
            interactions { totalCount edges { node { body } } } commitments { totalCount } } }`,
        { ids: [body, person, hidden, partOfHidden], open },
        headers,
      );

    const onScreen = await ask({});
    const kept = await ask(forDevice);

    expect(JSON.stringify(onScreen)).toContain('Hushed words');
    expect(JSON.stringify(kept).toLowerCase()).not.toContain('hushed');
    expect(kept.data).toMatchObject({
      nodes: [null, null, null, null],
      organisations: { totalCount: 0 },
      contacts: { totalCount: 0 },
      meeting: {
        participants: {
          totalCount: 2,
          edges: [{ node: { contact: null } }, { node: { contact: { name: 'Open person' } } }],
        },
        interactions: { totalCount: 1, edges: [{ node: { body: 'Words for the team' } }] },
        commitments: { totalCount: 0 },
      },
    });
  });

  it('is said of each record, by all that it is part of', async () => {
    const hidden = await logMeeting({ audience: meAlone });
    const ids = [
      await logMeeting({ audience: everyone }),
      await logMeeting({ audience: ownTeam }),
      hidden,
      await logMeeting({ audience: everyone, partOfId: hidden }),
    ];
    const { data } = await api.gql(
      'manager',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Meeting { mayBeKept } } }',
      { ids },
    );

    expect(data['nodes']).toEqual([
      { mayBeKept: true },
      { mayBeKept: true },
      { mayBeKept: false },
      { mayBeKept: false },
    ]);
  });
});

describe('checking in at the door', () => {
  const invited = { attendance: 'INVITED', headcount: 1 };

  async function summit() {
    const [person, officers, body] = [newId(), newId(), newId()];
    const meeting = await logMeeting({
      startsAt: '2026-12-01T10:00:00Z',
      participants: [
        { id: person, contact: { name: `Guest ${person}` } },
        { id: officers, organisation: { id: body, name: `Body ${body}`, kind: 'REGULATOR' }, headcount: 3 },
      ],
    });
    const read = async () => {
      const { data } = await api.gql(
        'lead',
        'query ($id: ID!) { meeting(id: $id) { presenceStamp participants { edges { node { id attendance headcount } } } } }',
        { id: meeting },
      );
      const found = data['meeting'] as unknown as {
        presenceStamp: string;
        participants: { edges: { node: { id: string; attendance: string; headcount: number } }[] };
      };
      return { stamp: found.presenceStamp, present: found.participants.edges.map(({ node }) => node) };
    };
    return { meeting, person, officers, read };
  }

  it('says who is there and how many, which others notice by the stamp', async () => {
    const { person, officers, read } = await summit();
    const before = await read();

    const named = { participantId: person, attendance: 'ATTENDED', seen: invited };
    const counted = {
      participantId: officers,
      attendance: 'ATTENDED',
      headcount: 6,
      seen: { ...invited, headcount: 3 },
    };
    expect(await change('manager', 'recordAttendance', named)).toEqual([]);
    expect(await change('manager', 'recordAttendance', counted)).toEqual([]);

    const after = await read();
    expect(after.stamp).not.toBe(before.stamp);
    expect(after.present).toEqual([
      { id: person, attendance: 'ATTENDED', headcount: 1 },
      { id: officers, attendance: 'ATTENDED', headcount: 6 },
    ]);
  });

  it('agrees with who says the same, and refuses who has not seen what was said meanwhile', async () => {
    const { person, read } = await summit();
    const say = (attendance: string, as: Person) =>
      change(as, 'recordAttendance', { participantId: person, attendance, seen: invited });

    expect(await say('ATTENDED', 'manager')).toEqual([]);
    expect(await say('ATTENDED', 'lead')).toEqual([]);
    expect(await say('ABSENT', 'lead')).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await read()).present[0]).toMatchObject({ attendance: 'ATTENDED' });
  });

  it('refuses a number for a named person, a stranger, and whoever may not write', async () => {
    const { person, officers } = await summit();
    const about = { participantId: person, attendance: 'ATTENDED', seen: invited };

    expect(await change('manager', 'recordAttendance', { ...about, headcount: 2 })).toMatchObject([
      { code: 'INVALID', path: ['headcount'] },
    ]);
    expect(
      await change('manager', 'recordAttendance', { ...about, participantId: officers, headcount: 0 }),
    ).toMatchObject([{ code: 'INVALID', path: ['headcount'] }]);
    expect(await change('manager', 'recordAttendance', { ...about, participantId: newId() })).toMatchObject([
      { code: 'NOT_FOUND', path: ['participantId'] },
    ]);
    const refused = await api.gql(
      'analyst',
      'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { userErrors { code } } }',
      { input: about },
    );
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('takes a walk-in with the id that the device made, once', async () => {
    const { meeting, read } = await summit();
    const walkIn = newId();
    const [key, input] = [
      newId(),
      { meetingId: meeting, participants: [{ id: walkIn, contact: { name: 'Walk In' } }] },
    ];

    expect(await change('manager', 'addParticipants', input, key)).toEqual([]);
    expect(await change('manager', 'addParticipants', input, key)).toEqual([]);

    expect((await read()).present.filter(({ id }) => id === walkIn)).toHaveLength(1);
  });
});

describe('what was typed on two devices', () => {
  const doublesOf = async (as: Person, id: string) => {
    const { data } = await api.gql(as, 'query ($id: ID!) { contact(id: $id) { possibleDoubles { id } } }', { id });
    return (data['contact'] as unknown as { possibleDoubles: { id: string }[] }).possibleDoubles.map(
      ({ id: each }) => each,
    );
  };
  const typed = async (name: string, bodyName: string | null, audience: object = everyone, as: Person = 'manager') => {
    const [contact, body] = [newId(), newId()];
    const participant = {
      contact: {
        id: contact,
        name,
        audience,
        affiliations: bodyName ? [{ organisationId: body, title: 'Chair' }] : [],
      },
      ...(bodyName && { organisation: { id: body, name: bodyName, kind: 'CIVIL_SOCIETY' } }),
    };
    return { contact, meeting: await logMeeting({ title: 'Summit of the lakes', participants: [participant] }, as) };
  };

  it('is kept twice, and each shows the likely other, however it is spelt', async () => {
    const one = await typed('Mohammad Lakeman', 'Lake Helpline');
    const other = await typed('Muhammad Lakeman', 'Lake Helpline', everyone, 'lead');
    const stranger = await typed('Muhammad Lakeman', 'Harbour Trust');

    expect(await doublesOf('manager', one.contact)).toEqual([other.contact]);
    expect(await doublesOf('manager', other.contact)).toEqual([one.contact]);
    expect(await doublesOf('manager', stranger.contact)).toEqual([]);
    const { data } = await api.gql('analyst', 'query ($id: ID!) { meeting(id: $id) { possibleDoubles { id } } }', {
      id: one.meeting,
    });
    expect(data['meeting']).toEqual({ possibleDoubles: [{ id: other.meeting }, { id: stranger.meeting }] });
  });

  it('is taken for one where nothing tells the two apart', async () => {
    const one = await typed('Zehra Solo', null);
    const other = await typed('Zehra Solo', 'Some Body');

    expect(await doublesOf('manager', one.contact)).toEqual([other.contact]);
  });

  it('tells nobody of one whom they may not see', async () => {
    const open = await typed('Nadia Double', 'Lake Helpline');
    const hidden = await typed('Nadia Double', 'Lake Helpline', ownTeam);

    expect(await doublesOf('lead', open.contact)).toEqual([hidden.contact]);
    expect(await doublesOf('analyst', open.contact)).toEqual([]);
  });
});
