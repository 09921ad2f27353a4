import {
  getNamedType,
  GraphQLError,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { isId } from '@rapport/shared-kernel';
import { Parameter, type FieldInput } from './sql';

/**
 * The arguments of one field while it is compiled. `get` answers questions that shape the SQL (is a filter there, which
 * order, is a flag set); whatever is compared with data is a `param`. The plan is kept per shape, see {@link shapeOf}.
 */
export class Args {
  constructor(
    private readonly index: number,
    private readonly values: FieldInput,
  ) {}

  /** The value at `path`, for decisions on enums, booleans and presence only. */
  get(...path: string[]): unknown {
    return at(this.values, path);
  }

  /** Whether a value (not null) stands at `path`. */
  has(...path: string[]): boolean {
    return this.get(...path) != null;
  }

  /** The value at `path` as a parameter of PostgreSQL type `cast`; `encode` may throw a {@link badInput}. */
  param(path: readonly string[], cast: string, encode: (value: unknown) => unknown = encoderOf(cast)): Parameter {
    return new Parameter(cast, (inputs) => {
      const value = at(inputs.fields[this.index], path);
      return value == null ? null : withoutNul(encode(value));
    });
  }
}

const NO_RECORD = '00000000-0000-0000-0000-000000000000';

/** An id that is no UUID names no record: it is asked for as the nil UUID, which none has. */
export function idOrNone(value: unknown): string {
  return typeof value === 'string' && isId(value) ? value : NO_RECORD;
}

function encoderOf(cast: string): (value: unknown) => unknown {
  if (cast === 'uuid') return idOrNone;
  if (cast === 'uuid[]') return (value) => (value as unknown[]).map(idOrNone);
  return (value) => value;
}

/** PostgreSQL keeps no NUL, so none is found by one. */
function withoutNul(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNul);
  return typeof value === 'string' ? value.replaceAll('\0', '') : value;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<string, unknown> | null | undefined)?.[key], value);
}

/** A fault in an argument: names it and says the mend. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/**
 * What of the variables decides the SQL's text: which are there, which keys of an input object, every boolean and enum.
 * Two requests of one document with the same shape share one prepared statement.
 */
export function shapeOf(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  values: Readonly<Record<string, unknown>>,
): string {
  return definitions
    .map((d) => shape(typeFromAST(schema, d.type as never) as GraphQLInputType, values[d.variable.name.value]))
    .join(';');
}

function shape(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return '_';
  if (value === null) return '0';
  if (isNonNullType(type)) return shape(type.ofType, value);
  if (isListType(type)) return isEnumType(getNamedType(type)) ? JSON.stringify(value) : '[]';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return `{${fields.map((f) => shape(f.type, (value as Record<string, unknown>)[f.name])).join(',')}}`;
  }
  return typeof value === 'boolean' || isEnumType(type) ? JSON.stringify(value) : '1';
}
