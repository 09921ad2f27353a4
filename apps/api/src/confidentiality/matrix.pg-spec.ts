import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadsRegistry } from '@rapport/shared-graphql';
import { newId } from '@rapport/shared-kernel';
import { isVisible, readKnown, type Known } from './policy-matrix';
import { idRules, mutationRules, parts, queryRules, tableRules, writers } from './rules';
import { PAGE, dataTypes, everythingOf, idPlaces, smallest } from './selections';
import { canaryOf, idOf } from './world';
import { askers, startWorldApi, type Asker, type WorldApi } from './world-api';

let api: WorldApi;
let schema: GraphQLSchema;
let registry: ReadsRegistry;
let known: Known;
beforeAll(async () => {
  api = await startWorldApi({ teams: ['inner'], named: ['named'] });
  schema = api.app.get(GraphQLSchemaHost).schema;
  registry = api.app.get(ReadsRegistry);
  const db = new Client({ connectionString: api.databaseUrl });
  await db.connect();
  known = await readKnown(db);
  await db.end();
});
afterAll(() => api.close());

const named = ({ role, relation, via, limits }: Asker) =>
  `${role} ${relation} by ${via}${limits ? ` for ${limits.level} ${limits.scopes.join(', ')}` : ''}`;
/** Somebody outside who may run a mutation: by token, as tools ask, or in person, where no token may. */
function outsiderFor(mutation: string): Asker {
  const who: Readonly<Record<string, string>> = {
    everyone: 'POLICY_LEAD outside by session',
    administrators: 'ADMIN outside by session',
  };
  const wanted = who[mutationRules[mutation] ?? ''] ?? 'POLICY_MANAGER outside by token';
  return askers.find((asker) => named(asker) === wanted) as Asker;
}
const unknown = '01900000-0000-7000-8000-00000000dead';

/** The records of a type, and who sees each. */
function recordsOf(type: string) {
  const table = known.get(registry.table(type) ?? '');
  return (table?.rows ?? []).flatMap((row) => {
    const id = row.values['id'];
    return table && typeof id === 'string'
      ? [{ id, isSeenBy: (asker: Asker) => isVisible(known, table, row, asker) }]
      : [];
  });
}

const visible = (type: string, asker: Asker) =>
  recordsOf(type).flatMap(({ id, isSeenBy }) => (isSeenBy(asker) ? [id] : []));
const hidden = (type: string, asker: Asker) =>
  recordsOf(type).flatMap(({ id, isSeenBy }) => (isSeenBy(asker) ? [] : [id]));

/** Types with a table of records that can be asked for by id. */
function nodeTypes(): string[] {
  const node = schema.getType('Node');
  return dataTypes(schema).flatMap(({ name }) => {
    const type = schema.getType(name);
    return isObjectType(type) && type.getInterfaces().some((each) => each === node) ? [name] : [];
  });
}

/** What an answer tells of records that the asker may not see: their ids and their words, in cursors too. */
function leaks(text: string, asker: Asker, asked: readonly string[] = []): string[] {
  const cursors = [...text.matchAll(/[Cc]ursor"\s*:\s*"([\w-]+)"/g)].map(([, cursor]) =>
    Buffer.from(cursor ?? '', 'base64url').toString(),
  );
  const told = [text, ...cursors].join('\n');
  return nodeTypes().flatMap((type) =>
    hidden(type, asker).flatMap((id) =>
      [id, canaryOf(id as never)]
        .filter((word) => told.includes(word) && !asked.includes(word))
        .map((word) => `${named(asker)}: ${type} ${word}`),
    ),
  );
}

/** What has been seen by somebody, and what has been asked for and was hidden: `Type.field`. */
const seen = new Set<string>();
const asked = new Set<string>();

/** Walks an answer to {@link everythingOf}: which fields gave something, and whether every count is that of what is listed. */
function walk(value: unknown, faults: string[]): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, faults);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const isEmpty = inner === null || (Array.isArray(inner) && inner.length === 0);
    if (key.includes('_') && !isEmpty) seen.add(key.replace('_', '.'));
    if (key.endsWith('_totalCount')) {
      const edges = Object.entries(value).find(([other]) => other.endsWith('_edges'))?.[1] as unknown[];
      if (edges.length !== Math.min(inner as number, PAGE))
        faults.push(`${key} is ${String(inner)} of ${edges.length}`);
    }
    walk(inner, faults);
  }
}

