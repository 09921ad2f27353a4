import { newId } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, teams, type Person, type TestApi } from './testing/test-api';

let api: TestApi;
const authority = newId();
beforeAll(async () => {
  api = await startTestApi();
  await write('createOrganisation', 'CreateOrganisationInput', {
    id: authority,
    name: 'Lake Telecommunication Authority',
    acronym: 'LTA',
    kind: 'REGULATOR',
    otherNames: [{ name: 'Wireless Board', kind: 'FORMER' }],
  });
  await write('createOrganisation', 'CreateOrganisationInput', { name: 'Ministry of Lakes', kind: 'MINISTRY' });
  for (const [name, more] of [
    ['Muhammad Mahmood', { honorificPrefix: 'Captain', honorificSuffix: '(retired)' }],
    ['Shaza Fatima Khawaja', {}],
    ['Zoë Strømberg', { otherNames: [{ name: 'زوئی', kind: 'TRANSLATION', language: 'ur' }] }],
    ['خالد حسین', {}],
    ['Rahim Rower', { affiliations: [{ organisationId: authority, postTitle: 'Chairman', from: '2025' }] }],
    [
      'Olga Oarsman',
      { affiliations: [{ organisationId: authority, postTitle: 'Chairman', from: '2019', to: '2024' }] },
    ],
  ] as const) {
    await write('createContact', 'CreateContactInput', { name, ...more });
  }
  await write('createTopic', 'CreateTopicInput', { name: 'Child safety' });
  await write('logMeeting', 'LogMeetingInput', meetingOf('Community Summit', newId(), {}));
  const audience = { level: 'TEAMS', teamIds: [teams.safety.id] };
  await write('logMeeting', 'LogMeetingInput', meetingOf('Quiet talk on zeppelins', newId(), { audience }), 'lead');
});
afterAll(() => api.close());

