import { newId } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readsRegistry } from './schema';
import { people, startTestApi, teams, type Person, type TestApi } from './testing/test-api';

let api: TestApi;
const body = newId();
const guest = newId();
const open = newId();
const closed = newId();
const saying = newId();
const promise = newId();
const teamOnly = { level: 'TEAMS', teamIds: [teams.policy.id] };

beforeAll(async () => {
  api = await startTestApi();
  const meeting = { kind: 'CALL', startsAt: '2026-10-01T10:00:00Z', timeZone: 'UTC' };
  const participants = [{ organisationId: body, headcount: 3 }, { contactId: guest }];
  await write('createOrganisation', { id: body, name: 'Lake Forum', kind: 'CIVIL_SOCIETY', cadenceDays: 30 });
  await write('createContact', { id: guest, name: 'Ada Lake' });
  await write('logMeeting', { ...meeting, id: open, title: 'Open lake call', participants });
  await write('logMeeting', { ...meeting, id: closed, title: 'Closed lake call', participants, audience: teamOnly });
  await write('logInteraction', { id: saying, meetingId: closed, kind: 'CONCERN', body: 'The lake is low.' });
  await write('recordCommitment', {
    id: promise,
    text: 'Send the lake levels',
    debtor: { organisationId: body },
    meetingId: closed,
    dueOn: '2026-12-01',
    audience: teamOnly,
  });
});
afterAll(() => api.close());

