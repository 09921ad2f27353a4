import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';
import fc from 'fast-check';
import { executeSync, getOperationAST, parse, validate, type DocumentNode } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OperationCompiler } from './operation';
import { ReadsRegistry } from './registry';
import { writeDocument, type Generated } from './testing/documents';
import { libraryReads, librarySchema, libraryTables } from './testing/library';
import { naiveSchema, type Row, type Rows } from './testing/naive';

const schema = librarySchema();
const registry = new ReadsRegistry(libraryReads);
const compiler = new OperationCompiler(schema, registry);
const rows = library();
const naive = naiveSchema(rows);

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(libraryTables);
  for (const [table, list] of Object.entries(rows)) {
    for (const row of list.map((plain) => without(plain, '__typename'))) {
      const names = Object.keys(row);
      const places = names.map((_name, at) => `$${at + 1}`);
      await client.query(
        `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
        Object.values(row),
      );
    }
  }
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('compiled reads', () => {
  it('answer as graphql-js does over plain rows, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const generated = writeDocument(g, schema, rows);
        const document = parse(generated.document);
        expect(validate(schema, document), generated.document).toEqual([]);
        const expected = executeSync({ schema: naive, document, variableValues: generated.variables });
        expect(expected.errors, generated.document).toBeUndefined();
        // As text, so that the order of the members counts too.
        expect(await compiled(document, generated), generated.document).toBe(JSON.stringify(expected.data));
      }),
      { numRuns: 1000 },
    );
  });

  it('send one statement for each root field', async () => {
    const document =
      parse(`{ a: people { edges { node { books { edges { node { chapters { totalCount edges { node { book { author { letters { sender { name } } } } } } } } } } } } }
      b: letters { receiver { favourite { __typename } } } __typename }`);
    const { fields } = compiler.compile(document, operationOf(document), {});
    expect(fields.map(({ kind }) => kind)).toEqual(['compiled', 'compiled', 'typename']);
  });

  it.each([
    [
      'a page of a page',
      '{ people(first: 2) { edges { cursor node { name books(orderBy: NEWEST, last: 1) { totalCount edges { node { title } } } } } } }',
    ],
    [
      'a page by a linking table',
      '{ book(id: "01900000-0000-7000-8000-000000000001") { chapters(first: 3, after: null) { pageInfo { hasNextPage endCursor } edges { node { number } } } } }',
    ],
    [
      'a union and an interface',
      '{ person(id: "x") { favourite { ... on Book { title } ... on Letter { body } } } node(id: "x") { id ... on Person { name } } }',
    ],
    [
      'a filter and the first of a list',
      '{ books(filter: { isOld: true, titled: "a" }) { totalCount } people(first: 1) { edges { node { newest { title } } } } }',
    ],
  ])('compile %s to this SQL', async (name, query) => {
    const document = parse(query);
    const { fields, variables } = compiler.compile(document, operationOf(document), {});
    const statements = fields.flatMap((field) =>
      field.kind === 'compiled' ? [readable(field.plan.bind(variables).text)] : [],
    );
    await expect(`-- ${query}\n${statements.join('\n\n')}\n`).toMatchFileSnapshot(
      `golden/${name.replaceAll(' ', '-')}.sql`,
    );
  });
});

describe('a registry', () => {
  it('names what the schema has and no declaration gives, and the other way round', () => {
    const [person, ...others] = libraryReads;
    if (!person) throw new Error('no reads');
    const fields = without(person.fields, 'name');
    const incomplete = new ReadsRegistry([
      { ...person, fields: { ...fields, age: person.fields['shelf'] as never } },
      ...others,
    ]);
    expect(incomplete.faults(schema, new Set())).toEqual([
      'Person.age is declared and not in the schema',
      'Person.name has neither a source nor a resolver',
    ]);
    expect(incomplete.faults(schema, new Set(['Person.name']))).toEqual([
      'Person.age is declared and not in the schema',
    ]);
    expect(registry.faults(schema, new Set())).toEqual([]);
  });

  it('names a filter without a condition and an order without keys', () => {
    const [person, ...others] = libraryReads;
    const books = person?.fields['books'];
    if (!person || books?.kind !== 'connection') throw new Error('no books');
    const orders = without(books.orders, 'NEWEST');
    const filter = without(books.filter ?? {}, 'titled');
    const incomplete = new ReadsRegistry([
      { ...person, fields: { ...person.fields, books: { ...books, orders, filter } } },
      ...others,
    ]);
    expect(incomplete.faults(schema, new Set())).toEqual([
      'Person.books(filter: {titled}) has no condition',
      'Person.books(orderBy: NEWEST) has no keys',
    ]);
  });

  it('refuses two sources for one field', () => {
    expect(() => new ReadsRegistry([...libraryReads, ...libraryReads])).toThrow('Person.id is declared twice');
  });
});

/** The answer's `data` as text, as it goes to the client. */
async function compiled(document: DocumentNode, { variables: given }: Generated): Promise<string> {
  const { fields, variables } = compiler.compile(document, operationOf(document), given);
  const members: string[] = [];
  for (const field of fields) {
    if (field.kind === 'resolved') throw new Error(`${field.key} is not compiled`);
    const text = field.kind === 'typename' ? `"${field.type}"` : await read(field.plan.bind(variables));
    members.push(`${JSON.stringify(field.key)}:${JSON.stringify(JSON.parse(text))}`);
  }
  return `{${members.join(',')}}`;
}

async function read({ text, values }: { text: string; values: unknown[] }): Promise<string> {
  const { rows: answer } = await client.query<[string]>({ text, values, rowMode: 'array' });
  return answer[0]?.[0] ?? 'null';
}

function operationOf(document: DocumentNode) {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return operation;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** A line for each part of a statement. */
function readable(text: string): string {
  return text.replaceAll(/ (?=from |where |order by |limit |\|\| '[,{])/g, '\n  ');
}

/** Eight people, their books and letters, with texts that are hard to carry. */
function library(): Rows {
  const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const texts = [
    'The Lake',
    'a "quoted" tale',
    'back\\slash',
    'über',
    'line\nbreak',
    'زمین',
    '🦆 duck',
    '',
    "it's",
    'The lake',
  ];
  const text = (n: number) => texts[n % texts.length] ?? '';
  const book = Array.from({ length: 24 }, (_, n): Row => ({
    __typename: 'Book',
    id: id(n + 1),
    title: text(n * 7),
    year: [1850, 1999, null, 2020][n % 4] ?? null,
    author_id: id(101 + (n % 7)),
  }));
  const letter = Array.from({ length: 11 }, (_, n): Row => ({
    __typename: 'Letter',
    id: id(n + 201),
    body: n % 4 === 0 ? null : text(n * 3),
    sender_id: n % 3 === 0 ? null : id(101 + ((n * 5) % 8)),
    receiver_id: id(101 + (n % 5)),
  }));
  const person = Array.from({ length: 8 }, (_, n): Row => ({
    __typename: 'Person',
    id: id(101 + n),
    name: text(n * 3 + 1),
    born: n % 3 === 0 ? null : `19${50 + n}-0${n + 1}-1${n}`,
    shelf: n % 2 === 0 ? null : n * 1000 - 3000,
    tags: texts.slice(n % 4, (n % 4) + (n % 3)),
    friend_id: n === 0 ? null : id(101 + ((n * 3) % 8)),
    favourite_book_id: n % 3 === 0 ? id(n + 1) : null,
    favourite_letter_id: n % 3 === 1 ? id(n + 201) : null,
  }));
  const chapter = Array.from({ length: 40 }, (_, n): Row => ({
    __typename: 'Chapter',
    id: id(n + 301),
    number: n % 6,
    heading: n % 5 === 0 ? null : text(n),
    book_id: id(1 + (n % 9)),
  }));
  return { person, book, letter, chapter };
}