describe('search', () => {
  it.each([
    ['LTA', 'Lake Telecommunication Authority'],
    ['lta', 'Lake Telecommunication Authority'],
    ['wireless', 'Lake Telecommunication Authority'],
    ['telecomunication authorty', 'Lake Telecommunication Authority'],
    ['authority lake', 'Lake Telecommunication Authority'],
    ['mohd mahmud', 'Muhammad Mahmood'],
    ['Capt. Mahmood', 'Muhammad Mahmood'],
    ['محمد محمود', 'Muhammad Mahmood'],
    ['khwaja', 'Shaza Fatima Khawaja'],
    ['khawaja shaza', 'Shaza Fatima Khawaja'],
    ['zoe stromberg', 'Zoë Strømberg'],
    ['زوئی', 'Zoë Strømberg'],
    ['Khalid Hussain', 'خالد حسین'],
    ['child', 'Child safety'],
    ['comunity sumit', 'Community Summit'],
    ['minist', 'Ministry of Lakes'],
    ['LTA chairman', 'Rahim Rower'],
    ['chairman lake telecom authority', 'Rahim Rower'],
    ['lta chair', 'Rahim Rower'],
  ])('finds by %s first of all %s', async (text, name) => {
    expect((await search('manager', text))[0]).toMatchObject({ name });
  });

  it('shows the part of a statement that matched, and where', async () => {
    const [hit] = await search('manager', 'helplines training', ['INTERACTION']);
    expect(hit).toMatchObject({
      kind: 'Interaction',
      matched: expect.stringContaining('helplines asked for a training') as string,
    });
  });

  it('finds nobody by an office that they have left, and says by which they were found', async () => {
    const hits = await search('manager', 'LTA chairman', ['CONTACT']);
    expect(hits[0]).toMatchObject({ name: 'Rahim Rower', matched: 'Chairman, LTA' });
    expect(hits.filter(({ name }) => name === 'Olga Oarsman')).toEqual([]);
  });

  it.each([
    ['telecomunication', 'Lake [Telecommunication] Authority'],
    ['lake auth', '[Lake] Telecommunication [Authority]'],
    ['خواجہ', 'Shaza Fatima [Khawaja]'],
    ['Khalid Hussain', '[خالد] [حسین]'],
    ['khwaja', 'Shaza Fatima [Khawaja]'],
    ['lta', '[LTA]'],
    ['wireless', '[Wireless] Board'],
  ])('marks what %s matched: %s', async (text, marked) => {
    const query = 'query ($text: String!) { search(text: $text) { matched parts { text matches } } }';
    const answer = await api.gql('manager', query, { text });
    const { search: hits } = answer.data as never as {
      search: { matched: string; parts: { text: string; matches: boolean }[] }[];
    };
    for (const hit of hits) expect(hit.parts.map((part) => part.text).join('')).toBe(hit.matched);
    expect(hits[0]?.parts.map((part) => (part.matches ? `[${part.text}]` : part.text)).join('')).toBe(marked);
  });

  it('gives every record once, the best first, scores from 0 to 1', async () => {
    const hits = await search('manager', 'lake', undefined, 50);
    expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score).toSatisfy((value: number) => value > 0 && value <= 1);
  });

  it('keeps to the kinds that were asked for, and to how many', async () => {
    expect((await search('manager', 'lake', ['CONTACT'])).filter(({ kind }) => kind !== 'Contact')).toEqual([]);
    expect(await search('manager', 'm', undefined, 1)).toHaveLength(1);
    expect(await search('manager', 'lake', [])).toEqual([]);
  });

  it('finds nothing of what the viewer may not see, and it for those who may', async () => {
    expect(await search('manager', 'zeppelins')).toEqual([]);
    expect((await search('analyst', 'zeppelins'))[0]).toMatchObject({ name: 'Quiet talk on zeppelins' });
  });

  it.each([
    '',
    '   ',
    '\0',
    "'; drop table contact; --",
    '%_\\',
    '"unclosed',
    '& | ! :*',
    '<->',
    '🦆',
    '.'.repeat(200),
  ])('takes %j without a fault', async (text) => {
    await expect(search('manager', text)).resolves.toBeInstanceOf(Array);
  });

  it.each([
    [{ text: 'a'.repeat(201) }, '`text` is longer than 200 characters: search for a part of it.'],
    [{ text: 'a', first: 0 }, '`first` is 0: give a number from 1 to 50.'],
    [{ text: 'a', first: 51 }, '`first` is 51: give a number from 1 to 50.'],
  ])('says what is wrong with %j', async (variables, message) => {
    const answer = await api.gql(
      'manager',
      'query ($text: String!, $first: Int) { search(text: $text, first: $first) { score } }',
      variables,
    );
    expect(answer.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

interface Hit {
  readonly score: number;
  readonly matched: string;
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
}

async function search(as: Person, text: string, kinds?: readonly string[], first?: number): Promise<Hit[]> {
  const query = `query ($text: String!, $kinds: [SearchKind!], $first: Int) { search(text: $text, kinds: $kinds, first: $first) { score matched node {
    kind: __typename ... on Node { id } ... on Organisation { name } ... on Contact { name } ... on Topic { name } ... on Meeting { name: title } } } }`;
  const answer = await api.gql(as, query, { text, ...(kinds && { kinds }), ...(first && { first }) });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const { search: hits } = answer.data as never as {
    search: { score: number; matched: string; node: Omit<Hit, 'score' | 'matched'> }[];
  };
  return hits.map(({ node, ...hit }) => ({ ...hit, ...node }));
}

function meetingOf(title: string, id: string, more: object): object {
  const interactions = [
    { kind: 'REQUEST', body: 'The helplines asked for a training on the new reporting tools, soon.' },
  ];
  return {
    id,
    title,
    kind: 'SUMMIT',
    startsAt: '2026-09-01T10:00:00+05:00',
    timeZone: 'Asia/Karachi',
    interactions,
    ...more,
  };
}

async function write(operation: string, type: string, input: object, as: Person = 'manager'): Promise<void> {
  const answer = await api.gql(
    as,
    `mutation ($input: ${type}!) { ${operation}(input: $input) { userErrors { message path } } }`,
    { input },
  );
  expect(answer).toEqual({ data: { [operation]: { userErrors: [] } } });
}
