import { newId, type Id } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { home, startTestApi, teams, type Person, type TestApi } from './testing/test-api';

/** Noon of 15 October 2026. */
let api: TestApi;

const id = {
  ministry: newId(),
  board: newId(),
  forum: newId(),
  hana: newId(),
  omar: newId(),
  ada: newId(),
  ben: newId(),
  cleo: newId(),
  spring: newId(),
  autumn: newId(),
  water: newId(),
  roads: newId(),
};

beforeAll(async () => {
  api = await startTestApi();
  const write = (mutation: string, input: object) => api.write('manager', mutation, input);
  await write('createOrganisation', { id: id.ministry, name: 'Ministry of Lakes', kind: 'MINISTRY' });
  await write('createOrganisation', { id: id.board, name: 'Road Board', kind: 'REGULATOR' });
  await write('createOrganisation', { id: id.forum, name: 'Lake Forum', kind: 'CIVIL_SOCIETY' });
  await write('createTopic', { id: id.water, name: 'Water' });
  await write('createTopic', { id: id.roads, name: 'Roads' });
  for (const [contactId, name] of [
    [id.hana, 'Hana of ours'],
    [id.omar, 'Omar of ours'],
  ] as const)
    await write('createContact', { id: contactId, name, affiliations: [{ organisationId: home.id, title: 'Lead' }] });
  const person = (contactId: Id, name: string, affiliations: object[]) =>
    write('createContact', { id: contactId, name, affiliations });
  const secretary = (from: string, to?: string) => ({
    organisationId: id.ministry,
    postTitle: 'Secretary',
    from,
    to: to ?? null,
  });
  await person(id.ada, 'Ada', [secretary('2024-02', '2025-06')]);
  await person(id.ben, 'Ben', [secretary('2025-09-10', '2026-08-31')]);
  await person(id.cleo, 'Cleo', [{ organisationId: id.ministry, title: 'Adviser', from: '2024' }]);
  await meeting('Long ago', '2024-03-01T10:00:00+05:00', [id.ada, id.omar]);
  await meeting('Long ago too', '2024-04-01T10:00:00+05:00', [id.ada, id.omar]);
  await meeting('Spring', '2026-04-01T10:00:00+05:00', [id.ada, id.ben, id.hana], { id: id.spring });
  await meeting('Called off', '2026-05-01T10:00:00+05:00', [id.cleo, id.omar], { status: 'CANCELLED' });
  await meeting('Autumn', '2026-11-01T10:00:00+05:00', [id.ada, id.ben, id.cleo, id.hana], { id: id.autumn });
  await api.write('lead', 'logMeeting', {
    title: 'Hidden',
    kind: 'CALL',
    startsAt: '2026-09-01T10:00:00+05:00',
    timeZone: 'Asia/Karachi',
    participants: [{ contactId: id.cleo }, { contactId: id.omar }],
    audience: { level: 'TEAMS', teamIds: [teams.safety.id] },
  });
  for (const [organisationId, topicId, stance, assertedOn] of [
    [id.ministry, id.water, 'OPPOSED', '2026-01-01'],
    [id.ministry, id.water, 'SUPPORTIVE', '2026-06-01'],
    [id.ministry, id.roads, 'NEUTRAL', '2026-02-01'],
    [id.forum, id.roads, 'STRONGLY_OPPOSED', '2026-03-01'],
  ] as const)
    await write('recordPosition', { organisationId, topicId, stance, assertedOn });
}, 60_000);
afterAll(() => api.close());

