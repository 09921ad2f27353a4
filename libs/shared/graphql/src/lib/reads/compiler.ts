import {
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { Args, badInput, idOrNone } from './args';
import { Cost } from './cost';
import { markOf } from './confidential';
import { connectionJson } from './page';
import type { ReadsRegistry } from './registry';
import { identifier, join, literal, Row, sql, where, type Sql } from './sql';
import type { ManySource, Source } from './vocabulary';

/** Response keys of a selection, each with the field nodes that GraphQL merges into it. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/** A field of the operation whose arguments are coerced anew for each request. */
export interface FieldWithArguments {
  readonly definition: Parameters<typeof getArgumentValues>[0];
  readonly node: FieldNode;
}

/**
 * Turns a selection into an SQL expression that is the selection's answer as JSON text, in the selection's shape and order.
 * What `null` means follows GraphQL: text joined with NULL is NULL, so a missing value makes its nearest nullable parent null;
 * a missing element leaves its list, because a record that row-level security hides does not exist.
 * Arguments, fragments, directives and merged fields are graphql-js' own (`collectSubfields`, `getArgumentValues`).
 */
export class Compiler {
  readonly inputs: FieldWithArguments[] = [];
  readonly cost = new Cost();
  private aliases = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly registry: ReadsRegistry,
    private readonly fragments: Record<string, FragmentDefinitionNode>,
    private readonly variables: Record<string, unknown>,
  ) {}

  /** The JSON text of one field of `parent`; `row` is the parent's row (any row for a root field). */
  field(parent: GraphQLObjectType, row: Row, nodes: readonly FieldNode[]): Sql {
    const node = nodes[0] as FieldNode;
    const name = node.name.value;
    if (name === '__typename') return literal(`"${parent.name}"`);
    const definition = parent.getFields()[name];
    const source = this.registry.source(parent.name, name);
    if (!definition || !source) throw new Error(`${parent.name}.${name} has no source`);
    this.cost.add(1);
    const json = this.source(source, definition.type, row, nodes, this.args(definition, node), name);
    return isNonNullType(definition.type) ? json : sql`coalesce(${json}, 'null')`;
  }

  /** The JSON text of the record of `type` whose id is `id`, or NULL. */
  record(type: string, id: Sql, nodes: readonly FieldNode[]): Sql {
    const row = this.alias();
    const object = this.object(this.objectType(type), row, nodes);
    return sql`(select ${object} from ${this.table(type)} ${row} where ${row}.id = ${id})`;
  }

  /** The JSON object of the selections below `nodes` on a row of `type`. */
  object(type: GraphQLObjectType, row: Row, nodes: readonly FieldNode[]): Sql {
    const mark = markOf(this.registry, type.name, row);
    return this.assemble(this.selection(type, nodes), (fields) => this.field(type, row, fields), mark);
  }

  /** A JSON object with one member per response key, after its mark, see {@link markOf}. */
  assemble(selection: Selection, member: (nodes: readonly FieldNode[]) => Sql, mark?: Sql): Sql {
    // Directives may leave nothing of a selection: an empty object.
    if (selection.size === 0) return literal('{}');
    const members = [...selection].map(([key, nodes], i) => {
      const opening = literal(`${i === 0 ? '{' : ','}"${key}":`);
      const marked = mark && i === 0 ? sql`coalesce(${mark} || ${opening}, ${opening})` : opening;
      return sql`${marked} || ${member(nodes)}`;
    });
    return sql`(${join([...members, sql`'}'`], sql` || `)})`;
  }

  selection(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
    return collectSubfields(this.schema, this.fragments, this.variables, type, nodes);
  }

  alias(): Row {
    return new Row(`t${++this.aliases}`);
  }

  table(type: string): Sql {
    const table = this.registry.table(type);
    if (table === undefined) throw new Error(`${type} has no table`);
    return identifier(table);
  }

  objectType(name: string): GraphQLObjectType {
    const type = this.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type`);
    return type;
  }

  private args(definition: FieldWithArguments['definition'], node: FieldNode): Args {
    if (definition.args.length === 0) return new Args(-1, {});
    const index = this.inputs.push({ definition, node }) - 1;
    return new Args(index, getArgumentValues(definition, node, this.variables));
  }

  private source(
    source: Source,
    type: GraphQLOutputType,
    row: Row,
    nodes: readonly FieldNode[],
    args: Args,
    field: string,
  ): Sql {
    switch (source.kind) {
      case 'value':
        return scalar(type, source.expression(row, args, field));
      case 'one':
        return this.record(source.type, source.id(row, args), nodes);
      case 'oneOf':
        return this.oneOf(source.ids, row, nodes);
      case 'many':
        return this.many(source, row, nodes, args);
      case 'connection':
        return connectionJson(this, source, getNamedType(type) as GraphQLObjectType, row, nodes, args);
      case 'node':
        return source.many
          ? this.nodes(sql`${args.param(['ids'], 'uuid[]', atMostHundredIds)}`, nodes, 'null')
          : this.node(sql`${args.param(['id'], 'uuid')}`, nodes);
      case 'nodes':
        return this.nodes(source.ids(row), nodes, 'left out');
    }
  }

  /** The one record of a union whose id stands in its type's column, or NULL. */
  oneOf(ids: Readonly<Record<string, string>>, row: Row, nodes: readonly FieldNode[]): Sql {
    const records = Object.entries(ids).map(([type, id]) => {
      return this.record(type, sql`${row}.${identifier(id)}`, nodes);
    });
    return sql`coalesce(${join(records, sql`, `)})`;
  }

  private many(source: ManySource, parent: Row, nodes: readonly FieldNode[], args: Args): Sql {
    const row = this.alias();
    const rows = source.rows(parent, row, args);
    this.cost.add(source.cost ?? 0);
    const object = this.cost.times(
      () => (source.first ? 1 : SHORT_LIST),
      () => this.object(this.objectType(source.type), row, nodes),
    );
    const from = rows.from ?? sql`${this.table(source.type)} ${row}`;
    const body = sql`from ${from}${rows.join ? sql` ${rows.join}` : sql``}${where(rows.where ?? [])}`;
    const order = rows.orderBy ? sql` order by ${rows.orderBy}` : sql``;
    if (source.first) return sql`(select ${object} ${body}${order} limit 1)`;
    return sql`(select '[' || coalesce(string_agg(${object}, ','${order}), '') || ']' ${body})`;
  }

  private node(id: Sql, nodes: readonly FieldNode[]): Sql {
    const records = this.nodeTypes().map((type) => this.record(type, id, nodes));
    return sql`coalesce(${join(records, sql`, `)})`;
  }

  /** The types that `node(id:)` finds: those that implement Node and whose records have a table. */
  private nodeTypes(): readonly string[] {
    const node = this.schema.getType('Node') as GraphQLInterfaceType;
    const types = this.schema.getPossibleTypes(node).map((type) => type.name);
    return types.filter((type) => this.registry.table(type) !== undefined);
  }

  /** A list of records by their ids; what is not there is null in it, or left out. */
  private nodes(ids: Sql, nodes: readonly FieldNode[], missing: 'null' | 'left out'): Sql {
    const row = this.alias();
    const node = this.cost.times(
      () => SHORT_LIST,
      () => this.node(sql`${row}.id`, nodes),
    );
    const element = missing === 'null' ? sql`coalesce(${node}, 'null')` : node;
    const list = sql`string_agg(${element}, ',' order by ${row}.n)`;
    return sql`(select '[' || coalesce(${list}, '') || ']' from unnest(${ids}) with ordinality ${row}(id, n))`;
  }
}

/** What a short list counts for in the cost of an operation. */
const SHORT_LIST = 10;

/** Scalars whose text never holds a character that JSON escapes. */
const PLAIN = new Set(['ID', 'Date', 'PartialDate']);
const BARE = new Set(['Int', 'Float', 'Boolean']);

function scalar(type: GraphQLOutputType, expression: Sql): Sql {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return sql`to_json(${expression})::text`;
  const { name } = getNamedType(nullable);
  if (BARE.has(name)) return sql`(${expression})::text`;
  if (PLAIN.has(name)) return sql`('"' || (${expression}) || '"')`;
  return sql`to_json(${expression})::text`;
}

function atMostHundredIds(value: unknown): string[] {
  const ids = value as readonly unknown[];
  if (ids.length > 100) throw badInput(`\`ids\` holds ${ids.length} ids: ask for at most 100 at a time.`);
  return ids.map(idOrNone);
}