async function ask(
  asker: Asker | null,
  query: string,
  variables: object = {},
): Promise<{ text: string; data: Record<string, unknown>; errors: { extensions: { code: string } }[] }> {
  const { text } = await api.ask(asker, { query, variables });
  const { data, errors } = JSON.parse(text) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
  return { text, data: data ?? {}, errors: errors ?? [] };
}

const queries = () => Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = () => Object.values(schema.getMutationType()?.getFields() ?? {});
const queriesOf = (...kinds: string[]) => queries().filter(({ name }) => kinds.includes(queryRules[name] ?? ''));

describe('rules', () => {
  it('there are for every type, query, mutation and id of the schema, and for nothing else', () => {
    const types = dataTypes(schema).map(({ name }) => name);
    const withoutRule = types.filter((type) => !parts.includes(type) && !tableRules[registry.table(type) ?? '']);
    const ids = [
      ...mutations().flatMap(({ args }) => args.flatMap((arg) => idPlaces(arg.type))),
      ...filters().flatMap(({ filter }) => idPlaces(filter)),
    ].map(({ within, field }) => `${within}.${field.name}`);

    expect(withoutRule).toEqual([]);
    expect(parts.filter((part) => !types.includes(part))).toEqual([]);
    expect(
      queries()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(queryRules).sort());
    expect(
      mutations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(mutationRules).sort());
    expect([...new Set(ids)].filter((place) => !idRuleOf(place))).toEqual([]);
  });
});

function idRuleOf(place: string): string | undefined {
  return idRules[place] ?? idRules[place.split('.')[1] ?? ''];
}

