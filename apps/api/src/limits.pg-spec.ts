import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Spending } from '@rapport/access-api';
import { CostBudget } from '@rapport/shared-graphql';
import type { Clock } from '@rapport/shared-kernel';
import { people, startTestApi, type TestApi } from './testing/test-api';

let now = new Date('2026-10-15T12:00:30Z');
const clock: Clock = { now: () => now };
const PER_MINUTE = 100_000;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ clock, costPerMinute: PER_MINUTE, statementTimeoutMs: 250 });
});
afterAll(() => api.close());

const ask = (document: string) =>
  api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${api.token('manager')}` },
    payload: { query: document },
  });

describe('what a caller may ask for in a minute', () => {
  const page = '{ contacts(first: 100) { edges { node { id name sortName version } } } }';

  it('ends with a clear answer that says how long to wait, for that caller alone, and begins again', async () => {
    const answers = [];
    for (let i = 0; i < 250; i++) answers.push(await ask(page));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    const others = await api.gql('lead', page);
    now = new Date('2026-10-15T12:01:00Z');
    const later = await ask(page);

    expect(answers[0]?.statusCode).toBe(200);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused[0]?.headers['retry-after']).toBe('30');
    expect(refused[0]?.json()).toEqual({
      data: null,
      errors: [
        {
          message: expect.stringContaining('wait 30 seconds') as string,
          extensions: { code: 'RATE_LIMITED', retryAfter: 30 },
        },
      ],
    });
    expect(others.errors).toBeUndefined();
    expect(later.statusCode).toBe(200);
  });

  it('is one budget over all processes, and leaves no row of light callers', async () => {
    const spending = api.app.get(Spending);
    const [here, there] = [new CostBudget(PER_MINUTE, clock, spending), new CostBudget(PER_MINUTE, clock, spending)];
    now = new Date('2026-10-15T12:10:00Z');
    const { id } = people.analyst;

    here.charge(people.auditor.id, PER_MINUTE / 200);
    here.charge(id, 60_000);
    await kept(60_000);
    there.charge(id, 2_000);
    await kept(62_000);

    expect(() => there.charge(id, 40_000)).toThrow('wait 60 seconds');
    expect(await rows('user_id = $1', [people.auditor.id])).toBe(0);

    async function kept(cost: number): Promise<void> {
      await expect.poll(() => rows('user_id = $1 and cost = $2', [id, cost]), { timeout: 20_000 }).toBe(1);
    }
  });

  it('forgets what was spent some minutes ago', async () => {
    now = new Date('2026-10-15T12:30:00Z');
    await api.app.get(Spending).add({ callerId: people.lead.id, minute: now, cost: 1 });

    expect(await rows(`minute < '2026-10-15T12:20:00Z'`)).toBe(0);
  });

  async function rows(condition: string, values: unknown[] = []): Promise<number> {
    const [row] = await api.owner.query<{ count: string }[]>(
      `select count(*) from spending where ${condition}`,
      values,
    );
    return Number(row?.count);
  }
});

describe('a statement that takes too long', () => {
  it('is broken off, with a clear answer', async () => {
    const runner = api.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('lock table contact in access exclusive mode');

    const answer = await ask('{ contacts(first: 1) { edges { node { id } } } }');
    await runner.rollbackTransaction();
    await runner.release();

    expect(answer.json()).toEqual({
      data: null,
      errors: [{ message: expect.stringContaining('took too long') as string, extensions: { code: 'TIMED_OUT' } }],
    });
  });
});
