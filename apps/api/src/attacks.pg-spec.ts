import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@rapport/shared-kernel';
import { TELLTALE } from './testing/telltale';
import { startTestApi, type TestApi } from './testing/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** A request as an attacker who has a token may send it: any body, byte by byte. */
async function send(body: string, headers: Record<string, string> = {}) {
  const response = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${api.token('manager')}`, 'content-type': 'application/json', ...headers },
    payload: body,
  });
  return { status: response.statusCode, text: response.body, size: response.rawPayload.length };
}
const query = (text: string, variables: object = {}) => send(JSON.stringify({ query: text, variables }));

const CREATE =
  'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } userErrors { code path } } }';
const LOG =
  'mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { meeting { id } userErrors { code path } } }';
const times = (n: number, write: (i: number) => string) => Array.from({ length: n }, (_, i) => write(i)).join(' ');
const nested = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n);

/** Doubling: each fragment holds the next one twice. */
const doubling = (n: number) =>
  `{ viewer { ...F0 } } ${times(n, (i) => `fragment F${i} on User { a${i}: teams { members { ...F${i + 1} } } b${i}: teams { members { ...F${i + 1} } } }`)} fragment F${n} on User { id }`;

describe('a document made to exhaust', () => {
  it.each([
    ['a flood of aliases', `{ ${times(500, (i) => `a${i}: viewer { id }`)} }`, 'aliases'],
    ['one field a thousand times', `{ ${times(1000, () => 'viewer { id }')} }`, 'fields of one name'],
    ['a flood of directives', `{ viewer { id ${times(500, () => '@skip(if: false)')} } }`, 'directives'],
    ['a flood of fragments', `{ viewer { id } } ${times(500, (i) => `fragment F${i} on User { id }`)}`, 'fragments'],
    ['a flood of inline fragments', `{ viewer { ${times(500, () => '... on User { id }')} } }`, 'fragments'],
    ['fragments that double', doubling(11), 'fields, with its fragments'],
    [
      'a selection of great depth',
      `{ viewer { ${nested('teams { members { ', '} }', 60).replace('} ', 'id } ')} } }`,
      'levels of selections',
    ],
    [
      'depth through fragments',
      `{ viewer { ...F0 } } ${times(50, (i) => `fragment F${i} on User { teams { members { ...F${i + 1} } } }`)} fragment F50 on User { id }`,
      'levels of selections',
    ],
    ['a list of ten thousand literals', `{ nodes(ids: [${times(4000, () => '"a"')}]) { id } }`, 'elements in one list'],
    ['more words than a book', `{ ${'viewer '.repeat(6_000)} }`, 'words and signs'],
    ['a name of 100,000 letters', `{ ${'a'.repeat(100_000)} }`, 'characters'],
    ['a text of 100,000 letters', `{ search(text: "${'a'.repeat(100_000)}") { score } }`, 'characters'],
  ])('is refused before it is validated: %s', async (_name, document, word) => {
    const { status, text } = await query(document);

    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: expect.stringContaining(word) as string, extensions: { code: 'QUERY_TOO_LARGE' } }],
    });
  });

  it.each([
    ['fragments in a circle', '{ viewer { ...A } } fragment A on User { ...B } fragment B on User { ...A }'],
    ['a fragment within itself', '{ viewer { ...A } } fragment A on User { teams { members { ...A } } }'],
    ['an anonymous operation beside another', '{ viewer { id } } { viewer { id } }'],
    ['nothing but a comment', '# nothing'],
    ['nothing but brackets', '{'.repeat(3_000)],
    ['brackets in brackets in a value', `{ nodes(ids: ${nested('[', ']', 2_000)}) { id } }`],
    [
      'an object of great depth',
      `{ contacts(filter: ${nested('{text: ', '}', 1_000).replace('}', '"a"}')}) { totalCount } }`,
    ],
    ['types of its own', 'type Query { secret: String }'],
    ['a variable that is its own default', 'query ($a: String = $a) { search(text: $a) { score } }'],
    ['a NUL', '{ viewer { id \0 } }'],
    ['half of a character', '{ viewer { id \ud800 } }'],
  ])('is refused as no GraphQL of ours: %s', async (_name, document) => {
    const { status, text } = await query(document);

    expect(status).toBe(400);
    expect(text).not.toMatch(TELLTALE);
    expect(text.length).toBeLessThan(20_000);
  });

  it('is refused as an operation that the API does not have: a subscription', async () => {
    const { text } = await query('subscription { viewer { id } }');

    expect(JSON.parse(text)).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('is weighed as a whole, not field by field', async () => {
    const page =
      '(first: 100) { edges { node { participants(first: 100) { edges { node { title headcount id } } } } } }';
    const one = await query(`{ meetings${page} }`);
    const many = await query(`{ ${times(10, (i) => `m${i}: meetings${page}`)} }`);

    expect(JSON.parse(one.text)).toHaveProperty('extensions.cost.requested', expect.any(Number));
    expect(JSON.parse(many.text)).toMatchObject({ data: null, errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] });
  });

  it('costs more for counting, for looking for a text and for each command', async () => {
    const cost = async (document: string, variables: object = {}) =>
      (JSON.parse((await query(document, variables)).text) as { extensions: { cost: { requested: number } } })
        .extensions.cost.requested;
    const plain = await cost('{ contacts(first: 1) { edges { node { id } } } }');

    expect(await cost('{ contacts(first: 1) { totalCount edges { node { id } } } }')).toBe(plain + 100);
    expect(await cost('{ contacts(first: 1, filter: { text: "a" }) { edges { node { id } } } }')).toBe(plain + 500);
    expect(await cost('{ search(text: "a") { score } }')).toBeGreaterThan(5_000);
    expect(await cost(CREATE, { input: { name: 'A Person' } })).toBeGreaterThan(200);
  });
});

describe('a body made to exhaust', () => {
  it.each([
    ['10 MB', JSON.stringify({ query: '{ viewer { id } }', variables: { a: 'x'.repeat(10 * 1024 * 1024) } }), 413],
    ['10 MB of white space', ' '.repeat(10 * 1024 * 1024), 413],
    ['no JSON', '{"query": "{ viewer { id } }"', 400],
    ['a bare text', '"{ viewer { id } }"', 400],
    ['null', 'null', 400],
    ['a number', '1e400', 400],
    ['nothing', '', 400],
    ['a batch', JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]), 400],
    ['a batch of nothing', '[]', 400],
    ['a document that is an object', JSON.stringify({ query: { kind: 'Document', definitions: [] } }), 400],
    ['variables in a text', JSON.stringify({ query: '{ viewer { id } }', variables: '{}' }), 400],
    ['variables in a list', JSON.stringify({ query: '{ viewer { id } }', variables: [] }), 400],
    ['an operation that is not there', JSON.stringify({ query: '{ viewer { id } }', operationName: 'Other' }), 400],
    [
      'a hash in place of a document',
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
      200,
    ],
    ['a forged prototype', `{"query":"{ viewer { id } }","variables":{"__proto__":{"isAdmin":true}}}`, 400],
    [
      'a forged constructor',
      `{"query":"{ viewer { id } }","variables":{"constructor":{"prototype":{"isAdmin":true}}}}`,
      400,
    ],
  ])('is refused: %s', async (_name, body, status) => {
    const answer = await send(body);

    expect({ status: answer.status, telltale: TELLTALE.exec(answer.text) }).toEqual({ status, telltale: null });
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it.each([
    ['a list of 100,000', { emails: Array.from({ length: 100_000 }, () => 'a@b.test') }, 'input.emails'],
    ['lists in lists', { emails: JSON.parse(nested('[', ']', 1_000)) as unknown }, 'levels'],
    [
      'a list of lists of lists',
      { otherNames: Array.from({ length: 900 }, () => [Array.from({ length: 900 }, () => [])]) },
      'values',
    ],
    ['100,000 keys', Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i])), 'values'],
  ])('is refused with its place, unwalked: variables with %s', async (_name, extra, word) => {
    const { status, text } = await query(CREATE, { input: { name: 'A', ...extra } });
    const [error] = (JSON.parse(text) as { errors: { message: string; extensions: object }[] }).errors;

    expect(status).toBe(200);
    expect(error?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(error?.message).toContain(word);
    expect(text.length).toBeLessThan(1_000);
  });

  it('is no way around: variables that no operation declares are measured, too', async () => {
    const body = `{"query":${JSON.stringify(CREATE)},"variables":{"input":{"name":"A Person"},"junk":${nested('[', ']', 200_000)}}}`;
    const { text } = await send(body, { 'idempotency-key': newId() });

    expect(text).toContain('BAD_USER_INPUT');
    expect(text).not.toMatch(TELLTALE);
  });

  it('takes the last of duplicate keys, for the check and for the work', async () => {
    const body = `{"query":${JSON.stringify(CREATE)},"variables":{"input":{"name":""}},"variables":{"input":{"name":"A","name":"Last Name"}}}`;
    const { text } = await send(body);

    expect(JSON.parse(text)).toMatchObject({ data: { createContact: { userErrors: [] } } });
    const [row] = await api.owner.query<{ count: string }[]>(`select count(*) from contact where name = 'Last Name'`);
    expect(row?.count).toBe('1');
  });

  it('is whole numbers only: none that JavaScript or PostgreSQL would bend', async () => {
    for (const cadenceDays of ['1e999', '-0', '2147483648', '9007199254740993', '1.5', '"7"', 'true', '-1', '0']) {
      const body = `{"query":"mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { cadenceDays } userErrors { path } } }","variables":{"input":{"name":"Body","kind":"OTHER","cadenceDays":${cadenceDays}}}}`;
      const { text } = await send(body);
      expect(text).not.toContain('INTERNAL');
      expect(text).toMatch(/cadenceDays/);
    }
  });

  it('does not take a text for a list of texts that it is not', async () => {
    const bent = await query(LOG, {
      input: { title: 'T', kind: 'CALL', startsAt: '2026-01-01T00:00:00Z', timeZone: 'UTC', hostIds: { 0: 'x' } },
    });

    expect(JSON.parse(bent.text)).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('a name made to deceive', () => {
  it('is kept without what turns its direction, in every line of every input', async () => {
    const turned = (text: string) => `\u202e${text}\u2066\u200b\u0007`;
    const input = {
      name: turned('Deceiver'),
      honorificPrefix: turned('Dr'),
      otherNames: [{ name: turned('Other'), kind: 'OTHER' }],
      emails: [turned('a@b.test')],
      phones: [turned('+1')],
    };
    const { text } = await query(
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { name sortName honorificPrefix otherNames { name } emails phones } userErrors { path } } }',
      { input },
    );

    expect(JSON.parse(text)).toMatchObject({
      data: {
        createContact: {
          contact: {
            name: 'Deceiver',
            sortName: 'Deceiver',
            honorificPrefix: 'Dr',
            otherNames: [{ name: 'Other' }],
            emails: ['a@b.test'],
            phones: ['+1'],
          },
        },
      },
    });
  });

  it('is none where nothing of it is seen', async () => {
    const { text } = await query(CREATE, { input: { name: '\u202e\u2066\u200f' } });

    expect(text).toContain('"code":"REQUIRED","path":["name"]');
  });
});

describe('a filter by a text that no database keeps', () => {
  it.each(['contacts', 'organisations', 'meetings', 'interactions', 'commitments', 'coverage'])(
    'looks for what is left of it: %s',
    async (list) => {
      const { text } = await query(`{ ${list}(filter: { text: "no\\u0000body" }) { totalCount } }`);

      expect(JSON.parse(text)).toMatchObject({ data: { [list]: { totalCount: 0 } } });
    },
  );
});

describe('whoever is not signed in', () => {
  it.each([
    ['the schema', '{ __schema { types { name } } }'],
    ['the kind of the root', '{ __typename }'],
    ['a field that is not there, for a hint', '{ view { id } }'],
    ['no GraphQL', '{'],
    ['a document made to exhaust', `{ ${times(1000, (i) => `a${i}: viewer { id }`)} }`],
  ])('learns nothing by asking for %s', async (_name, document) => {
    const response = await api.app.inject({ method: 'POST', url: '/graphql', payload: { query: document } });

    expect(response.statusCode).toBe(401);
    expect(response.json()).toEqual({
      errors: [{ message: 'Sign in, or send a valid API token.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

describe('whoever is signed in', () => {
  it('may read the schema', async () => {
    expect((await query('{ __schema { queryType { name } } }')).text).toContain('"Query"');
  });

  it.each([
    ['{ view { id } }', 'Cannot query field'],
    ['{ viewer { nam } }', 'Cannot query field'],
    ['{ contacts(orderBy: NAMES) { totalCount } }', 'NAMES'],
    ['{ contacts(filter: { txt: "a" }) { totalCount } }', 'txt'],
    ['{ contact(idd: "a") { id } }', 'idd'],
  ])('gets no suggestion for %s', async (document, word) => {
    const { text } = await query(document);

    expect(text).toContain(word);
    expect(text).not.toMatch(/did you mean/i);
  });

  it('gets no suggestion for a wrong variable', async () => {
    const { text } = await query('query ($order: ContactOrder) { contacts(orderBy: $order) { totalCount } }', {
      order: 'NAMES',
    });

    expect(text).toContain('BAD_USER_INPUT');
    expect(text).not.toMatch(/did you mean/i);
  });

  it('shares no plan between lists of kinds: each search looks where it was told', async () => {
    await query('mutation { createTopic(input: { name: "Kites" }) { userErrors { code } } }');
    await query(CREATE, { input: { name: 'Kites Person' } });
    const search = (kinds: string[]) =>
      query('query ($kinds: [SearchKind!]) { search(text: "Kites", kinds: $kinds) { node { __typename } } }', {
        kinds,
      });

    expect((await search(['CONTACT'])).text).toContain('Contact');
    expect((await search(['TOPIC'])).text).toContain('Topic');
  });
});
