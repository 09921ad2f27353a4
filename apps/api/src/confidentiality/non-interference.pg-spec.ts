import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { getNamedType, isEnumType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ReadsRegistry } from '@rapport/shared-graphql';
import type * as Kernel from '@rapport/shared-kernel';
import { OperationWriter, type Pool } from './operation-writer';
import { isVisible, readKnown } from './policy-matrix';
import { mutationRules, queryRules } from './rules';
import { canaryOf } from './world';
import { askers, startWorldApi, type Asker, type WorldApi } from './world-api';

/** Ids that the server makes: random until the worlds stand, then the same in both. */
const ids = vi.hoisted(() => ({ next: undefined as number | undefined }));
vi.mock('@rapport/shared-kernel', async (original) => {
  const kernel = await original<typeof Kernel>();
  const fixed = (n: number) => `01900000-0000-7000-a000-${String(n).padStart(12, '0')}`;
  return { ...kernel, newId: () => (ids.next === undefined ? kernel.newId() : fixed(ids.next++)) };
});

/** How many operations are tried: `npm run non-interference -- 50000` for more. */
const OPERATIONS = Number(process.env['RAPPORT_OPERATIONS'] ?? 2_000);
const SEED = Number(process.env['RAPPORT_SEED'] ?? 3);

/** Those who stand outside of every team and audience: what the two worlds differ in is hidden from them all. */
const outsiders = askers.filter(({ relation, via }) => relation === 'outside' && via === 'token');

let one: WorldApi;
let other: WorldApi;
let schema: GraphQLSchema;
let pool: Pool;
beforeAll(async () => {
  one = await startWorldApi({ teams: ['inner'], named: ['named'] });
  other = await startWorldApi({ teams: ['circle'], named: ['quiet', 'third'] });
  schema = one.app.get(GraphQLSchemaHost).schema;
  pool = await poolOf(one, other);
}, 120_000);
afterAll(async () => {
  await one.close();
  await other.close();
});

/** The ids that are in both worlds and seen, and those that are hidden in one of them. */
async function poolOf(...worlds: readonly WorldApi[]): Promise<Pool> {
  const visible = new Map<string, string[]>();
  const hidden = new Map<string, string[]>();
  const registry = one.app.get(ReadsRegistry);
  for (const world of worlds) {
    const db = new Client({ connectionString: world.databaseUrl });
    await db.connect();
    const known = await readKnown(db);
    await db.end();
    for (const type of Object.keys(schema.getTypeMap())) {
      const table = known.get(registry.table(type) ?? '');
      if (!table || table.name === 'audience') continue;
      for (const row of table.rows) {
        const ids = isVisible(known, table, row, outsiders[0] ?? null) ? visible : hidden;
        ids.set(type, [...new Set([...(ids.get(type) ?? []), String(row.values['id'])])]);
      }
    }
  }
  const secrets = [...hidden.values()].flat().map((id) => canaryOf(id as never));
  const words = [
    'Harbour',
    'harbour council',
    'Twin',
    'a',
    '',
    '%',
    'zq',
    'Quiet',
    'Open child',
    'Tania Twin',
    'A call with twins',
  ];
  return {
    visible,
    hidden,
    made: [],
    cursors: [],
    words: [...words, ...words, ...secrets.filter((_, i) => i % 7 === 0)],
  };
}

const trials: { readonly tried: Set<string>; readonly differences: string[] } = { tried: new Set(), differences: [] };

/** Sends an operation to both worlds; whatever differs in the answers, to the byte, is kept. */
async function compare(
  asker: Asker,
  { query, uses }: { query: string; uses: readonly string[] },
  headers = {},
): Promise<void> {
  const start = trials.tried.size * 1_000 + pool.made.length * 100_000;
  ids.next = start;
  const first = await one.ask(asker, { query }, headers);
  ids.next = start;
  const second = await other.ask(asker, { query }, headers);
  for (const use of uses) trials.tried.add(use);
  const isBroken = first.status >= 500 || first.text.includes('"INTERNAL"');
  if (isBroken || first.status !== second.status || first.text !== second.text) {
    trials.differences.push(`${asker.role}: ${query}\n${first.text}\n${second.text}`);
  }
  for (const [, cursor] of first.text.matchAll(/"([\w-]{24,})"/g)) {
    if (cursor && /^\[/.test(Buffer.from(cursor, 'base64url').toString())) pool.cursors.push(cursor);
  }
  for (const [id] of first.text.matchAll(/01900000-0000-7000-[9a]000-\d{12}/g))
    if (!pool.made.includes(id)) pool.made.push(id);
  pool.cursors.splice(0, pool.cursors.length - 200);
  pool.made.splice(0, pool.made.length - 200);
}

describe('what somebody may not see', () => {
  it(
    `makes no difference to them: ${OPERATIONS} generated operations are answered alike, to the byte, by two databases that differ in it`,
    async () => {
      const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => queryRules[name]);
      const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
        ({ name }) => mutationRules[name],
      );
      const isWriting = fc.integer({ min: 1, max: 4 });
      const property = fc.asyncProperty(
        fc.gen(),
        fc.constantFrom(...outsiders),
        isWriting,
        fc.integer({ min: 1, max: 40 }),
        async (g, asker, kind, key) => {
          if (trials.differences.length >= 5) return;
          const writer = new OperationWriter(g, schema, pool);
          // A few keys, used again and again: answers that are given again are alike, too.
          const headers = key <= 10 ? { 'idempotency-key': `00000000-0000-7000-8000-00000000000${key - 1}` } : {};
          if (kind === 1) await compare(asker, writer.mutation(mutations), headers);
          else await compare(asker, writer.query(queries));
        },
      );
      await fc.assert(property, { numRuns: OPERATIONS, seed: SEED, endOnFailure: true });

      expect(trials.differences).toEqual([]);
    },
    Math.max(600_000, OPERATIONS * 500),
  );

  it('would be noticed: where one policy is opened, their answers differ', async () => {
    for (const { owner } of [one, other])
      await owner.query('alter policy app_reach on meeting using (true) with check (true)');
    const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => queryRules[name]);
    const property = fc.asyncProperty(fc.gen(), fc.constantFrom(...outsiders), async (g, asker) => {
      if (trials.differences.length === 0) await compare(asker, new OperationWriter(g, schema, pool).query(queries));
    });
    await fc.assert(property, { numRuns: 300, seed: SEED, endOnFailure: true });
    for (const { owner } of [one, other]) {
      const visible = 'reach_id = 0 or reach_id in (select security.visible_reaches())';
      await owner.query(`alter policy app_reach on meeting using (${visible}) with check (${visible})`);
    }

    expect(trials.differences).toHaveLength(1);
  }, 120_000);

  it('was asked for by every query, mutation, filter and order that there is', () => {
    const query = schema.getQueryType();
    const filters = Object.values(schema.getTypeMap()).filter(
      (type) => isInputObjectType(type) && type.name.endsWith('Filter'),
    );
    const orders = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && type.name.endsWith('Order'));
    const all = [
      ...Object.keys(query?.getFields() ?? {}).map((name) => `Query.${name}`),
      ...Object.keys(schema.getMutationType()?.getFields() ?? {}).map((name) => `Mutation.${name}`),
      ...filters.flatMap((type) =>
        isInputObjectType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
      ),
      ...orders.flatMap((type) =>
        isEnumType(type) ? type.getValues().map(({ name }) => `${getNamedType(type).name}.${name}`) : [],
      ),
    ];

    expect(all.filter((each) => !trials.tried.has(each))).toEqual([]);
  });
});