describe.each(askers.map((asker) => ({ asker, name: named(asker) })))('$name', ({ asker }) => {
  it('reaches by id what is theirs, with all that hangs on it, and nothing else', async () => {
    const faults: string[] = [];
    // Every field of every record for everybody; for some, whole records beyond them as well.
    const depth = asker.via === 'session' || (asker.relation === 'outside' && asker.role === 'AUDITOR') ? 1 : 0;
    for (const type of nodeTypes()) {
      const records = recordsOf(type);
      const everything = everythingOf(schema, schema.getType(type) as never, depth);
      const { text, data, errors } = await ask(
        asker,
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} ${everything} } }`,
        { ids: records.map(({ id }) => id) },
      );
      if (errors.length > 0) {
        faults.push(`${type}: ${text.slice(0, 500)}`);
        continue;
      }
      const nodes = data['nodes'] as (Record<string, unknown> | null)[];
      for (const [i, { id, isSeenBy }] of records.entries()) {
        const shown = nodes[i]?.[`${type}_id`] ?? null;
        if (shown !== (isSeenBy(asker) ? id : null))
          faults.push(`${type} ${id} is ${shown === null ? 'not ' : ''}shown`);
      }
      if (records.some(({ isSeenBy }) => !isSeenBy(asker)))
        for (const [key] of everything.matchAll(/\w+_\w+(?=:)/g)) asked.add(key.replace('_', '.'));
      walk(nodes, faults);
      faults.push(...leaks(text, asker));
    }

    expect(faults).toEqual([]);
  }, 120_000);

  it('cannot tell a record that is hidden from one that does not exist, by any query that takes an id', async () => {
    const faults: string[] = [];
    for (const { name, args, type } of queriesOf('by id', 'subject')) {
      for (const arg of args) {
        const kind = getNamedType(type).name;
        const target = idRuleOf(`Query.${arg.name}`) ?? kind;
        const found = target === 'Node' ? 'Meeting' : target;
        const argument = `$id: ID!) { ${name}(${arg.name}: ${isListType(arg.type) || String(arg.type).includes('[') ? '[$id]' : '$id'})`;
        const query = `query (${argument} { ${kind === 'Briefing' ? 'title markdown' : 'id'} } }`;
        const none = (await ask(asker, query, { id: unknown })).text;
        for (const id of hidden(found, asker)) {
          const { text } = await ask(asker, query, { id });
          if (text !== none) faults.push(`${name}(${arg.name}: ${id}): ${text}`);
        }
        const [own] = visible(found, asker);
        const { text } = await ask(asker, query, { id: own });
        if (text === none) faults.push(`${name}(${arg.name}) shows nothing of ${String(own)}`);
        faults.push(...leaks(text, asker));
      }
    }

    expect(faults).toEqual([]);
  }, 120_000);

  it('lists, sorts, counts and pages what is theirs', async () => {
    const faults: string[] = [];
    for (const field of queriesOf('list')) {
      for (const order of ordersOf(field)) {
        const { text, data, errors } = await ask(asker, listQuery(field, order));
        faults.push(...errors.map((error) => `${field.name}: ${JSON.stringify(error)}`), ...leaks(text, asker));
        const ids = idsOf(data[field.name]);
        const expected = visible(elementOf(field), asker).filter((id) => isListed(field.name, id, asker));
        if ([...ids].sort().join() !== [...expected].sort().join())
          faults.push(`${field.name} ${order} lists ${ids.length} of ${expected.length}`);
        const { totalCount } = data[field.name] as { totalCount?: number };
        if (totalCount !== undefined && totalCount !== ids.length)
          faults.push(`${field.name} counts ${totalCount} of ${ids.length}`);
        if (totalCount !== undefined) faults.push(...(await pageByPage(asker, field, order, ids)));
      }
    }

    expect(faults).toEqual([]);
  }, 120_000);

  it('finds nothing of what is hidden by searching and filtering for it', async () => {
    const faults: string[] = [];
    const secrets = nodeTypes().flatMap((type) => hidden(type, asker));
    for (const id of secrets.filter((_, i) => i % 5 === 0)) {
      const word = canaryOf(id as never);
      const { text } = await ask(
        asker,
        `{ search(text: "${word}", first: 50) { matched node { __typename ... on Node { id } } } }`,
      );
      faults.push(...leaks(text, asker));
    }
    for (const { field, filter } of filters().filter(({ parent }) => parent === 'Query')) {
      for (const key of Object.values(isInputObjectType(filter) ? filter.getFields() : {})) {
        const place = idRuleOf(`${filter.name}.${key.name}`);
        const answers = await Promise.all(
          valuesFor(
            key.name,
            getNamedType(key.type).name === 'ID' && place ? hidden(place, asker).slice(0, 12) : [],
          ).map(async (value) => {
            const given = isListType(key.type) ? [value] : value;
            const { text } = await ask(asker, listQuery(field, '', `$filter: ${filter.name}`), {
              filter: { [key.name]: given },
            });
            faults.push(...leaks(text, asker, [String(value)]));
            return text;
          }),
        );
        if (getNamedType(key.type).name === 'ID' && new Set(answers).size > 1)
          faults.push(
            `${field.name}(filter: {${key.name}}) tells what is hidden: ${[...new Set(answers)].join(' ').slice(0, 400)}`,
          );
      }
    }

    expect(faults).toEqual([]);
  }, 120_000);
});

describe('a change that names a record', () => {
  it.each(Object.keys(mutationRules))(
    'cannot tell one that is hidden from one that does not exist: %s',
    async (name) => {
      const [arg] = mutations().find((mutation) => mutation.name === name)?.args ?? [];
      const payload = getNamedType(mutations().find((mutation) => mutation.name === name)?.type);
      if (!arg || !isObjectType(payload)) throw new Error(`${name} has no input`);
      const faults: string[] = [];
      const asker = outsiderFor(name);
      const idFor = (within: string, field: string) =>
        visible(idRuleOf(`${within}.${field}`) ?? '', asker)[0] ?? newId();
      for (const { path, within, field } of idPlaces(arg.type)) {
        const target = idRuleOf(`${within}.${field.name}`) ?? '';
        const query = `mutation ($input: ${String(arg.type)}) { ${name}(input: $input) { userErrors { code message path } } }`;
        const send = async (id: string) =>
          (await ask(asker, query, { input: smallest(arg.type, idFor, path, id) })).text;
        if (target === 'new') {
          // Whoever knows an id learns that it is taken; by whom, and whether it is hidden, is not told.
          const kind = within?.replace(/^(Create|Log|Record)|Input$/g, '').replace(/^Token$/, 'ApiToken') ?? '';
          const [taken, secret] = [visible(kind, asker)[0], hidden(kind, asker)[0]];
          if (taken && secret && (await send(taken)) !== (await send(secret)))
            faults.push(`${path.join('.')} tells a hidden id from another that is taken`);
          continue;
        }
        const none = await send(unknown);
        for (const id of hidden(target, asker).slice(0, 6)) {
          const answer = await send(id);
          if (answer !== none) faults.push(`${path.join('.')}: ${answer} instead of ${none}`);
        }
      }

      expect(faults).toEqual([]);
    },
    60_000,
  );
});

describe.each(askers.map((asker) => ({ asker, name: named(asker) })))('$name', ({ asker }) => {
  it('may change what their role may, and no more', async () => {
    const faults: string[] = [];
    for (const { name, args } of mutations()) {
      const input = args[0] && smallest(args[0].type, () => unknown);
      const { text, errors } = await ask(
        asker,
        `mutation ($input: ${String(args[0]?.type)}) { ${name}(input: $input) { userErrors { code } } }`,
        { input },
      );
      const isForbidden = errors[0]?.extensions.code === 'FORBIDDEN';
      const should = mayRun(asker, mutationRules[name] ?? '');
      if (isForbidden === should) faults.push(`${name}: ${text}`);
      asked.add(`${name}: ${isForbidden ? 'forbidden' : 'allowed'}`);
    }

    expect(faults).toEqual([]);
  }, 120_000);
});

function mayRun({ role, via, limits }: Asker, rule: string): boolean {
  if (rule === 'everyone') return via === 'session';
  if (rule === 'administrators') return via === 'session' && role === 'ADMIN';
  return writers.includes(role) && (!limits || limits.scopes.includes(`${rule}:write`));
}

describe('nobody', () => {
  it('is told anything without signing in, by any query or mutation', async () => {
    const faults: string[] = [];
    for (const { name, args, type } of [...queries(), ...mutations()]) {
      const isMutation = mutations().some((mutation) => mutation.name === name);
      const values = args.flatMap((arg) => (arg.type.toString().endsWith('!') ? [`${arg.name}: $${arg.name}`] : []));
      const variables = Object.fromEntries(
        args.map((arg) => [
          arg.name,
          isMutation ? smallest(arg.type, () => unknown) : smallest(arg.type, () => unknown, [], undefined, arg.name),
        ]),
      );
      const declared = args
        .filter((arg) => arg.type.toString().endsWith('!'))
        .map((arg) => `$${arg.name}: ${String(arg.type)}`);
      const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
      const given = values.length > 0 ? `(${values.join(', ')})` : '';
      const { status, text } = await api.ask(null, {
        query: `${isMutation ? 'mutation' : 'query'} ${head} { ${name}${given} { __typename } }`,
        variables,
      });
      if (status !== 401 || !text.includes('UNAUTHENTICATED'))
        faults.push(`${name} ${String(type)}: ${status} ${text}`);
    }

    expect(faults).toEqual([]);
  });
});

describe('after all that', () => {
  it('every field was seen by somebody and hidden from somebody, and every mutation allowed and forbidden', () => {
    const fields = dataTypes(schema).flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
    const isRead = (field: string) => !NOT_BY_RECORD.some((type) => field.startsWith(`${type}.`));
    const open = (field: string) => tableRules[registry.table(field.split('.')[0] ?? '') ?? '']?.kind === 'signed-in';

    expect(fields.filter(isRead).filter((field) => !seen.has(field))).toEqual([]);
    expect(fields.filter(isRead).filter((field) => !open(field) && !asked.has(field))).toEqual([]);
    expect(
      Object.keys(mutationRules).filter((name) => !asked.has(`${name}: allowed`) || !asked.has(`${name}: forbidden`)),
    ).toEqual([]);
  });
});

/** Read by queries of their own alone, which are tried above; their fields lead to records, whose fields are. */
const NOT_BY_RECORD = ['CoverageRow', 'SearchHit', 'MatchedPart', 'Briefing', 'BriefingSection', 'BriefingLine'];

type Field = GraphQLField<unknown, unknown>;

function filters() {
  return [schema.getQueryType(), ...dataTypes(schema)].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) => {
      const filter = field.args.find(({ name }) => name === 'filter');
      return filter
        ? [
            {
              parent: type?.name,
              field,
              filter: getNamedType(filter.type) as GraphQLInputObjectType,
            },
          ]
        : [];
    }),
  );
}

function ordersOf({ args }: Field): string[] {
  const order = getNamedType(args.find(({ name }) => name === 'orderBy')?.type);
  return isEnumType(order) ? order.getValues().map(({ name }) => name) : [''];
}

function elementOf({ type }: Field): string {
  return getNamedType(type)
    .name.replace(/Connection$/, '')
    .replace(/^Coverage$/, 'CoverageRow');
}

/** Whether a record belongs to a list, by what else the asker may see. */
function isListed(list: string, id: string, asker: Asker): boolean {
  const row = known.get('organisation')?.rows.find(({ values }) => values['id'] === id);
  if (list === 'coverage') return row?.values['cadence_days'] !== null && row?.values['is_home'] !== true;
  if (list !== 'positionMatrix') return true;
  const positions = known.get('position');
  return (positions?.rows ?? []).some(
    (position) =>
      position.values['organisation_id'] === id && positions && isVisible(known, positions, position, asker),
  );
}

function listQuery(field: Field, order: string, declared = '', page = 'first: 60'): string {
  const isConnection = getNamedType(field.type).name.endsWith('Connection');
  const args = [
    ...(isConnection ? [page] : []),
    ...(order ? [`orderBy: ${order}`] : []),
    ...(declared.startsWith('$filter') ? ['filter: $filter'] : []),
  ];
  const node = elementOf(field) === 'CoverageRow' ? '{ organisation { id } }' : '{ id }';
  const selection = isConnection
    ? `{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node ${node} } }`
    : '{ id }';
  return `query ${declared ? `(${declared})` : ''} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection} }`;
}

function idsOf(list: unknown): string[] {
  if (Array.isArray(list)) return (list as { id: string }[]).map(({ id }) => id);
  const { edges } = list as { edges: { node: { id?: string; organisation?: { id: string } } }[] };
  return edges.map(({ node }) => node.id ?? node.organisation?.id ?? '');
}

/** Whether pages, one record each, give the same records in the same order, and end where the last one is. */
async function pageByPage(asker: Asker, field: Field, order: string, expected: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  let after = '';
  for (;;) {
    const { text, data } = await ask(asker, listQuery(field, order, '', `first: 9${after}`));
    const page = data[field.name] as { pageInfo: { hasNextPage: boolean; endCursor: string } };
    found.push(...idsOf(page));
    const told = leaks(text, asker);
    if (told.length > 0) return told;
    if (!page.pageInfo.hasNextPage || found.length > expected.length) break;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
  return found.join() === expected.join() ? [] : [`${field.name} ${order}: pages differ from the list`];
}

/** What a filter is tried with: ids of what is hidden and of nothing, words of what is hidden. */
function valuesFor(key: string, hiddenIds: readonly string[]): unknown[] {
  if (hiddenIds.length > 0) return [unknown, ...hiddenIds];
  if (key === 'text')
    return [
      canaryOf(idOf('named.meeting')),
      canaryOf(idOf('inner.organisation')),
      canaryOf(idOf('named.tie.owed')),
      'Harbour',
    ];
  return [];
}
