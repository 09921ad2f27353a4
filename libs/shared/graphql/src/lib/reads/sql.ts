import type { UserError } from '@rapport/shared-kernel';

/**
 * SQL as a tree of text and parameters. Text comes only from template literals in this code base (the declarations and
 * the compiler); whatever a request brings travels as a {@link Parameter}. There is no way to turn a string into SQL text
 * but {@link identifier} and {@link literal}, which quote it.
 */
export class Sql {
  constructor(readonly parts: readonly (string | Sql | Parameter | Row)[]) {}
}

/** A value of the request, found again in each request's arguments; `cast` is its PostgreSQL type. */
export class Parameter {
  constructor(
    readonly cast: string,
    readonly read: (inputs: Inputs) => unknown,
  ) {}
}

/** The coerced arguments of one field of the operation, as `getArgumentValues` of graphql-js gives them. */
export type FieldInput = Readonly<Record<string, unknown>>;

/** What a request brings to a compiled statement: the arguments of its fields and, for a mutation, what came of it. */
export interface Inputs {
  readonly fields: readonly FieldInput[];
  readonly outcome?: {
    readonly recordId: string | null;
    readonly userErrors: readonly UserError[];
    readonly secret?: string;
  };
}

/** A row of the statement, known by its alias: `${meeting}.title` in a declaration. */
export class Row {
  constructor(readonly alias: string) {}
}

/** Writes SQL: ``sql`${meeting}.starts_at >= ${args.param(['filter', 'from'], 'timestamptz')}` ``. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | Parameter | Row)[]): Sql {
  return new Sql(strings.flatMap((text, i) => (i < values.length ? [text, values[i] as Sql] : [text])));
}

/** A quoted name: for columns and tables named by a declaration. */
export function identifier(name: string): Sql {
  return new Sql([`"${name.replaceAll('"', '""')}"`]);
}

/** A quoted text constant: for names of response keys and types. */
export function literal(text: string): Sql {
  return new Sql([`'${text.replaceAll("'", "''")}'`]);
}

/** Joins fragments: `join(conditions, sql` and `)`. */
export function join(parts: readonly Sql[], separator: Sql): Sql {
  return new Sql(parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part])));
}

/** `where …` of all conditions, or nothing where there is none. */
export function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`` : sql` where ${join(conditions, sql` and `)}`;
}

/** The statement's text with `$1 …` and its parameters in that order; equal parameters are sent once. */
export function render(fragment: Sql): { text: string; parameters: Parameter[] } {
  const parameters: Parameter[] = [];
  const write = (part: Sql | Parameter | Row | string): string => {
    if (typeof part === 'string') return part;
    if (part instanceof Row) return part.alias;
    if (part instanceof Sql) return part.parts.map(write).join('');
    let at = parameters.indexOf(part);
    if (at < 0) at = parameters.push(part) - 1;
    return `$${at + 1}::${part.cast}`;
  };
  return { text: write(fragment), parameters };
}