describe('who of ours knows them best', () => {
  const query = `query ($id: ID!) { organisation(id: $id) { relationship { knownBy { contact { name } meetings meetingsLast365Days lastMetAt } } } }`;

  it('is who met them most in a year, then at all, with the counts', async () => {
    expect(await read('manager', query, id.ministry)).toEqual({
      relationship: {
        knownBy: [
          {
            contact: { name: 'Hana of ours' },
            meetings: 1,
            meetingsLast365Days: 1,
            lastMetAt: '2026-04-01T05:00:00+00:00',
          },
          {
            contact: { name: 'Omar of ours' },
            meetings: 2,
            meetingsLast365Days: 0,
            lastMetAt: '2024-04-01T05:00:00+00:00',
          },
        ],
      },
    });
  });

  it('is told of a person too, by the meetings that the reader may see', async () => {
    const ofPerson = query.replace('organisation(', 'contact(');
    expect(await read('manager', ofPerson, id.cleo)).toEqual({ relationship: { knownBy: [] } });
    expect(await read('analyst', ofPerson, id.cleo)).toMatchObject({
      relationship: { knownBy: [{ contact: { name: 'Omar of ours' }, meetings: 1 }] },
    });
  });

  it('leads to the very meetings', async () => {
    const filter = `{ allContactIds: ["${id.ada}", "${id.omar}"], statuses: [HELD] }`;
    const answer = await api.gql(
      'manager',
      `{ meetings(filter: ${filter}, orderBy: OLDEST) { edges { node { title } } } }`,
    );
    expect(answer.data).toEqual({
      meetings: { edges: [{ node: { title: 'Long ago' } }, { node: { title: 'Long ago too' } }] },
    });
  });
});

describe('first encounters', () => {
  const query = `query ($id: ID!, $only: Boolean) { meeting(id: $id) { encounters { named first }
    participants(isFirstEncounter: $only) { totalCount edges { node { contact { name } isFirstEncounter } } } } }`;
  const marks = async (as: Person, meetingId: Id, only: boolean | null = null) => {
    const { encounters, participants } = (await read(as, query, meetingId, { only })) as {
      encounters: object;
      participants: { edges: { node: { contact: { name: string }; isFirstEncounter: boolean | null } }[] };
    };
    return {
      encounters,
      marks: participants.edges.map(({ node }) => `${node.contact.name} ${String(node.isFirstEncounter)}`),
    };
  };

  it('are marked on the named people of others; what was called off is no encounter', async () => {
    expect(await marks('manager', id.autumn)).toEqual({
      encounters: { named: 3, first: 1 },
      marks: ['Ada false', 'Ben false', 'Cleo true', 'Hana of ours null'],
    });
    expect(await marks('manager', id.spring)).toEqual({
      encounters: { named: 2, first: 1 },
      marks: ['Ada false', 'Ben true', 'Hana of ours null'],
    });
  });

  it('are a list of their own', async () => {
    expect((await marks('manager', id.autumn, true)).marks).toEqual(['Cleo true']);
    expect((await marks('manager', id.autumn, false)).marks).toEqual(['Ada false', 'Ben false']);
  });

  it('are of the meetings that the reader may see', async () => {
    expect(await marks('analyst', id.autumn)).toMatchObject({ encounters: { named: 3, first: 0 } });
  });
});

describe('a post', () => {
  it('has its holders in succession, and the days on which nobody is known to have held it', async () => {
    expect(
      await secretary(
        'holders(includePast: true) { from to contact { name } } vacancies { from to } then: holders(asOf: "2025-07-15") { id } on: holders(asOf: "2025-06-30") { contact { name } }',
      ),
    ).toEqual({
      holders: [
        { contact: { name: 'Ben' }, from: '2025-09-10', to: '2026-08-31' },
        { contact: { name: 'Ada' }, from: '2024-02', to: '2025-06' },
      ],
      vacancies: [
        { from: '2025-07-01', to: '2025-09-09' },
        { from: '2026-09-01', to: null },
      ],
      then: [],
      on: [{ contact: { name: 'Ada' } }],
    });
  });

  it('keeps the promises that were made to it when its holder goes', async () => {
    const { id: postId } = (await secretary('id')) as { id: Id };
    await api.write('manager', 'recordCommitment', {
      text: 'Send the levels',
      debtor: { organisationId: home.id },
      creditor: { postId },
      dueOn: '2026-12-01',
    });
    await api.write('manager', 'moveContact', {
      contactId: id.cleo,
      to: { organisationId: id.ministry, postTitle: 'Secretary', from: '2026-10-01' },
    });
    expect(
      await secretary(
        'holders { contact { name } } vacancies { from to } commitments { edges { node { text creditor { ... on Post { title } } } } }',
      ),
    ).toEqual({
      holders: [{ contact: { name: 'Cleo' } }],
      vacancies: [
        { from: '2025-07-01', to: '2025-09-09' },
        { from: '2026-09-01', to: '2026-09-30' },
      ],
      commitments: { edges: [{ node: { text: 'Send the levels', creditor: { title: 'Secretary' } } }] },
    });
    const answer = await api.gql(
      'manager',
      `{ commitments(filter: { postId: "${postId}" }) { totalCount edges { node { text } } } }`,
    );
    expect(answer.data).toEqual({ commitments: { totalCount: 1, edges: [{ node: { text: 'Send the levels' } }] } });
  });

  it('says nothing of vacancies where no holder was ever known', async () => {
    await api.write('manager', 'addAffiliation', {
      contactId: id.ben,
      affiliation: { organisationId: id.board, postTitle: 'Chair', from: '2027-01-01' },
    });
    const posts = `organisation(id: $id) { posts { edges { node { vacancies { from to } holders { id } } } } }`;
    expect(await read('manager', `query ($id: ID!) { ${posts} }`, id.board)).toEqual({
      posts: { edges: [{ node: { vacancies: [], holders: [] } }] },
    });
  });
});

