import type { Args } from './args';
import { identifier, sql, type Row, type Sql } from './sql';

/** Where one field of a GraphQL type comes from. */
export type Source = ValueSource | OneSource | OneOfSource | ManySource | ConnectionSource | NodeSource | NodesSource;

/** A scalar, enum or list of these: an SQL expression of the row. */
export interface ValueSource {
  readonly kind: 'value';
  readonly expression: (row: Row, args: Args, field: string) => Sql;
}

/** At most one record of `type`, by its id. */
export interface OneSource {
  readonly kind: 'one';
  readonly type: string;
  readonly id: (row: Row, args: Args) => Sql;
}

/** A union: the record whose id column is not null. */
export interface OneOfSource {
  readonly kind: 'oneOf';
  readonly ids: Readonly<Record<string, string>>;
}

/** The rows of a list: `from` defaults to the table of the type; `row` is the listed row's alias. */
export interface Rows {
  readonly from?: Sql;
  readonly join?: Sql;
  readonly where?: readonly Sql[];
  readonly orderBy?: Sql;
  readonly limit?: number;
}

/** A whole (short) list. */
export interface ManySource {
  readonly kind: 'many';
  readonly type: string;
  readonly rows: (parent: Row, row: Row, args: Args) => Rows;
  /** With `first`, the list is one record or null. */
  readonly first?: boolean;
  /** What finding the rows counts for besides, in values; for lists that have to look through whole tables. */
  readonly cost?: number;
}

/** One condition for each key of a GraphQL filter input; the function is called only where the key has a value. */
export type Filter = Readonly<Record<string, (row: Row, value: FilterValue) => Sql>>;

/** A filter's value: as a parameter, or, where it is a boolean, as what it says. */
export interface FilterValue {
  param(cast: string, encode?: (value: unknown) => unknown): Sql;
  readonly is: unknown;
}

/** A part of the order of a page; the last one must be the record's id. Never null (`coalesce` what may be). */
export interface SortKey {
  readonly by: Sql;
  readonly cast: 'uuid' | 'timestamptz' | 'date' | 'text' | 'int';
  readonly descending?: boolean;
}

/** What of a page a derived table may know, so that it reads no more than the page needs of each of its parts. */
export interface PageBounds {
  /** The keys that the page comes after, in their order; none for the first page. */
  readonly after: readonly Sql[];
  /** How many rows are looked at; null for all. */
  readonly limit: Sql;
}

/** Which rows a connection pages over. */
export interface PageRows {
  /**
   * A derived table instead of the type's own, `row` its alias: where the records of several tables make one list. As a function
   * it may leave out what is not of the page.
   */
  readonly from?: Sql | ((bounds: PageBounds) => Sql);
  readonly where?: readonly Sql[];
  /**
   * Pages over a linking table instead of over the type's own: `from participant p`, whose index holds the sort keys, so that
   * a page of a parent costs the same however many rows it has. `id` is the linked record's id, the last sort key.
   */
  readonly link?: { readonly from: Sql; readonly id: Sql; readonly keys: readonly SortKey[] };
}

/** A Relay connection with keyset pages. */
export interface ConnectionSource {
  readonly kind: 'connection';
  readonly type: string;
  readonly rows: (parent: Row, row: Row, args: Args) => PageRows;
  /** Orders by the value of the argument `orderBy`; where there is no such argument, the only one. */
  readonly orders: Readonly<Record<string, (row: Row) => readonly SortKey[]>>;
  readonly filter?: Filter;
  /** Where `type` is a union: the id columns of the rows, as of {@link oneOf}. */
  readonly union?: Readonly<Record<string, string>>;
}

/** `node(id:)` and `nodes(ids:)`: a record of any type that has a table. */
export interface NodeSource {
  readonly kind: 'node';
  readonly many: boolean;
}

/** The records, of whatever types, whose ids a row holds as an array. */
export interface NodesSource {
  readonly kind: 'nodes';
  readonly ids: (row: Row) => Sql;
}

/** See {@link Reads.repeats}. */
export type Repeats = Readonly<Record<string, string>> | ((row: Row) => Sql);

/** How the fields of one GraphQL object type are read; `table` where its records have one with a column `id`. */
export interface Reads {
  readonly type: string;
  readonly table?: string;
  /** Where the table's rows have a reach: the column with the id of the record that is on record as read when not everyone may see the row. */
  readonly record?: string;
  /** Of a type without a table: the records whose texts its rows repeat, by their id columns as of {@link oneOf}, or as an array of ids. */
  readonly repeats?: Repeats;
  readonly fields: Readonly<Record<string, Source>>;
  /** Filters and orders that a downstream context adds to connections of an upstream one. */
  readonly extensions?: Readonly<Record<string, ConnectionExtension>>;
}

/** See {@link Reads.extensions}. */
export type ConnectionExtension = Partial<Pick<ConnectionSource, 'filter' | 'orders'>>;

/** Declares (a part of) how a GraphQL type is read. A downstream context adds fields to an upstream type without `table`. */
export function reads(type: string, declaration: Omit<Reads, 'type'>): Reads {
  return { type, ...declaration };
}

/** A column, by default the field's name in snake case. */
export function column(name?: string): ValueSource {
  return { kind: 'value', expression: (row, _args, field) => sql`${row}.${identifier(name ?? snake(field))}` };
}

/** The columns of several fields, each the field's name in snake case. */
export function columns<Names extends string>(...names: readonly Names[]): Record<Names, ValueSource> {
  return Object.fromEntries(names.map((name) => [name, column()])) as Record<Names, ValueSource>;
}

/** A derived figure or text. */
export function value(expression: (row: Row, args: Args) => Sql): ValueSource {
  return { kind: 'value', expression };
}

/** The record whose id stands in a column, or is given by an expression. */
export function one(type: string, id: string | ((row: Row, args: Args) => Sql)): OneSource {
  return { kind: 'one', type, id: typeof id === 'string' ? (row) => sql`${row}.${identifier(id)}` : id };
}

/** A union by columns: `oneOf({ Organisation: 'debtor_organisation_id', Contact: 'debtor_contact_id' })`. */
export function oneOf(ids: Record<string, string>): OneOfSource {
  return { kind: 'oneOf', ids };
}

/** A whole list in one answer: for lists that stay short. */
export function many(type: string, rows: ManySource['rows'], options: Pick<ManySource, 'cost'> = {}): ManySource {
  return { kind: 'many', type, rows, ...options };
}

/** The first row of a list, or null. */
export function firstOf(type: string, rows: ManySource['rows']): ManySource {
  return { kind: 'many', type, rows, first: true };
}

/** A list in keyset pages. */
export function connection(type: string, declaration: Omit<ConnectionSource, 'kind' | 'type'>): ConnectionSource {
  return { kind: 'connection', type, ...declaration };
}

/** The record of the argument `id`: `organisation(id:)`. */
export function byId(type: string): OneSource {
  return one(type, (_row, args) => sql`${args.param(['id'], 'uuid')}`);
}

/** `node(id:)`, or `nodes(ids:)` with `many`. */
export function node(options: { many: boolean }): NodeSource {
  return { kind: 'node', many: options.many };
}

/** Records of any type, by an array of their ids; those that the viewer may not see are left out. */
export function nodesOf(ids: NodesSource['ids']): NodesSource {
  return { kind: 'nodes', ids };
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
