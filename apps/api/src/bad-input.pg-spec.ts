import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@rapport/shared-kernel';
import { home, startTestApi, type TestApi } from './testing/test-api';

let api: TestApi;
const person = newId();
beforeAll(async () => {
  api = await startTestApi();
  await api.gql(
    'manager',
    'mutation ($input: CreateContactInput!) { createContact(input: $input) { userErrors { message } } }',
    {
      input: { id: person, name: 'Known Person' },
    },
  );
});
afterAll(() => api.close());

const LOG = `mutation ($input: LogMeetingInput!) { done: logMeeting(input: $input) { meeting { id participants { totalCount } } userErrors { code path message } } }`;
const meeting = { title: 'A call', kind: 'CALL', startsAt: '2026-09-01T10:00:00Z', timeZone: 'UTC' };
const inline = (name: string) => ({ contact: { name }, organisationId: home.id });
const promise = { text: 'To send it', debtor: { organisationId: home.id }, dueOn: '2026-12-01' };
const statement = { kind: 'STATEMENT', body: 'Words' };
const manyPeople = (n: number) => Array.from({ length: n }, (_x, i) => inline(`Person ${i}`));

describe('a meeting that cannot be logged', () => {
  it.each([
    { fault: 'an empty title', input: { title: '  ' }, code: 'REQUIRED', path: ['title'] },
    { fault: 'an over-long title', input: { title: 'x'.repeat(501) }, code: 'INVALID', path: ['title'] },
    { fault: 'a purpose above 64 KB', input: { purpose: 'é'.repeat(32_769) }, code: 'INVALID', path: ['purpose'] },
    { fault: 'a NUL character', input: { place: 'Isl\0mabad' }, code: 'INVALID', path: ['place'] },
    { fault: 'a lone surrogate', input: { title: 'Half \uD83D' }, code: 'INVALID', path: ['title'] },
    { fault: 'an end before the start', input: { endsAt: '2026-09-01T09:59:59Z' }, code: 'INVALID', path: ['endsAt'] },
    { fault: 'a wrong time zone', input: { timeZone: 'Asia/Karatchi' }, code: 'INVALID', path: ['timeZone'] },
    { fault: 'an offset as time zone', input: { timeZone: '+05:00' }, code: 'INVALID', path: ['timeZone'] },
    { fault: 'an unknown host', input: { hostIds: [newId()] }, code: 'NOT_FOUND', path: ['hostIds', '0'] },
    { fault: 'a host id that is none', input: { hostIds: ['PTA'] }, code: 'NOT_FOUND', path: ['hostIds', '0'] },
    { fault: 'an unknown whole', input: { partOfId: newId() }, code: 'NOT_FOUND', path: ['partOfId'] },
    { fault: 'an unknown topic', input: { topicIds: [newId()] }, code: 'NOT_FOUND', path: ['topicIds', '0'] },
    {
      fault: 'both contactId and contact',
      input: { participants: [inline('Fine'), { contactId: person, contact: { name: 'New' } }] },
      code: 'INVALID',
      path: ['participants', '1', 'contact'],
    },
    {
      fault: 'a participant who is nobody',
      input: { participants: [{ title: 'Ghost' }] },
      code: 'REQUIRED',
      path: ['participants', '0', 'contactId'],
    },
    {
      fault: 'unnamed people without a number',
      input: { participants: [{ organisationId: home.id }] },
      code: 'REQUIRED',
      path: ['participants', '0', 'headcount'],
    },
    {
      fault: 'a number of no people',
      input: { participants: [{ organisationId: home.id, headcount: 0 }] },
      code: 'INVALID',
      path: ['participants', '0', 'headcount'],
    },
    {
      fault: 'a named person counted twice',
      input: { participants: [{ contactId: person, headcount: 2 }] },
      code: 'INVALID',
      path: ['participants', '0', 'headcount'],
    },
    {
      fault: 'an unknown person',
      input: { participants: [{ contactId: newId() }] },
      code: 'NOT_FOUND',
      path: ['participants', '0', 'contactId'],
    },
    {
      fault: 'a person twice',
      input: { participants: [{ contactId: person }, { contactId: person }] },
      code: 'DUPLICATE',
      path: ['participants', '1'],
    },
    { fault: '501 participants', input: { participants: manyPeople(501) }, code: 'INVALID', path: ['participants'] },
    {
      fault: 'a speaker out of range',
      input: { participants: [inline('One')], interactions: [{ ...statement, saidBy: [0, 1] }] },
      code: 'INVALID',
      path: ['interactions', '0', 'saidBy', '1'],
    },
    {
      fault: 'a speaker before the first',
      input: { participants: [inline('One')], interactions: [{ ...statement, saidBy: [-1] }] },
      code: 'INVALID',
      path: ['interactions', '0', 'saidBy', '0'],
    },
    {
      fault: 'an empty interaction',
      input: { interactions: [{ ...statement, body: '' }] },
      code: 'REQUIRED',
      path: ['interactions', '0', 'body'],
    },
    {
      fault: 'a promise without due and review day',
      input: { commitments: [promise, { ...promise, dueOn: null }] },
      code: 'REQUIRED',
      path: ['commitments', '1', 'reviewOn'],
    },
    {
      fault: 'a promise by nobody',
      input: { commitments: [{ ...promise, debtor: {} }] },
      code: 'INVALID',
      path: ['commitments', '0', 'debtor'],
    },
    {
      fault: 'a promise by two',
      input: { commitments: [{ ...promise, debtor: { organisationId: home.id, contactId: person } }] },
      code: 'INVALID',
      path: ['commitments', '0', 'debtor'],
    },
    {
      fault: 'an assignee who is nobody',
      input: { followUps: [{ title: 'Do', assigneeId: newId() }] },
      code: 'NOT_FOUND',
      path: ['followUps', '0', 'assigneeId'],
    },
    {
      fault: 'a new person with an empty name',
      input: { participants: [inline('One'), inline('')] },
      code: 'REQUIRED',
      path: ['participants', '1', 'contact', 'name'],
    },
    {
      fault: 'a new person whose affiliation ends before it begins',
      input: {
        participants: [
          { contact: { name: 'New', affiliations: [{ organisationId: home.id, from: '2025', to: '2024' }] } },
        ],
      },
      code: 'INVALID',
      path: ['participants', '0', 'contact', 'affiliations', '0', 'to'],
    },
  ])('for $fault says where and leaves nothing behind', async ({ input, code, path }) => {
    const before = await counts();

    const answer = await api.gql('manager', LOG, { input: { ...meeting, ...input } });

    expect(answer.errors).toBeUndefined();
    expect(answer.data['done']).toEqual({
      meeting: null,
      userErrors: [{ code, path, message: expect.stringMatching(/\w/) as string }],
    });
    expect(await counts()).toEqual(before);
  });

  it('takes 500 participants, and refuses one more later', async () => {
    const answer = await api.gql('manager', LOG, { input: { ...meeting, participants: manyPeople(500) } });
    const { meeting: logged } = answer.data['done'] as unknown as { meeting: { id: string; participants: object } };
    const more = await api.gql(
      'manager',
      'mutation ($input: AddParticipantsInput!) { addParticipants(input: $input) { meeting { id } userErrors { code path } } }',
      { input: { meetingId: logged.id, participants: [inline('One more')] } },
    );

    expect(logged.participants).toEqual({ totalCount: 500 });
    expect(more.data['addParticipants']).toEqual({
      meeting: null,
      userErrors: [{ code: 'INVALID', path: ['participants'] }],
    });
  });

  it('is never part of itself, also not around corners', async () => {
    const [whole, part] = [newId(), newId()];
    await api.gql('manager', LOG, { input: { ...meeting, id: whole } });
    await api.gql('manager', LOG, { input: { ...meeting, id: part, partOfId: whole } });
    const update =
      'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { userErrors { code path } } }';
    const refused = { updateMeeting: { userErrors: [{ code: 'INVALID', path: ['partOfId'] }] } };

    expect(
      (await api.gql('manager', update, { input: { id: whole, expectedVersion: 1, partOfId: part } })).data,
    ).toEqual(refused);
    expect(
      (await api.gql('manager', update, { input: { id: whole, expectedVersion: 1, partOfId: whole } })).data,
    ).toEqual(refused);
  });
});

