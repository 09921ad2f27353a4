import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerDataSource } from '@rapport/shared-database';
import { fixedClock, newId } from '@rapport/shared-kernel';
import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';
import { createHttpServer } from '../server/http-server';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, loadDemo } from './load-demo';

const clock = fixedClock('2026-10-15T12:00:00Z');
let database: TestDatabase;
let app: NestFastifyApplication;
let cookie: string;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createHttpServer({
    databaseUrl: database.url,
    clock,
    demo: true,
    webDir: join(import.meta.dirname, 'no-client'),
    report: (error) => {
      throw error;
    },
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await load();
  cookie = await signIn('manager@demo.test');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const load = (): Promise<void> => loadDemo(app, { databaseUrl: database.url, progress: () => undefined, clock });

async function signIn(email: string): Promise<string> {
  const response = await app.inject({ method: 'POST', url: '/session', payload: { email, password: DEMO_PASSWORD } });
  expect(response.statusCode).toBe(204);
  return String(response.headers['set-cookie']).split(';')[0] ?? '';
}

async function ask(query: string, variables: object = {}): Promise<Record<string, unknown>> {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { cookie },
    payload: { query, variables },
  });
  const answer = response.json<{ data: Record<string, unknown>; errors?: unknown }>();
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

/** The records of a connection. */
const nodesOf = (connection: unknown): Record<string, unknown>[] =>
  (connection as { edges: { node: Record<string, unknown> }[] }).edges.map(({ node }) => node);

async function idOf(list: 'organisations' | 'contacts' | 'meetings', text: string): Promise<unknown> {
  const answer = await ask(`query ($text: String!) { ${list}(filter: { text: $text }) { edges { node { id } } } }`, {
    text,
  });
  const [found, ...others] = nodesOf(answer[list]);
  expect(others).toEqual([]);
  return found?.['id'];
}

const WEEK = `meetings(filter: { from: "2024-07-01T00:00:00+05:00", to: "2024-07-07T23:59:59+05:00" }, orderBy: OLDEST)`;
const PERSON = `contact { name honorificPrefix honorificSuffix } title`;
const person = (name: string, title: string, more: object = {}) => ({
  title,
  contact: { name, honorificPrefix: null, honorificSuffix: null, ...more },
});

const OFFICIALS = [
  person('Shaza Fatima Khawaja', 'Minister of State for IT and Telecommunication'),
  person('Muhammad Mahmood', 'Secretary IT', { honorificPrefix: 'Captain', honorificSuffix: '(retired)' }),
  person('Aisha Humera Moriani', 'Additional Secretary'),
  person('Syed Junaid Imam', 'Member IT'),
  person('Syed Jawwad Ali Sherazi', 'DG International Coordination'),
];
const COLLEAGUES = [
  person('Priyanka Bhalla', 'Head, Safety Policy', { honorificPrefix: 'Dr' }),
  person('Dania Mukhtar', 'Lead, Public Policy'),
  person('Tabeer Ather', 'Manager, Public Policy'),
  person('Guillin Cathrine Zhou', 'Partner Manager'),
];

describe('the week in Islamabad, as the demo tells it', () => {
  it('had two events, held by us, and the record says what was inferred', async () => {
    const { meetings } = await ask(
      `{ ${WEEK} { edges { node { title kind status startsAt timeZone place purpose hosts { name isHome } audience { level } } } } }`,
    );

    const inferred: unknown = expect.stringMatching(/Business Recorder, July 2024; the day is inferred/);
    expect(nodesOf(meetings)).toEqual([
      {
        title: 'Community Summit',
        kind: 'SUMMIT',
        status: 'HELD',
        startsAt: expect.stringMatching(/^2024-07-02T05:00:00/),
        timeZone: 'Asia/Karachi',
        place: 'Islamabad',
        purpose: inferred,
        hosts: [{ name: 'Meta', isHome: true }],
        audience: { level: 'EVERYONE' },
      },
      {
        title: 'Government Digital Transformation workshop',
        kind: 'WORKSHOP',
        status: 'HELD',
        startsAt: expect.stringMatching(/^2024-07-05T05:00:00/),
        timeZone: 'Asia/Karachi',
        place: 'Ministry of IT and Telecommunication, Islamabad',
        purpose: inferred,
        hosts: [
          { name: 'Ministry of Information Technology and Telecommunication', isHome: false },
          { name: 'Meta', isHome: true },
        ],
        audience: { level: 'EVERYONE' },
      },
    ]);
  });

  it('brought these bodies together, each through these named people', async () => {
    const { meetings } = await ask(`{ ${WEEK} { edges { node { representation {
      headcount organisation { name acronym } named { ${PERSON} } } } } } }`);
    const [summit, workshop] = nodesOf(meetings).map(({ representation }) => representation);

    const unnamed = (name: string, acronym: string | null = null) => ({
      headcount: 1,
      organisation: { name, acronym },
      named: [],
    });
    expect(summit).toEqual([
      {
        headcount: 1,
        organisation: { name: 'Meta', acronym: null },
        named: [
          person('Priyanka Bhalla', 'Head of Safety Policy for the Asia Pacific region', { honorificPrefix: 'Dr' }),
        ],
      },
      {
        headcount: 1,
        organisation: { name: 'National Center for Missing and Exploited Children', acronym: 'NCMEC' },
        named: [person('Heather MGirton', 'Programme Specialist')],
      },
      unnamed('Civil-society partners (unnamed in the report)'),
    ]);
    expect(workshop).toEqual([
      {
        headcount: 6,
        organisation: { name: 'Ministry of Information Technology and Telecommunication', acronym: 'MoITT' },
        named: OFFICIALS,
      },
      { headcount: 4, organisation: { name: 'Meta', acronym: null }, named: COLLEAGUES },
      unnamed('Ministry of Information and Broadcasting'),
      unnamed('Pakistan Telecommunication Authority', 'PTA'),
      unnamed('National Information Technology Board', 'NITB'),
      unnamed('Ignite'),
      unnamed('Pakistan Software Export Board', 'PSEB'),
      unnamed('Universal Service Fund', 'USF'),
    ]);
  });

  it('knows nobody by name who spoke for NITB', async () => {
    const answer = await ask(
      `query ($id: ID!) { organisation(id: $id) { meetings { edges { node { title representation { organisation { acronym } named { title } } } } } } }`,
      { id: await idOf('organisations', 'NITB') },
    );
    const [meeting, ...others] = nodesOf((answer['organisation'] as { meetings: unknown }).meetings);

    expect(others).toEqual([]);
    expect(meeting?.['title']).toBe('Government Digital Transformation workshop');
    expect(meeting?.['representation']).toContainEqual({ organisation: { acronym: 'NITB' }, named: [] });
  });

  it('keeps two statements, paraphrased and with their source', async () => {
    const { meetings } = await ask(
      `{ ${WEEK} { edges { node { interactions { edges { node { kind body isVerbatim source saidBy { contact { name } } topics { name } } } } } } } }`,
    );
    const interactions = nodesOf(meetings).flatMap((meeting) => nodesOf(meeting['interactions']));
    const statements = interactions.filter(({ kind }) => kind === 'STATEMENT');
    const [discussion, ...others] = interactions.filter(({ kind }) => kind !== 'STATEMENT');

    const source = 'Business Recorder, July 2024';
    expect(statements).toHaveLength(2);
    expect(statements).toEqual(
      expect.arrayContaining([
        {
          kind: 'STATEMENT',
          body: 'Meta will go on working with civil-society organisations in Pakistan on features and tools that let people connect online safely and responsibly.',
          isVerbatim: false,
          source,
          saidBy: [{ contact: { name: 'Priyanka Bhalla' } }],
          topics: [{ name: 'Online safety' }],
        },
        {
          kind: 'STATEMENT',
          body: 'Meeting civil society on child safety was an opportunity, and it is encouraging to see groups engaged in keeping the most vulnerable safe.',
          isVerbatim: false,
          source,
          saidBy: [{ contact: { name: 'Heather MGirton' } }],
          topics: [{ name: 'Child safety' }],
        },
      ]),
    );
    // What was covered is reported, and not by whom: nobody is said to have said it.
    expect([discussion, others]).toMatchObject([{ kind: 'DISCUSSION', isVerbatim: false, source, saidBy: [] }, []]);
  });

  it('left one promise, given to the public, open and without a due day', async () => {
    const { meetings } = await ask(
      `{ ${WEEK} { edges { node { commitments { edges { node { text direction status isPublic isOverdue madeOn dueOn reviewOn
        debtor { ... on Organisation { name } } creditor { __typename } interaction { source saidBy { contact { name } } } } } } } } } }`,
    );

    expect(nodesOf(meetings).flatMap((meeting) => nodesOf(meeting['commitments']))).toEqual([
      {
        text: expect.stringMatching(/^Go on working with civil-society organisations in Pakistan/),
        direction: 'GIVEN',
        status: 'OPEN',
        isPublic: true,
        isOverdue: false,
        madeOn: '2024-07-02',
        dueOn: null,
        reviewOn: '2026-12-14',
        debtor: { name: 'Meta' },
        creditor: null,
        interaction: {
          source: 'Business Recorder, July 2024',
          saidBy: [{ contact: { name: 'Priyanka Bhalla' } }],
        },
      },
    ]);
  });

  it('is the last time that we met PTA, which is longer ago than was agreed', async () => {
    const answer = await ask(
      `{ organisations(filter: { text: "PTA", cadence: [LAPSED] }) { edges { node { acronym cadenceDays
        meetings(first: 1, filter: { statuses: [HELD] }) { edges { node { title } } } } } } }`,
    );

    expect(nodesOf(answer['organisations'])).toEqual([
      {
        acronym: 'PTA',
        cadenceDays: 60,
        meetings: { edges: [{ node: { title: 'Government Digital Transformation workshop' } }] },
      },
    ]);
  });

  it('begins everything on child safety', async () => {
    const { topics } = await ask('{ topics { id name parent { name } } }');
    const topic = (topics as { id: string; name: string; parent: unknown }[]).find(
      ({ name }) => name === 'Child safety',
    );
    const answer = await ask(
      `query ($ids: [ID!]) { meetings(first: 2, filter: { topicIds: $ids }, orderBy: OLDEST) { edges { node { title startsAt } } } }`,
      { ids: [topic?.id] },
    );
    const [first, second] = nodesOf(answer['meetings']);

    expect(topic?.parent).toEqual({ name: 'Online safety' });
    expect(first?.['title']).toBe('Community Summit');
    expect(String(second?.['startsAt']) > '2025').toBe(true);
  });

  it('keeps the spelling of the report as another name', async () => {
    const answer = await ask('query ($id: ID!) { contact(id: $id) { name otherNames { name kind } } }', {
      id: await idOf('contacts', 'TabeerAther'),
    });

    expect(answer['contact']).toEqual({ name: 'Tabeer Ather', otherNames: [{ name: 'TabeerAther', kind: 'OTHER' }] });
  });
});

describe('when the Secretary IT moves to another ministry a year later', () => {
  const successor = newId();

  it('stays Secretary IT at the workshop; both posts are on his page, the meeting on MoITT’s; his successor was never met', async () => {
    const ids = {
      secretary: await idOf('contacts', 'Muhammad Mahmood'),
      moitt: await idOf('organisations', 'MoITT'),
      other: await idOf('organisations', 'Ministry of Information and Broadcasting'),
      workshop: await idOf('meetings', 'Government Digital Transformation workshop'),
    };
    const changes = await ask(
      `mutation ($move: MoveContactInput!, $new: CreateContactInput!) {
        moveContact(input: $move) { userErrors { message } } createContact(input: $new) { userErrors { message } } }`,
      {
        move: {
          contactId: ids.secretary,
          to: { organisationId: ids.other, postTitle: 'Secretary Information', from: '2025-07' },
        },
        new: {
          id: successor,
          name: 'Nadia Next',
          affiliations: [{ organisationId: ids.moitt, postTitle: 'Secretary IT', from: '2025-07' }],
        },
      },
    );
    expect(changes).toEqual({ moveContact: { userErrors: [] }, createContact: { userErrors: [] } });

    const answer = await ask(
      `query ($secretary: ID!, $successor: ID!, $moitt: ID!, $other: ID!, $workshop: ID!) {
        workshop: meeting(id: $workshop) { participants(first: 2) { edges { node { title organisation { acronym } post { title } } } } }
        secretary: contact(id: $secretary) { meetings { totalCount } affiliations(includePast: true) { title from to organisation { name } } }
        successor: contact(id: $successor) { meetings { totalCount } affiliation { title } }
        moitt: organisation(id: $moitt) { meetings { totalCount } }
        other: organisation(id: $other) { then: meetings { totalCount } now: meetings(basis: AFFILIATED_NOW) { totalCount } } }`,
      { ...ids, successor },
    );

    expect(nodesOf((answer['workshop'] as { participants: unknown }).participants)[1]).toEqual({
      title: 'Secretary IT',
      organisation: { acronym: 'MoITT' },
      post: { title: 'Secretary IT' },
    });
    expect(answer['secretary']).toEqual({
      meetings: { totalCount: 1 },
      affiliations: [
        {
          title: 'Secretary Information',
          from: '2025-07',
          to: null,
          organisation: { name: 'Ministry of Information and Broadcasting' },
        },
        {
          title: 'Secretary IT',
          from: null,
          to: '2025-06-30',
          organisation: { name: 'Ministry of Information Technology and Telecommunication' },
        },
      ],
    });
    expect(answer['successor']).toEqual({ meetings: { totalCount: 0 }, affiliation: { title: 'Secretary IT' } });
    expect(answer['moitt']).toEqual({ meetings: { totalCount: 1 } });
    // Its unnamed officers were at the workshop: the same meeting on both bases.
    expect(answer['other']).toEqual({ then: { totalCount: 1 }, now: { totalCount: 1 } });
  });
});

describe('the world around it', () => {
  it('is large enough to look alive', async () => {
    const count = (list: string, filter = '') => `${list}${filter && `(filter: ${filter})`} { totalCount }`;
    const answer = await ask(
      `{ ${count('organisations')} ${count('contacts')} ${count('meetings')} ${count('interactions')} ${count('followUps')}
         open: ${count('commitments', '{ statuses: [OPEN] }')} kept: ${count('commitments', '{ statuses: [FULFILLED] }')}
         withdrawn: ${count('commitments', '{ statuses: [WITHDRAWN] }')} overdue: ${count('commitments', '{ isOverdue: true }')}
         given: ${count('commitments', '{ directions: [GIVEN] }')} received: ${count('commitments', '{ directions: [RECEIVED] }')}
         planned: ${count('meetings', '{ statuses: [PLANNED] }')} withPositions: ${count('positionMatrix')} }`,
    );

    const least = {
      organisations: 60,
      contacts: 250,
      meetings: 270,
      interactions: 300,
      followUps: 80,
      open: 60,
      kept: 60,
    };
    const few = { withdrawn: 5, overdue: 10, given: 80, received: 80, planned: 8, withPositions: 20 };
    for (const [name, atLeast] of Object.entries({ ...least, ...few })) {
      expect((answer[name] as { totalCount: number }).totalCount, name).toBeGreaterThanOrEqual(atLeast);
    }
  });

  it('has people who changed their post, and promises that were put off and opened again', async () => {
    const { contacts, ...commitments } = await ask(
      `{ contacts(first: 100) { edges { node { affiliations(includePast: true) { id } } } }
         open: commitments(first: 100, filter: { statuses: [OPEN] }) { edges { node { events { kind } } } }
         fulfilled: commitments(first: 100, filter: { statuses: [FULFILLED] }) { edges { node { events { kind } } } }
         withdrawn: commitments(first: 100, filter: { statuses: [WITHDRAWN] }) { edges { node { events { kind } } } } }`,
    );
    const kinds = Object.values(commitments)
      .flatMap(nodesOf)
      .flatMap(({ events }) => (events as { kind: string }[]).map(({ kind }) => kind));

    expect(
      nodesOf(contacts).filter(({ affiliations }) => (affiliations as unknown[]).length > 1).length,
    ).toBeGreaterThan(10);
    expect([...new Set(kinds)].sort()).toEqual(
      expect.arrayContaining(['FULFILLED', 'MADE', 'POSTPONED', 'REOPENED', 'WITHDRAWN']),
    );
  });

  it('is loaded once: a second load changes nothing', async () => {
    const owner = await ownerDataSource(database.url).initialize();
    const state = () => owner.query<unknown[]>('select count(*), max(id) from audit_entry');
    const before = await state();

    await load();

    expect(await state()).toEqual(before);
    await owner.destroy();
  });

  it.each(DEMO_ACCOUNTS)('lets %s in', async (email) => {
    expect(await signIn(email)).toMatch(/^rapport_session=/);
  });
});
