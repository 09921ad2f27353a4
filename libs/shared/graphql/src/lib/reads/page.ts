import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { badInput, type Args } from './args';
import type { Compiler } from './compiler';
import { markOf } from './confidential';
import { cursorKey, cursorSql } from './cursor';
import { join, literal, Parameter, sql, where, type Row, type Sql } from './sql';
import type { ConnectionSource, Filter, PageBounds, PageRows, SortKey } from './vocabulary';

const DEFAULT_SIZE = 25;
const MAX_SIZE = 100;
/** What it counts for, in values, to count a list and to look for a text in it. */
const COUNTING = 100;
const LOOKING_FOR_TEXT = 500;
const ALL_ROWS: PageBounds = { after: [], limit: sql`null` };

/** The JSON text of a connection: its page is read once; edges, cursors and page info are aggregates over it. */
export function connectionJson(
  compiler: Compiler,
  source: ConnectionSource,
  type: GraphQLObjectType,
  parent: Row,
  nodes: readonly FieldNode[],
  args: Args,
): Sql {
  const page = new Page(compiler, source, type, parent, args);
  const json = compiler.assemble(compiler.selection(type, nodes), (fields) => page.member(type, fields));
  // One row whatever is selected: `having` makes an aggregate of it though nothing but constants may be asked for.
  return page.isRead ? sql`(select ${page.marks()}${json} from ${page.from()} having true)` : json;
}

class Page {
  isRead = false;
  private showsNodes = false;
  private readonly row: Row;
  private readonly rows: PageRows;
  private readonly conditions: readonly Sql[];
  private readonly keys: readonly SortKey[];
  private readonly tag: string;
  private readonly backward: boolean;
  private readonly size: Parameter;
  private readonly cursorKeys: readonly Sql[];

  constructor(
    private readonly compiler: Compiler,
    private readonly source: ConnectionSource,
    private readonly type: GraphQLObjectType,
    parent: Row,
    private readonly args: Args,
  ) {
    this.row = compiler.alias();
    this.rows = source.rows(parent, this.row, args);
    const filters = filterConditions(source.filter, this.row, args);
    this.conditions = [...(this.rows.where ?? []), ...filters];
    const order = (args.get('orderBy') as string | undefined) ?? Object.keys(source.orders)[0] ?? '';
    const orderKeys = source.orders[order];
    if (!orderKeys) throw new Error(`${source.type} has no order ${order}`);
    this.keys = this.rows.link?.keys ?? orderKeys(this.row);
    this.tag = `${source.type}:${order}`;
    this.backward = isBackward(args);
    this.size = pageSize(args, this.backward ? 'last' : 'first');
    this.cursorKeys = this.keysOfCursor();
    this.isFiltered = filters.length > 0;
    if (args.has('filter', 'text')) compiler.cost.add(LOOKING_FOR_TEXT);
  }

  private readonly isFiltered: boolean;

  member(type: GraphQLObjectType, nodes: readonly FieldNode[]): Sql {
    const name = nodes[0]?.name.value;
    switch (name) {
      case '__typename':
        return literal(`"${type.name}"`);
      case 'totalCount':
        return this.totalCount();
      case 'pageInfo':
        this.isRead = true;
        return this.pageInfo(nodes);
      case 'edges':
        this.isRead = true;
        return this.edges(nodes);
      default:
        throw new Error(`${type.name}.${name} is not part of a connection`);
    }
  }

  /** The page's rows (one more than asked for, to know whether there is a next page) with `page_n`, `page_k0 …`. */
  from(): Sql {
    const { link } = this.rows;
    const keys = join(
      this.keys.map((key, i) => sql`${key.by} as ${keyName(i)}`),
      sql`, `,
    );
    const order = join(
      this.keys.map((_key, i) => sql`${keyName(i)}${this.direction()}`),
      sql`, `,
    );
    const limit = sql`order by ${order} limit ${this.size} + 1`;
    const conditions = where([...this.conditions, ...this.afterCursor()]);
    if (!link) {
      const rows = sql`select ${this.row}.*, ${keys} from ${this.table(this.bounds())}${conditions} ${limit}`;
      return sql`(select *, row_number() over (order by ${order}) as page_n from (${rows}) page) ${this.row}`;
    }
    const rows = sql`select distinct ${keys} from ${this.linked(link)}${conditions} ${limit}`;
    const numbered = sql`select *, row_number() over (order by ${order}) as page_n from (${rows}) page`;
    const last = keyName(this.keys.length - 1);
    return sql`(select ${this.row}.*, page.* from (${numbered}) page join ${this.table()} on ${this.row}.id = page.${last}) ${this.row}`;
  }

  /** Cursors hold sort keys: where no node is asked for, the rows of the page are marked all the same. */
  marks(): Sql {
    if (this.showsNodes) return sql``;
    const edge = String(getNamedType(this.type.getFields()['edges']?.type));
    const mark = [this.source.type, edge].flatMap((type) => markOf(this.compiler.registry, type, this.row) ?? [])[0];
    return mark ? sql`coalesce(string_agg(${mark}, '') filter (where ${this.isOnPage()}), '') || ` : sql``;
  }

  private totalCount(): Sql {
    const { link } = this.rows;
    this.compiler.cost.add(COUNTING);
    if (!link) return sql`(select count(*)::text from ${this.table()}${where(this.conditions)})`;
    return sql`(select count(distinct ${link.id})::text from ${this.linked(link)}${where(this.conditions)})`;
  }

  /** The linking table, with the linked records where a filter asks for them. */
  private linked(link: NonNullable<PageRows['link']>): Sql {
    if (!this.isFiltered) return link.from;
    return sql`${link.from} join ${this.table()} on ${this.row}.id = ${link.id}`;
  }

