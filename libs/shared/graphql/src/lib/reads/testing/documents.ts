import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { cursorOf, type Rows } from './naive';

/** A generated operation. */
export interface Generated {
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/** Writes operations over the library: aliases, fragments, directives, variables, pages, merged fields. */
class Writer {
  readonly variables: Record<string, unknown> = {};
  private readonly declarations: string[] = [];
  private readonly fragments: string[] = [];
  private aliases = 0;

  constructor(
    private readonly g: GeneratorValue,
    private readonly schema: GraphQLSchema,
    private readonly rows: Rows,
  ) {}

  write(): Generated {
    const root = this.schema.getQueryType();
    if (!root) throw new Error('no query type');
    const selection = this.selection(root, 4);
    const declared = this.declarations.length > 0 ? `(${this.declarations.join(', ')})` : '';
    return { document: [`query Q${declared} ${selection}`, ...this.fragments].join('\n'), variables: this.variables };
  }

  private chance(oneIn: number): boolean {
    return this.g(fc.nat, { max: oneIn - 1 }) === 0;
  }

  private one<T>(values: readonly T[]): T {
    return values[this.g(fc.nat, { max: values.length - 1 })] as T;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const parts = this.schema.getPossibleTypes(type).filter(() => !this.chance(3));
      return `{ __typename ${parts.map((part) => `... on ${part.name} ${this.selection(part, depth)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) throw new Error(`${type.name} has no fields`);
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    const count = 1 + this.g(fc.nat, { max: 3 });
    const parts = Array.from({ length: count }, () => this.part(type, fields, depth));
    return `{ ${parts.join(' ')} }`;
  }

  private part(type: GraphQLNamedType, fields: readonly GraphQLField<unknown, unknown>[], depth: number): string {
    if (fields.length === 0 || this.chance(8)) return `${this.alias()}: __typename`;
    const field = this.field(this.one(fields), depth);
    if (this.chance(8)) return `... on ${type.name} { ${field} }`;
    if (this.chance(8)) {
      const name = `F${++this.aliases}`;
      this.fragments.push(`fragment ${name} on ${type.name} { ${field} }`);
      return `...${name}${this.directive()}`;
    }
    return field;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const args = this.args(field);
    const alias = `${this.alias()}: `;
    const directive = this.directive();
    if (isLeafType(named)) return `${alias}${field.name}${args}${directive}`;
    const head = `${alias}${field.name}${args}${directive}`;
    const whole = `${head} ${this.selection(named, depth - 1)}`;
    // The same field again, to be merged with itself.
    return this.chance(6) ? `${whole} ${head} ${this.selection(named, depth - 1)}` : whole;
  }

  private alias(): string {
    return `a${++this.aliases}`;
  }

  private directive(): string {
    if (!this.chance(6)) return '';
    const on = this.g(fc.boolean);
    const name = this.one(['include', 'skip']);
    if (this.chance(2)) return ` @${name}(if: ${String(on)})`;
    return ` @${name}(if: ${this.variable('Boolean', on)})`;
  }

  /** A variable that is given, or left to its default. */
  private variable(type: string, value: unknown): string {
    const name = `v${++this.aliases}`;
    if (this.chance(2)) {
      this.declarations.push(`$${name}: ${type}! = ${JSON.stringify(value)}`);
    } else {
      this.declarations.push(`$${name}: ${type}!`);
      this.variables[name] = value;
    }
    return `$${name}`;
  }

  private args({ args, type }: GraphQLField<unknown, unknown>): string {
    const parts = args.some((arg) => arg.name === 'first') ? this.pageArgs(getNamedType(type).name) : this.idArgs(args);
    return parts.length > 0 ? `(${parts.join(', ')})` : '';
  }

  private idArgs(args: readonly { readonly name: string }[]): string[] {
    const everyone = [...this.rows.person, ...this.rows.book, ...this.rows.letter];
    if (args.some((arg) => arg.name === 'id')) return [`id: ${this.value('ID', this.one(everyone).id)}`];
    if (!args.some((arg) => arg.name === 'ids')) return [];
    const ids = [this.one(everyone).id, '01900000-0000-7000-8000-0000000000ff', this.one(everyone).id];
    return [`ids: ${this.value('[ID!]', ids)}`];
  }

  private value(type: string, value: unknown): string {
    return this.chance(2) ? JSON.stringify(value) : this.variable(type, value);
  }

  private pageArgs(connection: string): string[] {
    const type = connection.replace('Connection', '');
    const parts: string[] = [];
    let order = { Person: 'NAME', Chapter: 'NUMBER', Book: 'TITLE' }[type] ?? '';
    if (type === 'Book') {
      order = this.one(['TITLE', 'NEWEST']);
      parts.push(`orderBy: ${order}`);
      if (this.chance(3)) parts.push(this.filter());
    }
    const backward = type !== 'Chapter' && this.chance(3);
    const [size, cursor] = backward ? ['last', 'before'] : ['first', 'after'];
    if (backward || !this.chance(4)) parts.push(`${size}: ${this.value('Int', 1 + this.g(fc.nat, { max: 6 }))}`);
    if (this.chance(2)) {
      const rows = { Person: this.rows.person, Book: this.rows.book, Chapter: this.rows.chapter }[type] ?? [];
      parts.push(`${cursor}: ${this.value('String', cursorOf(`${type}:${order}`, this.one(rows)))}`);
    }
    return parts;
  }

  private filter(): string {
    const parts = [
      () => `years: ${this.value('[Int!]', [1850, 1999, 2020])}`,
      () => `isOld: ${String(this.g(fc.boolean))}`,
      () => `titled: ${this.value('String', this.one(['a', 'The', '"', '\\', 'ü']))}`,
      () => 'titled: null',
    ];
    return `filter: { ${this.chance(4) ? '' : this.one(parts)()} }`;
  }
}

/** An operation over the library. */
export function writeDocument(g: GeneratorValue, schema: GraphQLSchema, rows: Rows): Generated {
  return new Writer(g, schema, rows).write();
}
