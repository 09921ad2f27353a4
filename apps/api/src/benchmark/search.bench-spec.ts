import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../testing/demo-server';
import { misspell, seeded } from './misspell';

const TRIES = 2000;
const TOP = 5;

interface Named {
  readonly id: string;
  readonly name: string;
}

describe('search', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  }, 120_000);
  afterAll(() => demo.close());

  it(`finds a misspelt name in the top ${TOP}`, async () => {
    const records = await demo.owner.query<Named[]>(
      'select id, name from organisation union all select id, name from contact',
    );
    const random = seeded(2024);
    const tries = new Map<string, { all: number; found: number; places: number; before: number }>();
    const missed: string[] = [];
    const times: number[] = [];
    for (let n = 0; n < TRIES; n++) {
      const record = records[n % records.length];
      if (!record) continue;
      const { how, typed } = misspell(record.name, random);
      const began = performance.now();
      const hits = await search(typed);
      times.push(performance.now() - began);
      const place = hits.findIndex((hit) => hit.id === record.id || hit.name === record.name);
      const count = tries.get(how) ?? { all: 0, found: 0, places: 0, before: 0 };
      tries.set(how, {
        all: count.all + 1,
        found: count.found + (place >= 0 ? 1 : 0),
        places: count.places + hits.length,
        before: count.before + Math.max(0, place),
      });
      if (place < 0) missed.push(`${typed} (${record.name})`);
    }
    const rows = [...tries].map(
      ([how, { all, found, before, places }]) =>
        `| ${how} | ${all} | ${((found / all) * 100).toFixed(1)} % | ${(before / Math.max(1, found)).toFixed(2)} | ${((places - found) / all).toFixed(2)} |`,
    );
    const total = [...tries.values()].reduce((sum, { found }) => sum + found, 0);
    times.sort((a, b) => a - b);
    process.stdout.write(
      `\n| what was done | tries | found in the top ${TOP} | others before it | others in all |\n| --- | ---: | ---: | ---: | ---: |\n${rows.join('\n')}\n` +
        `${((total / TRIES) * 100).toFixed(2)} % of ${TRIES}; median ${times[TRIES / 2]?.toFixed(1)} ms\nmissed: ${missed.slice(0, 12).join('; ')}\n`,
    );
    expect(total).toBeGreaterThan(0);
  }, 600_000);

  async function search(text: string): Promise<Named[]> {
    const query = `query ($text: String!) { search(text: $text, first: ${TOP}, kinds: [ORGANISATION, CONTACT]) {
      node { ... on Organisation { id name } ... on Contact { id name } } } }`;
    const answer = (await demo.ask(query, { text })) as { data: { search: { node: Named }[] } };
    return answer.data.search.map(({ node }) => node);
  }
});
