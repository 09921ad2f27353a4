import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What a page within a record is asked to hold, so that everything of many records stays within what an operation may cost. */
export const PAGE = 6;

/**
 * Everything that may be selected of a type, `depth` levels of records deep. Each field is called `Type_field`, so that an answer says
 * what it answers, and records of different kinds may call different things by one name. Lists come whole, with cursors and counts.
 */
export function everythingOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isAbstractType(type)) {
    const kinds = schema.getPossibleTypes(type).filter((kind) => kind.getInterfaces().length > 0 || depth > 0);
    return `{ __typename ${kinds.map((kind) => `... on ${kind.name} ${everythingOf(schema, kind, depth)}`).join(' ')} }`;
  }
  if (!isObjectType(type)) throw new Error(`${type.name} has no fields`);
  const fields = Object.values(type.getFields()).flatMap((field) => selectionOf(schema, type, field, depth));
  return `{ ${fields.join(' ')} }`;
}

function selectionOf(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string[] {
  const type = getNamedType(field.type);
  const head = `${parent.name}_${field.name}: ${field.name}${field.args.some(({ name }) => name === 'first') ? `(first: ${PAGE})` : ''}`;
  if (isLeafType(type)) return [head];
  if (isFrame(type)) return [`${head} ${everythingOf(schema, type, depth)}`];
  if (depth > 0) return [`${head} ${everythingOf(schema, type, depth - 1)}`];
  if (isAbstractType(type)) {
    const kinds = isInterfaceType(type)
      ? ['id']
      : schema.getPossibleTypes(type).map(({ name }) => `... on ${name} { ${name}_id: id }`);
    return [`${head} { ${kinds.join(' ')} }`];
  }
  if (isRecord(type)) return [`${head} { ${type.name}_id: id }`];
  // Part of a part: there is no other way to it.
  return isRecord(parent) ? [] : [`${head} ${everythingOf(schema, type, depth)}`];
}

function isRecord(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().length > 0;
}

/** What carries records and is none: connections, edges, page info. */
function isFrame(type: GraphQLNamedType): boolean {
  return /(Connection|Edge|PageInfo)$/.test(type.name);
}

/** A thing that an input or an argument holds, by the path that leads to it. */
export interface Place {
  readonly path: readonly string[];
  readonly field: GraphQLInputField | GraphQLArgument;
  /** The input type that it stands in; undefined for an argument. */
  readonly within: string | undefined;
}

/** Every place of an input at which an id may stand. */
export function idPlaces(type: GraphQLInputType, within?: string, path: readonly string[] = []): Place[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field): Place[] => {
    const here = [...path, field.name];
    const inner = getNamedType(field.type);
    if (inner.name === 'ID') return [{ path: here, field, within: named.name }];
    const isAgain = path.length > 4 || !isInputObjectType(inner);
    return isAgain ? [] : idPlaces(inner, within, here);
  });
}

/**
 * A smallest value for an input: what is required, and what leads to `path`, at which `value` is put. Ids that are required otherwise
 * come from `idFor`.
 */
export function smallest(
  type: GraphQLInputType,
  idFor: (within: string, field: string) => string,
  path: readonly string[] = [],
  value?: unknown,
  name = '',
): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return [smallest(bare.ofType, idFor, path, value, name)];
  if (path.length === 0 && value !== undefined) return value;
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(
      (field) => field.name === path[0] || isNonNullType(field.type),
    );
    return Object.fromEntries(
      fields.map((field) => {
        const isOnPath = field.name === path[0];
        const isId = getNamedType(field.type).name === 'ID';
        if (isId && !isOnPath) return [field.name, idFor(bare.name, field.name)];
        return [
          field.name,
          smallest(field.type, idFor, isOnPath ? path.slice(1) : [], isOnPath ? value : undefined, field.name),
        ];
      }),
    );
  }
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  return VALUES[name] ?? VALUES[bare.name];
}

const VALUES: Readonly<Record<string, unknown>> = {
  timeZone: 'UTC',
  country: 'PK',
  Int: 1,
  Float: 1,
  Boolean: true,
  String: 'Something plausible',
  Date: '2026-12-01',
  DateTime: '2026-09-01T10:00:00Z',
  PartialDate: '2026-12',
};

/** Object types of the schema that hold records or parts of them. */
export function dataTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
  return types.filter(
    ({ name }) =>
      !/^__|^(Query|Mutation|PageInfo|UserError)$|(Connection|Edge|Payload)$/.test(name) || name === 'TimelineEdge',
  );
}
