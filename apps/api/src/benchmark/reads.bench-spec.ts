import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../testing/demo-server';
import { multiplyDemo } from './multiply';

/** What the screens and the internal tools ask most. */
const QUERIES: Readonly<Record<string, string>> = {
  'Meetings: 50 with hosts, topics, totalCount': `{ meetings(first: 50) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id title kind startsAt hosts { id name } topics { id name } } } } }`,
  'Organisations: 50 by name, totalCount': `{ organisations(first: 50) { totalCount edges { node { id name acronym kind owner { id name } } } } }`,
  'Organisations: type-ahead "lake"': `{ organisations(filter: { text: "lake" }, first: 8) { edges { node { id name acronym } } } }`,
  'Contacts: type-ahead "ada" with affiliations': `{ contacts(filter: { text: "ada" }, first: 8) { edges { node { id name
    affiliation { id title post { id title } organisation { id name } } } } } }`,
  'Commitments: 50 by due day, totalCount': `{ commitments(filter: { statuses: [OPEN] }, first: 50) { totalCount edges { node { id text dueOn isOverdue
    debtor { ... on Organisation { id name } ... on Contact { id name } } owner { id name } } } } }`,
  'Organisation: 20 meetings with everybody': `query ($id: ID!) { organisation(id: $id) { id name meetings(first: 20) { totalCount edges { node { id title startsAt
    participants(first: 50) { totalCount edges { node { id title headcount contact { id name } organisation { id name } post { id title } } } }
    interactions(first: 10) { edges { node { id body saidBy { id contact { id name } } } } } } } } } }`,
  'Search: "mohamad mahmod", 10 hits': `{ search(text: "mohamad mahmod", first: 10) { score matched node { ... on Organisation { id name } ... on Contact { id name } } } }`,
  'Coverage: 50 with relationships': `{ coverage(first: 50) { totalCount edges { node { organisation { id name } relationship { lastMetAt daysSilent cadence openGiven overdueReceived } } } } }`,
  'Timeline of an organisation: 50': `query ($id: ID!) { organisation(id: $id) { id timeline(first: 50) { edges { at node { ... on Meeting { id title } ... on Interaction { id body } ... on Commitment { id text } } } } } }`,
  'Meeting: participants, representation, said': `query ($meeting: ID!) { meeting(id: $meeting) { id title representation { headcount organisation { id name } }
    participants(first: 50) { totalCount edges { node { id title contact { id name } organisation { id name } } } }
    interactions(first: 25) { edges { node { id body topics { id name } saidBy { id } } } } } }`,
};
const SECONDS = 3;
const CONNECTIONS = 8;

describe('reads over HTTP, row-level security on', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  }, 120_000);
  afterAll(() => demo.close());

  it.each([1, 100])(
    'with the demo %i times',
    async (times) => {
      if (times > 1) await multiplyDemo(demo.owner, times);
      const [size] = await demo.owner.query<Record<string, string>[]>(
        `select (select count(*) from organisation) as organisations, (select count(*) from contact) as contacts,
              (select count(*) from meeting) as meetings, (select count(*) from participant) as participants`,
      );
      const [busiest] = await demo.owner.query<{ id: string }[]>(
        `select organisation_id as id from participant join organisation o on o.id = organisation_id
       where not o.is_home group by 1 order by count(distinct meeting_id) desc limit 1`,
      );
      const [largest] = await demo.owner.query<{ id: string }[]>(
        'select meeting_id as id from participant group by 1 order by count(*) desc limit 1',
      );
      const variables = { id: busiest?.id, meeting: largest?.id };
      const rows: string[] = [];
      for (const [name, query] of Object.entries(QUERIES)) {
        const { perSecond, median, worst } = await measure(query, variables);
        rows.push(`| ${name} | ${perSecond.toFixed(0)} | ${median.toFixed(1)} | ${worst.toFixed(1)} |`);
      }
      process.stdout.write(
        `\n${JSON.stringify(size)}\n| query | requests/s | median ms | 95 % ms |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}\n`,
      );
    },
    300_000,
  );

  async function measure(query: string, variables: object) {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${demo.token}` };
    const ask = async () => {
      const began = performance.now();
      const response = await fetch(demo.url, { method: 'POST', headers, body });
      const text = await response.text();
      expect(text).not.toContain('"errors"');
      return performance.now() - began;
    };
    for (let warmUp = 0; warmUp < 20; warmUp++) await ask();
    const times: number[] = [];
    const end = performance.now() + SECONDS * 1000;
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (performance.now() < end) times.push(await ask());
      }),
    );
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
    return { perSecond: times.length / SECONDS, median: at(0.5), worst: at(0.95) };
  }
});