describe('a stale version', () => {
  it('gives the conflict and the record as it is now', async () => {
    const id = newId();
    await api.gql('manager', LOG, { input: { ...meeting, id } });
    const update = (title: string) =>
      api.gql(
        'lead',
        'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { title version } userErrors { code path } } }',
        { input: { id, expectedVersion: 1, title } },
      );

    expect((await update('First')).data['updateMeeting']).toEqual({
      meeting: { title: 'First', version: 2 },
      userErrors: [],
    });
    expect((await update('Second')).data['updateMeeting']).toEqual({
      meeting: { title: 'First', version: 2 },
      userErrors: [{ code: 'CONFLICT', path: ['expectedVersion'] }],
    });
  });
});

describe('a page that cannot be', () => {
  it.each([
    { fault: 'first: 0', args: 'first: 0', names: 'first' },
    { fault: 'first: 101', args: 'first: 101', names: 'first' },
    { fault: 'last: 0', args: 'last: 0', names: 'last' },
    { fault: 'both directions', args: 'first: 5, last: 5', names: 'first' },
    { fault: 'a forged cursor', args: 'after: "bm9uc2Vuc2U"', names: 'after' },
    { fault: 'text as a cursor', args: 'after: "first page please"', names: 'after' },
  ])('for $fault names the argument', async ({ args, names }) => {
    const answer = await api.gql('manager', `{ meetings(${args}) { totalCount edges { cursor } } }`);

    expect(answer.data).toBeNull();
    expect(answer.errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining(names) as string,
    });
  });

  it('refuses the cursor of another list', async () => {
    const { data } = await api.gql('manager', '{ contacts(first: 1) { pageInfo { endCursor } } }');
    const { contacts } = data as unknown as { contacts: { pageInfo: { endCursor: string } } };

    const answer = await api.gql(
      'manager',
      'query ($after: String) { meetings(after: $after) { totalCount edges { cursor } } }',
      {
        after: contacts.pageInfo.endCursor,
      },
    );

    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses an operation that asks for too much', async () => {
    const answer = await api.gql(
      'manager',
      '{ meetings(first: 100) { edges { node { participants(first: 100) { edges { node { contact { meetings(first: 100) { edges { node { title } } } } } } } } } } }',
    );

    expect(answer.errors?.[0]?.extensions.code).toBe('QUERY_TOO_COSTLY');
  });
});

describe('an Idempotency-Key', () => {
  it('makes the same request one effect with equal answers, twenty times at once', async () => {
    const key = newId();
    const before = await counts();

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.gql('manager', LOG, { input: meeting }, { 'idempotency-key': key })),
    );

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.data['done']).toMatchObject({ userErrors: [] });
    expect(await counts()).toEqual({ ...before, meetings: before.meetings + 1 });
  });

  it('is refused with another body', async () => {
    const headers = { 'idempotency-key': newId() };
    await api.gql('manager', LOG, { input: meeting }, headers);

    const answer = await api.gql('manager', LOG, { input: { ...meeting, title: 'Another' } }, headers);

    expect(answer.data['done']).toMatchObject({
      meeting: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: [] }],
    });
  });
});

async function counts(): Promise<{ meetings: number; contacts: number }> {
  const [row] = await api.owner.query<{ meetings: number; contacts: number }[]>(
    'select (select count(*)::int from meeting) as meetings, (select count(*)::int from contact) as contacts',
  );
  return row ?? { meetings: 0, contacts: 0 };
}
