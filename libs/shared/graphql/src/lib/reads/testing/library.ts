import { buildSchema, type GraphQLSchema } from 'graphql';
import { byId, columns, connection, firstOf, many, node, one, oneOf, reads, value, type Filter } from '../vocabulary';
import { sql, type Row } from '../sql';

/** A small world with everything that the compiler knows: for its oracles. */
export const librarySdl = /* GraphQL */ `
  scalar Date
  interface Node {
    id: ID!
  }
  union Item = Book | Letter
  type Person implements Node {
    id: ID!
    name: String!
    born: Date
    shelf: Int
    tags: [String!]!
    friend: Person
    favourite: Item
    newest: Book
    letters: [Letter!]!
    books(
      filter: BookFilter
      orderBy: BookOrder = TITLE
      first: Int
      after: String
      last: Int
      before: String
    ): BookConnection!
  }
  type Book implements Node {
    id: ID!
    title: String!
    year: Int
    isOld: Boolean!
    author: Person!
    chapters(first: Int, after: String): ChapterConnection!
  }
  type Letter implements Node {
    id: ID!
    body: String
    sender: Person
    receiver: Person!
  }
  type Chapter implements Node {
    id: ID!
    number: Int!
    heading: String
    book: Book!
  }
  input BookFilter {
    years: [Int!]
    isOld: Boolean
    titled: String
  }
  enum BookOrder {
    TITLE
    NEWEST
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }
  type BookConnection {
    edges: [BookEdge!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type BookEdge {
    cursor: String!
    node: Book!
  }
  type ChapterConnection {
    edges: [ChapterEdge!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type ChapterEdge {
    cursor: String!
    node: Chapter!
  }
  type PersonConnection {
    edges: [PersonEdge!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type PersonEdge {
    cursor: String!
    node: Person!
  }
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    person(id: ID!): Person
    book(id: ID!): Book
    people(first: Int, after: String, last: Int, before: String): PersonConnection!
    books(
      filter: BookFilter
      orderBy: BookOrder = NEWEST
      first: Int
      after: String
      last: Int
      before: String
    ): BookConnection!
    letters: [Letter!]!
  }
`;

export const librarySchema = (): GraphQLSchema => buildSchema(librarySdl);

export const libraryTables = `
  create table person (id uuid primary key, name text not null, born date, shelf int, tags text[] not null, friend_id uuid,
    favourite_book_id uuid, favourite_letter_id uuid);
  create table book (id uuid primary key, title text not null, year int, author_id uuid not null);
  create table letter (id uuid primary key, body text, sender_id uuid, receiver_id uuid not null);
  create table chapter (id uuid primary key, number int not null, heading text, book_id uuid not null);
`;

const byTitle = (b: Row) => [
  { by: sql`${b}.title collate "C"`, cast: 'text' as const },
  { by: sql`${b}.id`, cast: 'uuid' as const },
];
const newest = (b: Row) => [
  { by: sql`coalesce(${b}.year, 0)`, cast: 'int' as const, descending: true },
  { by: sql`${b}.id`, cast: 'uuid' as const, descending: true },
];
const isOld = (b: Row) => sql`coalesce(${b}.year < 1900, false)`;
const bookFilter: Filter = {
  years: (b, years) => sql`${b}.year = any(${years.param('int[]')})`,
  isOld: (b, wanted) => (wanted.is === true ? isOld(b) : sql`not ${isOld(b)}`),
  titled: (b, text) => sql`strpos(${b}.title, ${text.param('text')}) > 0`,
};

export const libraryReads = [
  reads('Person', {
    table: 'person',
    fields: {
      ...columns('id', 'name', 'born', 'shelf', 'tags'),
      friend: one('Person', 'friend_id'),
      favourite: oneOf({ Book: 'favourite_book_id', Letter: 'favourite_letter_id' }),
      newest: firstOf('Book', (person, book) => ({
        where: [sql`${book}.author_id = ${person}.id`],
        orderBy: sql`coalesce(${book}.year, 0) desc, ${book}.id desc`,
      })),
      letters: many('Letter', (person, letter) => ({
        where: [sql`${letter}.receiver_id = ${person}.id`],
        orderBy: sql`${letter}.id`,
      })),
      books: connection('Book', {
        rows: (person, book) => ({ where: [sql`${book}.author_id = ${person}.id`] }),
        filter: bookFilter,
        orders: { TITLE: byTitle, NEWEST: newest },
      }),
    },
  }),
  reads('Book', {
    table: 'book',
    fields: {
      ...columns('id', 'title', 'year'),
      isOld: value(isOld),
      author: one('Person', 'author_id'),
      // By way of a linking table's own copy of the sort keys, as long lists are.
      chapters: connection('Chapter', {
        rows: (book) => ({
          where: [sql`c.book_id = ${book}.id`],
          link: {
            from: sql`chapter c`,
            id: sql`c.id`,
            keys: [
              { by: sql`c.number`, cast: 'int' },
              { by: sql`c.id`, cast: 'uuid' },
            ],
          },
        }),
        orders: { NUMBER: () => [] },
      }),
    },
  }),
  reads('Letter', {
    table: 'letter',
    fields: { ...columns('id', 'body'), sender: one('Person', 'sender_id'), receiver: one('Person', 'receiver_id') },
  }),
  reads('Chapter', {
    table: 'chapter',
    fields: { ...columns('id', 'number', 'heading'), book: one('Book', 'book_id') },
  }),
  reads('Query', {
    fields: {
      node: node({ many: false }),
      nodes: node({ many: true }),
      person: byId('Person'),
      book: byId('Book'),
      people: connection('Person', {
        rows: () => ({}),
        orders: {
          NAME: (p) => [
            { by: sql`${p}.name collate "C"`, cast: 'text' },
            { by: sql`${p}.id`, cast: 'uuid' },
          ],
        },
      }),
      books: connection('Book', {
        rows: () => ({}),
        filter: bookFilter,
        orders: { NEWEST: newest, TITLE: byTitle },
      }),
      letters: many('Letter', (_query, letter) => ({ orderBy: sql`${letter}.id` })),
    },
  }),
];