async function write(mutation: string, input: object): Promise<void> {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code path message } } }`;
  const answer = await api.gql('manager', query, { input });
  expect(answer).toEqual({ data: { [mutation]: { userErrors: [] } } });
}

interface Entry {
  readonly action: string;
  readonly read: string[];
}

/** What of an operation is on record as read. */
async function readsOf(query: string, { as = 'manager' }: { as?: Person } = {}): Promise<Entry[]> {
  const entries = () =>
    api.owner.query<Entry[]>(
      `select action, read_ids::text[] as read from audit_entry where kind = 'READ' order by id`,
    );
  const before = (await entries()).length;
  const answer = await api.gql(as, query);
  expect(answer.errors).toBeUndefined();
  // The sign by which the answer says what it shows stays inside.
  expect(JSON.stringify(answer)).not.toContain('\\u0001');
  return (await entries()).slice(before).map(({ action, read }) => ({ action, read: read.sort() }));
}

describe('what is read of records that not everyone may see', () => {
  it.each<{ way: string; query: string; read: string[] }>([
    { way: 'by id', query: `query Page { meeting(id: "${closed}") { title } }`, read: [closed] },
    { way: 'by any id', query: `query Page { node(id: "${closed}") { id } }`, read: [closed] },
    { way: 'in a list', query: 'query Page { meetings { edges { node { id } } } }', read: [closed] },
    { way: 'by cursors alone', query: 'query Page { meetings { edges { cursor } } }', read: [closed] },
    {
      way: 'by the last cursor',
      query: 'query Page { meetings(orderBy: OLDEST) { pageInfo { endCursor } } }',
      read: [closed],
    },
    {
      way: 'nested',
      query: `query Page { contact(id: "${guest}") { meetings { edges { node { title } } } } }`,
      read: [closed],
    },
    {
      way: 'by its participants',
      query: `query Page { meeting(id: "${closed}") { participants { edges { node { id } } } } }`,
      read: [closed],
    },
    { way: 'by what was said', query: 'query Page { interactions { edges { node { body } } } }', read: [saying] },
    {
      way: 'by promises',
      query: `query Page { organisation(id: "${body}") { commitments { edges { node { text } } } } }`,
      read: [promise],
    },
    {
      way: 'on a timeline',
      query: `query Page { organisation(id: "${body}") { timeline { edges { at } } } }`,
      read: [closed, promise],
    },
    { way: 'by search', query: 'query Page { search(text: "closed lake call") { matched } }', read: [closed] },
    { way: 'in a briefing', query: `query Page { briefing(meetingId: "${closed}") { title } }`, read: [closed] },
    {
      way: 'in the words of a briefing',
      query: `query Page { briefing(organisationId: "${body}") { markdown } }`,
      read: [promise],
    },
  ])('is on record, $way: one entry for the operation, with just those records', async ({ query, read }) => {
    expect(await readsOf(query)).toEqual([{ action: 'Page', read: expect.arrayContaining([...read]) }]);
    const [entry] = await readsOf(query);
    expect([closed, saying, promise]).toEqual(expect.arrayContaining(entry?.read ?? []));
  });

  it('is one entry for several root fields, and for one record however often it is shown', async () => {
    const query = `query Twice { a: meeting(id: "${closed}") { title } b: meetings { edges { node { title } } } c: interactions { totalCount } }`;

    expect(await readsOf(query)).toEqual([{ action: 'Twice', read: [closed] }]);
  });

  it('is on record of what a mutation answers, too, in its transaction', async () => {
    const query = `mutation Correct { updateMeeting(input: { id: "${closed}", expectedVersion: 1, outcome: "Agreed" }) { meeting { title } } }`;
    const [entry] = await readsOf(query);
    const [operations] = await api.owner.query<{ count: string }[]>(
      `select count(distinct operation_id) from audit_entry where action in ('Correct', 'updateMeeting')`,
    );

    expect([entry, operations?.count]).toEqual([{ action: 'Correct', read: [closed] }, '1']);
  });

  it('is on record of what is for named people alone', async () => {
    const own = newId();
    const { id: manager } = people.manager;
    const [meeting, audience] = [
      { kind: 'CALL', startsAt: '2026-10-02T10:00:00Z', timeZone: 'UTC' },
      { level: 'NAMED', userIds: [manager] },
    ];
    await write('logMeeting', { ...meeting, id: own, title: 'Own call', audience });

    expect(await readsOf(`query Own { meeting(id: "${own}") { title } }`)).toEqual([{ action: 'Own', read: [own] }]);
  });

  it('names the root field where the operation has no name', async () => {
    expect(await readsOf(`{ meeting(id: "${closed}") { id } }`)).toEqual([{ action: 'meeting', read: [closed] }]);
  });
});

describe('nothing is written', () => {
  it.each([
    {
      of: 'records of everyone',
      query: `{ meeting(id: "${open}") { title } organisations { edges { node { name } } } }`,
      as: 'manager',
    },
    { of: 'a count', query: '{ meetings { totalCount } }', as: 'manager' },
    {
      of: 'what the reader cannot see',
      query: `{ meeting(id: "${closed}") { title } meetings { edges { node { title } } } search(text: "closed lake call") { matched } }`,
      as: 'analyst',
    },
  ] as const)('for reading $of', async ({ query, as }) => {
    expect(await readsOf(query, { as })).toEqual([]);
  });
});

describe('where a read cannot be put on record', () => {
  it('a query gives nothing, and a mutation neither gives nor does anything', async () => {
    const definition = `create or replace function security.record_reads(operation text, record_ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as`;
    const [kept] = await api.owner.query<{ text: string }[]>(
      `select pg_get_functiondef('security.record_reads(text, uuid[])'::regprocedure) as text`,
    );
    await api.owner.query(`${definition} $$ begin raise exception 'full'; end $$`);
    try {
      const answer = await api.gql('manager', `{ meeting(id: "${closed}") { title } }`);
      const undone = await api.gql(
        'manager',
        `mutation { updateMeeting(input: { id: "${closed}", expectedVersion: 2, outcome: "Unread" }) { meeting { title } } }`,
      );
      const harmless = await api.gql('manager', `{ meeting(id: "${open}") { title } }`);

      expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL' } }] });
      expect(undone).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL' } }] });
      expect(await api.owner.query('select version, outcome from meeting where id = $1', [closed])).toEqual([
        { version: 2, outcome: 'Agreed' },
      ]);
      expect(harmless).toEqual({ data: { meeting: { title: 'Open lake call' } } });
    } finally {
      await api.owner.query(kept?.text ?? '');
    }
  });
});

describe('every table whose rows have a reach', () => {
  it('says which record is read with a row, where it is a type’s own', async () => {
    const tables = await api.owner.query<{ name: string }[]>(
      `select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = attrelid and relkind = 'r' where attname = 'reach_id'`,
    );
    const registry = readsRegistry();
    const unsaid = registry.typesWithTables().filter(({ type, table }) => {
      return tables.some(({ name }) => name === table) && registry.record(type) === undefined;
    });
    expect(unsaid).toEqual([]);
    expect(registry.reachingTables().size).toBeGreaterThan(8);
  });
});
