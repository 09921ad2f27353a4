import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { idRules } from './rules';

/** What operations are made of: ids by the type of their record, words, cursors that were answered. */
export interface Pool {
  readonly visible: ReadonlyMap<string, readonly string[]>;
  readonly hidden: ReadonlyMap<string, readonly string[]>;
  /** Ids of records that operations have made. */
  readonly made: string[];
  readonly words: readonly string[];
  readonly cursors: string[];
}

/** A generated operation, and what of the schema it uses: `Query.meetings`, `MeetingFilter.contactIds`, `MeetingOrder.NEWEST`. */
export interface Written {
  readonly query: string;
  readonly uses: readonly string[];
}

/** Writes operations over a schema: every field, argument, filter, order and input, with values that mean something. */
export class OperationWriter {
  private aliases = 0;
  private readonly uses: string[] = [];

  constructor(
    private readonly g: GeneratorValue,
    private readonly schema: GraphQLSchema,
    private readonly pool: Pool,
  ) {}

  /** A query of one or two fields of `fields`. */
  query(fields: readonly GraphQLField<unknown, unknown>[]): Written {
    const roots = Array.from({ length: this.chance(4) ? 2 : 1 }, () => this.field('Query', this.one(fields), 3, true));
    return { query: `{ ${roots.join(' ')} }`, uses: this.uses };
  }

  /** A mutation of `fields`, with everything that its payload shows. */
  mutation(fields: readonly GraphQLField<unknown, unknown>[]): Written {
    const field = this.one(fields);
    const input = field.args.map((arg) => `${arg.name}: ${this.value(arg.type, arg.name, '', 0)}`).join(', ');
    this.uses.push(`Mutation.${field.name}`);
    const payload = getNamedType(field.type) as GraphQLObjectType;
    const record = Object.values(payload.getFields()).filter(({ name }) => name !== 'userErrors');
    const shown = record.map((each) => this.field(payload.name, each, 2, true));
    return {
      query: `mutation { ${field.name}(${input}) { userErrors { code message path } ${shown.join(' ')} } }`,
      uses: this.uses,
    };
  }

  private chance(oneIn: number): boolean {
    return this.g(fc.nat, { max: oneIn - 1 }) === 0;
  }

  private one<T>(values: readonly T[]): T {
    return values[this.g(fc.nat, { max: values.length - 1 })] as T;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const kinds = this.schema.getPossibleTypes(type).filter(() => this.chance(2));
      return `{ __typename ${kinds.map((kind) => `... on ${kind.name} ${this.selection(kind, depth)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const all = Object.values(type.getFields());
    // Of a page all that is there, of a record some of it.
    if (/(Connection|Edge|PageInfo)$/.test(type.name))
      return `{ ${all.map((field) => this.field(type.name, field, depth)).join(' ')} }`;
    const fields = all.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    const some = Array.from({ length: 1 + this.g(fc.nat, { max: 3 }) }, () =>
      this.field(type.name, this.one(fields), depth - 1),
    );
    return `{ ${fields.length > 0 ? some.join(' ') : '__typename'} }`;
  }

  private field(parent: string, field: GraphQLField<unknown, unknown>, depth: number, isRoot = false): string {
    this.uses.push(`${parent}.${field.name}`);
    const args = field.args.flatMap((arg) => {
      const isWanted =
        isNonNullType(arg.type) || (arg.name === 'first' ? !this.chance(5) : this.chance(isRoot ? 2 : 4));
      return isWanted ? [`${arg.name}: ${this.value(arg.type, arg.name, parent, 0)}`] : [];
    });
    const given = args.length > 0 ? `(${args.join(', ')})` : '';
    const type = getNamedType(field.type);
    return `a${++this.aliases}: ${field.name}${given} ${isLeafType(type) ? '' : this.selection(type, Math.max(depth, 0))}`;
  }

  private value(type: GraphQLInputType, name: string, within: string, depth: number): string {
    if (isNonNullType(type)) return this.value(type.ofType, name, within, depth);
    if (isListType(type)) {
      const length = isInputObjectType(getNamedType(type))
        ? this.g(fc.nat, { max: 2 })
        : 1 + this.g(fc.nat, { max: 1 });
      return `[${Array.from({ length }, () => this.value(type.ofType, name, within, depth)).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const isFilter = type.name.endsWith('Filter');
      const fields = Object.values(type.getFields()).filter((field) => {
        if (isNonNullType(field.type)) return true;
        const isInner = isInputObjectType(getNamedType(field.type));
        return isInner && depth > 1 ? false : this.chance(isFilter ? 5 : 4);
      });
      this.uses.push(...fields.map((field) => `${type.name}.${field.name}`));
      return `{ ${fields.map((field) => `${field.name}: ${this.value(field.type, field.name, type.name, depth + 1)}`).join(', ')} }`;
    }
    if (isEnumType(type)) {
      const value = this.one(type.getValues()).name;
      this.uses.push(`${type.name}.${value}`);
      return value;
    }
    return this.scalar(type.name, name, within);
  }

  private scalar(type: string, name: string, within: string): string {
    switch (type) {
      case 'ID':
        return JSON.stringify(this.id(name, within));
      case 'Int':
        if (name === 'first' || name === 'last')
          return String(this.chance(30) ? this.one([0, -1, 101]) : 1 + this.g(fc.nat, { max: 7 }));
        return String(name === 'expectedVersion' ? 1 + this.g(fc.nat, { max: 2 }) : this.g(fc.nat, { max: 90 }));
      case 'Boolean':
        return String(this.g(fc.boolean));
      case 'Float':
        return String(this.g(fc.nat, { max: 10 }));
      case 'Date':
        return JSON.stringify(this.day());
      case 'DateTime':
        return JSON.stringify(`${this.day()}T${this.one(['00:00:00', '09:00:00', '09:30:00', '12:00:00'])}Z`);
      case 'PartialDate':
        return JSON.stringify(this.one([this.day(), '2024', '2026-09', '2021-03']));
      default:
        return JSON.stringify(this.text(name));
    }
  }

  private text(name: string): string {
    if (name === 'after' || name === 'before') return this.cursor();
    if (name === 'timeZone') return this.one(['UTC', 'Asia/Karachi']);
    if (name === 'country') return this.one(['PK', 'DE']);
    return this.one(this.pool.words);
  }

  /** A cursor that a list gave, whole or bent to stand at a record that is hidden. */
  private cursor(): string {
    if (this.pool.cursors.length === 0) return 'bm90aGluZw';
    const cursor = this.one(this.pool.cursors);
    if (!this.chance(3)) return cursor;
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const bent = [...keys.slice(0, -1), this.one([...this.pool.hidden.values()].flat())];
    return Buffer.from(JSON.stringify(bent)).toString('base64url');
  }

  private id(name: string, within: string): string {
    const type = idRules[`${within}.${name}`] ?? idRules[name] ?? '';
    if (type === 'new') return `01900000-0000-7000-9000-${String(this.g(fc.nat, { max: 999_999 })).padStart(12, '0')}`;
    const of = (ids: ReadonlyMap<string, readonly string[]>) => ids.get(type) ?? [...ids.values()].flat();
    const choices = this.chance(3) ? of(this.pool.hidden) : this.chance(6) ? this.pool.made : of(this.pool.visible);
    return choices.length > 0 ? this.one(choices) : '01900000-0000-7000-8000-00000000dead';
  }

  private day(): string {
    return `2026-${this.one(['08', '09', '10', '11'])}-${String(1 + this.g(fc.nat, { max: 27 })).padStart(2, '0')}`;
  }
}