  private table(bounds: PageBounds = ALL_ROWS): Sql {
    const { from } = this.rows;
    if (typeof from === 'function') return from(bounds);
    return from ?? sql`${this.compiler.table(this.source.type)} ${this.row}`;
  }

  private bounds(): PageBounds {
    return this.backward ? ALL_ROWS : { after: this.cursorKeys, limit: sql`${this.size} + 1` };
  }

  private edges(nodes: readonly FieldNode[]): Sql {
    const type = getNamedType(this.type.getFields()['edges']?.type) as GraphQLObjectType;
    const edge = this.compiler.cost.times(
      (inputs) => this.size.read(inputs) as number,
      () => this.compiler.assemble(this.compiler.selection(type, nodes), (fields) => this.edgeMember(type, fields)),
    );
    const order = this.backward ? sql`${this.row}.page_n desc` : sql`${this.row}.page_n`;
    return sql`'[' || coalesce(string_agg(${edge}, ',' order by ${order}) filter (where ${this.isOnPage()}), '') || ']'`;
  }

  private edgeMember(type: GraphQLObjectType, nodes: readonly FieldNode[]): Sql {
    const name = nodes[0]?.name.value;
    if (name === '__typename') return literal(`"${type.name}"`);
    if (name === 'cursor') return sql`to_json(${this.cursor()})::text`;
    if (name !== 'node') return this.compiler.field(type, this.row, nodes);
    this.showsNodes = true;
    const { union } = this.source;
    if (union) return this.compiler.oneOf(union, this.row, nodes);
    return this.compiler.object(this.compiler.objectType(this.source.type), this.row, nodes);
  }

  private pageInfo(nodes: readonly FieldNode[]): Sql {
    const type = this.compiler.objectType('PageInfo');
    return this.compiler.assemble(this.compiler.selection(type, nodes), (fields) => this.pageInfoMember(fields));
  }

  private pageInfoMember(nodes: readonly FieldNode[]): Sql {
    const more = sql`case when count(*) > ${this.size} then 'true' else 'false' end`;
    switch (nodes[0]?.name.value) {
      case 'hasNextPage':
        return this.backward ? literal(String(this.args.has('before'))) : more;
      case 'hasPreviousPage':
        return this.backward ? more : literal(String(this.args.has('after')));
      case 'startCursor':
        return this.outerCursor(this.backward ? ' desc' : '');
      case 'endCursor':
        return this.outerCursor(this.backward ? '' : ' desc');
      default:
        return literal('"PageInfo"');
    }
  }

  private outerCursor(direction: '' | ' desc'): Sql {
    const order = direction === '' ? sql`${this.row}.page_n` : sql`${this.row}.page_n desc`;
    const cursors = sql`array_agg(${this.cursor()} order by ${order}) filter (where ${this.isOnPage()})`;
    return sql`coalesce(to_json((${cursors})[1])::text, 'null')`;
  }

  private isOnPage(): Sql {
    return sql`${this.row}.page_n <= ${this.size}`;
  }

  private cursor(): Sql {
    return cursorSql(
      this.tag,
      this.keys.map((_key, i) => sql`${this.row}.${keyName(i)}`),
    );
  }

  /** The keyset condition. Every key of an order runs in one direction, so that it is one comparison of rows. */
  private afterCursor(): readonly Sql[] {
    if (this.cursorKeys.length === 0) return [];
    const own = join(
      this.keys.map((key) => key.by),
      sql`, `,
    );
    const compare = this.isDescending() ? sql`<` : sql`>`;
    return [sql`(${own}) ${compare} (${join(this.cursorKeys, sql`, `)})`];
  }

  private keysOfCursor(): readonly Sql[] {
    const name = this.backward ? 'before' : 'after';
    if (!this.args.has(name)) return [];
    return this.keys.map((key, i) => {
      return sql`${this.args.param([name], key.cast, (cursor) => cursorKey({ cursor, tag: this.tag, keys: this.keys, at: i, argument: name }))}`;
    });
  }

  private isDescending(): boolean {
    return (this.keys[0]?.descending ?? false) !== this.backward;
  }

  private direction(): Sql {
    return this.isDescending() ? sql` desc` : sql``;
  }
}

function keyName(index: number): Sql {
  return [sql`page_k0`, sql`page_k1`, sql`page_k2`, sql`page_k3`][index] ?? sql``;
}

function filterConditions(filter: Filter | undefined, row: Row, args: Args): readonly Sql[] {
  if (!filter || !args.has('filter')) return [];
  return Object.entries(filter)
    .filter(([key]) => args.has('filter', key))
    .map(([key, condition]) =>
      condition(row, {
        param: (cast, encode) => sql`${args.param(['filter', key], cast, encode)}`,
        is: args.get('filter', key),
      }),
    );
}

function isBackward(args: Args): boolean {
  const forward = args.has('first') || args.has('after');
  const backward = args.has('last') || args.has('before');
  if (forward && backward) {
    throw badInput('Ask for one direction: `first` with `after`, or `last` with `before`, not both.');
  }
  return backward;
}

function pageSize(args: Args, name: 'first' | 'last'): Parameter {
  const given = args.param([name], 'int', (size) => size);
  return new Parameter('int', (inputs) => {
    const size = (given.read(inputs) as number | null) ?? DEFAULT_SIZE;
    if (size < 1 || size > MAX_SIZE) throw badInput(`\`${name}\` is ${size}: give a number from 1 to ${MAX_SIZE}.`);
    return size;
  });
}
