import { getNamedType, isInputObjectType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { ConnectionExtension, Reads, Repeats, Source } from './vocabulary';

/** All declarations of the running system, by type and field; upstream and downstream contexts add to one type. */
export class ReadsRegistry {
  private readonly tables = new Map<string, string>();
  private readonly records = new Map<string, string>();
  private readonly repeated = new Map<string, Repeats>();
  private readonly sources = new Map<string, Source>();

  constructor(declarations: readonly Reads[]) {
    for (const { type, table, record, repeats, fields } of declarations) {
      if (table !== undefined) this.tables.set(type, table);
      if (record !== undefined) this.records.set(type, record);
      if (repeats !== undefined) this.repeated.set(type, repeats);
      for (const [field, source] of Object.entries(fields)) {
        if (this.sources.has(`${type}.${field}`)) throw new Error(`${type}.${field} is declared twice`);
        this.sources.set(`${type}.${field}`, source);
      }
    }
    for (const { type, extensions } of declarations) {
      for (const [field, extension] of Object.entries(extensions ?? {})) this.extend(`${type}.${field}`, extension);
    }
  }

  private extend(key: string, extension: ConnectionExtension): void {
    const source = this.sources.get(key);
    if (source?.kind !== 'connection') throw new Error(`${key} is extended and is no connection`);
    const filter = { ...source.filter, ...extension.filter };
    this.sources.set(key, { ...source, filter, orders: { ...source.orders, ...extension.orders } });
  }

  source(type: string, field: string): Source | undefined {
    return this.sources.get(`${type}.${field}`);
  }

  table(type: string): string | undefined {
    return this.tables.get(type);
  }

  /** See {@link Reads.record}. */
  record(type: string): string | undefined {
    return this.records.get(type);
  }

  /** See {@link Reads.repeats}. */
  repeats(type: string): Repeats | undefined {
    return this.repeated.get(type);
  }

  /** The types whose records have a table. */
  typesWithTables(): readonly { type: string; table: string }[] {
    return [...this.tables].map(([type, table]) => ({ type, table }));
  }

  /** The tables whose rows have a reach, each with the column that {@link record} names. */
  reachingTables(): ReadonlyMap<string, string> {
    return new Map([...this.records].map(([type, record]) => [this.tables.get(type) ?? '', record]));
  }

  /**
   * What the schema publishes and no declaration or resolver (`resolved`) gives, and the other way round. Run at boot: a field
   * without a source, a filter key without a condition or an order without keys stops the start.
   */
  faults(schema: GraphQLSchema, resolved: ReadonlySet<string>): string[] {
    const declared = [...this.sources.keys()].filter((key) => {
      const [type, field] = key.split('.') as [string, string];
      const found = schema.getType(type);
      return !isObjectType(found) || !found.getFields()[field];
    });
    return [
      ...declared.map((key) => `${key} is declared and not in the schema`),
      ...Object.values(schema.getTypeMap())
        .filter((type): type is GraphQLObjectType => isObjectType(type) && !isAssembled(type))
        .flatMap((type) => this.faultsOf(type, resolved)),
    ];
  }

  private faultsOf(type: GraphQLObjectType, resolved: ReadonlySet<string>): string[] {
    return Object.values(type.getFields()).flatMap((field) => {
      const key = `${type.name}.${field.name}`;
      const source = this.sources.get(key);
      if (!source) return resolved.has(key) ? [] : [`${key} has neither a source nor a resolver`];
      if (source.kind !== 'connection') return [];
      const filter = field.args.find((arg) => arg.name === 'filter');
      const orders = field.args.find((arg) => arg.name === 'orderBy');
      return [
        ...keysOf(filter && getNamedType(filter.type))
          .filter((name) => !source.filter?.[name])
          .map((name) => `${key}(filter: {${name}}) has no condition`),
        ...valuesOf(orders && getNamedType(orders.type))
          .filter((name) => !source.orders[name])
          .map((name) => `${key}(orderBy: ${name}) has no keys`),
      ];
    });
  }
}

/** Types that the compiler or the mutation's outcome assembles: connections, edges, payloads, and what is introspected. */
function isAssembled(type: GraphQLObjectType): boolean {
  return /^__|(Connection|Edge|Payload)$|^(PageInfo|UserError|Mutation)$/.test(type.name);
}

function keysOf(type: unknown): string[] {
  return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
}

function valuesOf(type: unknown): string[] {
  const values = (type as { getValues?: () => readonly { name: string }[] } | undefined)?.getValues?.();
  return values?.map((value) => value.name) ?? [];
}
