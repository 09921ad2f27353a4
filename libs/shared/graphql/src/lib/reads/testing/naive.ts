import { isObjectType, type GraphQLSchema } from 'graphql';
import { librarySchema } from './library';

export interface Row {
  readonly __typename: string;
  readonly id: string;
  readonly [column: string]: unknown;
}

/** All rows of the library, as plain objects. */
export type Rows = Readonly<Record<'person' | 'book' | 'letter' | 'chapter', readonly Row[]>>;

type Key = (row: Row) => string | number;
interface Order {
  readonly keys: readonly Key[];
  readonly descending: boolean;
}

const byTitle: Order = { keys: [(row) => String(row['title']), (row) => row.id], descending: false };
const newest: Order = { keys: [(row) => Number(row['year'] ?? 0), (row) => row.id], descending: true };
const byName: Order = { keys: [(row) => String(row['name']), (row) => row.id], descending: false };
const byNumber: Order = { keys: [(row) => Number(row['number']), (row) => row.id], descending: false };
export const orders: Readonly<Record<string, Order>> = {
  'Book:TITLE': byTitle,
  'Book:NEWEST': newest,
  'Person:NAME': byName,
  'Chapter:NUMBER': byNumber,
};

/** Texts in the order of their bytes, numbers by size. */
function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

function compare(order: Order, a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, key] of a.entries()) {
    const difference = compareKeys(key, b[at] ?? '');
    if (difference !== 0) return order.descending ? -difference : difference;
  }
  return 0;
}

const keysOf = (order: Order, row: Row) => order.keys.map((key) => key(row));

/** The cursor of a row in an order, as docs/api.md does not tell: opaque, but the same for both oracles. */
export function cursorOf(tag: string, row: Row): string {
  const order = orders[tag];
  if (!order) throw new Error(`no order ${tag}`);
  const json = `[${[tag, ...keysOf(order, row)].map((part) => JSON.stringify(part)).join(', ')}]`;
  return Buffer.from(json).toString('base64url');
}

interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A page as the specification of Relay connections says it, by sorting and cutting a list. */
function page(tag: string, rows: readonly Row[], { first, after, last, before }: PageArgs): object {
  const order = orders[tag];
  if (!order) throw new Error(`no order ${tag}`);
  const sorted = rows.toSorted((a, b) => compare(order, keysOf(order, a), keysOf(order, b)));
  const backward = last != null || before != null;
  const cursor = backward ? before : after;
  const [, ...at] =
    cursor == null ? [] : (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, ...string[]]);
  const beyond = sorted.filter((row) => {
    const side = compare(order, keysOf(order, row), at);
    return cursor == null || (backward ? side < 0 : side > 0);
  });
  const size = (backward ? last : first) ?? 25;
  const shown = backward ? beyond.slice(-size) : beyond.slice(0, size);
  const more = beyond.length > size;
  const edges = shown.map((row) => ({ cursor: cursorOf(tag, row), node: row }));
  return {
    edges,
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: backward ? before != null : more,
      hasPreviousPage: backward ? more : after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

interface BookArgs extends PageArgs {
  readonly orderBy: string;
  readonly filter?: { years?: number[] | null; isOld?: boolean | null; titled?: string | null } | null;
}

const isOld = (book: Row) => book['year'] !== null && Number(book['year']) < 1900;

function matching(books: readonly Row[], filter: BookArgs['filter']): readonly Row[] {
  return books.filter(
    (book) =>
      (filter?.years == null || filter.years.includes(Number(book['year'] ?? Number.NaN))) &&
      (filter?.isOld == null || isOld(book) === filter.isOld) &&
      (filter?.titled == null || String(book['title']).includes(filter.titled)),
  );
}

/** The library's schema with one resolver a field over plain rows: slow, plain, and executed by graphql-js itself. */
export function naiveSchema(rows: Rows): GraphQLSchema {
  const schema = librarySchema();
  const all = [...rows.person, ...rows.book, ...rows.letter, ...rows.chapter];
  const byId = (id: unknown) => all.find((row) => row.id === id) ?? null;
  const to = (column: string) => (row: Row) => byId(row[column]);
  const byIdArgument =
    (type: string) =>
    (_: unknown, { id }: { id: string }) => {
      const row = byId(id);
      return row?.__typename === type ? row : null;
    };
  const inOrder = (list: readonly Row[]) => list.toSorted((a, b) => compareKeys(a.id, b.id));
  const booksOf = (list: readonly Row[], { orderBy, filter, ...args }: BookArgs) =>
    page(`Book:${orderBy}`, matching(list, filter), args);
  const resolvers: Record<string, Record<string, (row: Row, args: never) => unknown>> = {
    Query: {
      node: (_, { id }: { id: string }) => byId(id),
      nodes: (_, { ids }: { ids: string[] }) => ids.map(byId),
      person: byIdArgument('Person'),
      book: byIdArgument('Book'),
      people: (_, args: PageArgs) => page('Person:NAME', rows.person, args),
      books: (_, args: BookArgs) => booksOf(rows.book, args),
      letters: () => inOrder(rows.letter),
    },
    Person: {
      friend: to('friend_id'),
      favourite: (row) => byId(row['favourite_book_id'] ?? row['favourite_letter_id']),
      newest: (row) => {
        const own = rows.book.filter((book) => book['author_id'] === row.id);
        return own.toSorted((a, b) => compare(newest, keysOf(newest, a), keysOf(newest, b)))[0] ?? null;
      },
      letters: (row) => inOrder(rows.letter.filter((letter) => letter['receiver_id'] === row.id)),
      books: (row, args: BookArgs) =>
        booksOf(
          rows.book.filter((book) => book['author_id'] === row.id),
          args,
        ),
    },
    Book: {
      isOld,
      author: to('author_id'),
      chapters: (row, args: PageArgs) =>
        page(
          'Chapter:NUMBER',
          rows.chapter.filter((chapter) => chapter['book_id'] === row.id),
          args,
        ),
    },
    Letter: { sender: to('sender_id'), receiver: to('receiver_id') },
    Chapter: { book: to('book_id') },
  };
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type`);
    for (const [field, resolve] of Object.entries(fields)) {
      const definition = type.getFields()[field];
      if (!definition) throw new Error(`${name}.${field} is not in the schema`);
      definition.resolve = resolve as never;
    }
  }
  return schema;
}
