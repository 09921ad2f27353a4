import { newId } from '@rapport/shared-kernel';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { home, startTestApi, type TestApi } from './testing/test-api';

let api: TestApi;
let logged = 0;
beforeAll(async () => {
  api = await startTestApi();
  await log(2);
}, 60_000);
afterAll(() => api.close());

/** Each list of the API with everything below it that a screen may ask for. */
const LISTS: Readonly<Record<string, string>> = {
  organisations: `{ organisations(first: 100, orderBy: LAST_MET) { totalCount edges { node { name otherNames { name } owner { name } parent { name }
    audience { level teams { name } people { name } } affiliations { totalCount edges { node { contact { name } post { title } } } }
    meetings(first: 5) { totalCount edges { node { title hosts { name } } } } relationship { lastMetAt openGiven cadence } positions { stance topic { name } } } } } }`,
  contacts: `{ contacts(first: 100, orderBy: LAST_MET) { totalCount edges { node { name emails affiliations(includePast: true) { organisation { name } post { title } }
    affiliation { title } meetings(first: 3) { edges { node { title } } } commitments { totalCount } } } } }`,
  meetings: `{ meetings(first: 50) { totalCount pageInfo { endCursor } edges { cursor node { title hosts { name } topics { name } audience { level } loggedBy { name }
    representation { headcount organisation { name } named { contact { name } } } participants(first: 50) { totalCount edges { node { contact { name } organisation { name } post { title } } } }
    interactions { edges { node { body saidBy { contact { name } } topics { name } commitments { text } } } } commitments { edges { node { text debtor { __typename ... on Contact { name } } events { kind by { name } } } } }
    followUps { edges { node { title assignee { name } } } } parts { totalCount } } } } }`,
  interactions: `{ interactions(first: 100) { totalCount edges { node { body meeting { title } saidBy { contact { name } organisation { name } } topics { name } followUps { title } } } } }`,
  commitments: `{ commitments(first: 100) { totalCount edges { node { text isOverdue debtor { ... on Organisation { name } ... on Contact { name } } creditor { ... on Organisation { name } }
    owner { name teams { name } } meeting { title } events { kind } followUps { title } } } } }`,
  followUps: `{ followUps(first: 100) { totalCount edges { node { title assignee { name } about { ... on Meeting { title } ... on Commitment { text } } } } } }`,
  coverage: `{ coverage(first: 100) { totalCount edges { node { organisation { name } relationship { lastMetAt daysSilent cadence openReceived nextMeeting { title } } } } } }`,
  timelines: `{ organisations(first: 20) { edges { node { timeline(first: 20, includeDescendants: true) { pageInfo { endCursor } edges { at isDay event promiseEvent { kind note by { name } }
    movedFrom { organisation { name } } positionBefore { stance } node { ... on Meeting { title } ... on Interaction { body saidBy { contact { name } } } ... on Commitment { text } ... on Affiliation { contact { name } } } } }
    changes { edges { event } } relationship { knownBy { contact { name } meetings lastMetAt } } posts { edges { node { title vacancies { from } holders { contact { name } } commitments { totalCount } } } } } } } }`,
  positionMatrix: `{ positionMatrix(first: 100) { totalCount edges { node { name positions(includePast: true) { stance topic { name } interaction { body } recordedBy { name } } } } } }`,
  encounters: `{ meetings(first: 50) { edges { node { encounters { named first } participants(isFirstEncounter: true) { edges { node { isFirstEncounter contact { name } } } } } } } }`,
  topics: `{ topics { name parent { name } children { name } timeline(first: 5) { edges { event } } } }`,
  users: `{ users { name teams { name members { name } } contact { name } } }`,
  search: `{ search(text: "lake", first: 50) { score node { ... on Organisation { name owner { name } } ... on Contact { name affiliation { organisation { name } } } ... on Meeting { title topics { name } } } } }`,
};

describe('a list costs the same number of statements', () => {
  const few = new Map<string, number>();

  it.each(Object.entries(LISTS))('with few records: %s', async (name, query) => {
    few.set(name, await statementsOf(query));
    // The transaction's beginning, its viewer, the one statement of the field, and its end; before it, whose token it is.
    expect(few.get(name)).toBe(OF_ONE_FIELD);
  });

  it('as with many', async () => {
    await log(40);
    for (const [name, query] of Object.entries(LISTS)) expect(await statementsOf(query), name).toBe(few.get(name));
  }, 60_000);

  it('and one more for each further root field', async () => {
    const both = `{ a: organisations { totalCount } b: meetings { edges { node { title } } } c: contacts { totalCount } }`;
    expect(await statementsOf(both)).toBe(OF_ONE_FIELD + 2);
  });
});

const OF_ONE_FIELD = 5;

/** How many statements an operation sends. */
async function statementsOf(query: string): Promise<number> {
  const sent = vi.spyOn(Client.prototype, 'query');
  try {
    const answer = await api.gql('manager', query);
    expect(answer.errors).toBeUndefined();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}

/** Logs meetings with new people and bodies, things said and promised. */
async function log(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const contact = { id: newId(), name: `Lake Person ${++logged}` };
    const body = { id: newId(), name: `Lake Body ${logged}`, kind: 'REGULATOR', cadenceDays: 30 };
    const input = {
      title: `Lake meeting ${logged}`,
      kind: 'MEETING',
      startsAt: '2026-09-01T10:00:00+05:00',
      timeZone: 'Asia/Karachi',
      topicNames: [`Topic ${logged}`],
      participants: [
        { contact, organisation: body, postTitle: 'Chair' },
        { organisationId: home.id, headcount: 2 },
      ],
      interactions: [{ kind: 'REQUEST', body: 'The lake is low.', saidBy: [0], topicNames: [`Topic ${logged}`] }],
      commitments: [
        {
          text: 'Send the levels',
          debtor: { contactId: contact.id },
          creditor: { organisationId: home.id },
          dueOn: '2026-10-01',
        },
      ],
      followUps: [{ title: 'Ask again' }],
    };
    const answer = await api.gql(
      'manager',
      'mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { userErrors { message path } } }',
      {
        input,
      },
    );
    expect(answer).toEqual({ data: { logMeeting: { userErrors: [] } } });
  }
}