describe('the matrix of positions', () => {
  const query = `query ($topicIds: [ID!], $asOf: Date, $first: Int, $after: String) {
    positionMatrix(topicIds: $topicIds, asOf: $asOf, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { name positions(topicIds: $topicIds, asOf: $asOf) { topic { name } stance } } } } }`;
  interface Matrix {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string };
    readonly edges: readonly {
      node: { name: string; positions: readonly { topic: { name: string }; stance: string }[] };
    }[];
  }
  const matrix = async (variables: object): Promise<Matrix> => {
    const answer = await api.gql('manager', query, variables);
    expect(answer.errors).toBeUndefined();
    return (answer.data as never as { positionMatrix: Matrix }).positionMatrix;
  };
  const rows = ({ edges }: Matrix) =>
    edges.map(({ node }) =>
      [node.name, ...node.positions.map(({ topic, stance }) => `${topic.name} ${stance}`)].join(' | '),
    );

  it('has who took a position on the topics chosen, with the latest', async () => {
    expect(rows(await matrix({}))).toEqual([
      'Lake Forum | Roads STRONGLY_OPPOSED',
      'Ministry of Lakes | Roads NEUTRAL | Water SUPPORTIVE',
    ]);
    expect(rows(await matrix({ topicIds: [id.water] }))).toEqual(['Ministry of Lakes | Water SUPPORTIVE']);
  });

  it('is of any day', async () => {
    expect(rows(await matrix({ asOf: '2026-02-28' }))).toEqual(['Ministry of Lakes | Roads NEUTRAL | Water OPPOSED']);
    expect(rows(await matrix({ asOf: '2025-12-31' }))).toEqual([]);
  });

  it('is read page by page', async () => {
    const first = await matrix({ first: 1 });
    expect(first.totalCount).toBe(2);
    expect(rows(await matrix({ first: 1, after: first.pageInfo.endCursor }))).toEqual([
      'Ministry of Lakes | Roads NEUTRAL | Water SUPPORTIVE',
    ]);
  });

  it('has the earlier records behind each cell, none ever changed', async () => {
    const history = `query ($id: ID!) { organisation(id: $id) { positions(topicId: "${id.water}", includePast: true) { stance assertedOn recordedBy { name } } } }`;
    expect(await read('manager', history, id.ministry)).toEqual({
      positions: [
        { stance: 'SUPPORTIVE', assertedOn: '2026-06-01', recordedBy: { name: 'Mina Manager' } },
        { stance: 'OPPOSED', assertedOn: '2026-01-01', recordedBy: { name: 'Mina Manager' } },
      ],
    });
  });
});

/** The one root record of a query by `$id`. */
async function read(as: Person, query: string, of: Id, variables: object = {}): Promise<unknown> {
  const answer = await api.gql(as, query, { id: of, ...variables });
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0];
}

/** The ministry's only post. */
async function secretary(selection: string): Promise<unknown> {
  const query = `query ($id: ID!) { organisation(id: $id) { posts { edges { node { ${selection} } } } } }`;
  const body = (await read('manager', query, id.ministry)) as { posts: { edges: { node: unknown }[] } };
  return body.posts.edges[0]?.node;
}

function meeting(title: string, startsAt: string, contactIds: readonly Id[], more: object = {}): Promise<void> {
  const participants = contactIds.map((contactId) => ({ contactId }));
  const input = { title, kind: 'MEETING', startsAt, timeZone: 'Asia/Karachi', participants, ...more };
  return api.write('manager', 'logMeeting', input);
}
