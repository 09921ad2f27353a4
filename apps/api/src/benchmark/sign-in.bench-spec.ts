import { AuthenticationService } from '@rapport/access-api';
import { systemClock } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { people, startTestApi, type TestApi } from '../testing/test-api';

const ROUNDS = 200;
const PASSWORD = 'correct horse battery';

/** Accounts that nobody gets in by, each for another reason; the lead's alone has a password that could be right. */
const CASES = {
  unknown: 'nobody@example.test',
  mistaken: 'lead@example.test',
  deactivated: 'analyst@example.test',
  'without a password': 'auditor@example.test',
};

describe('how long a refused sign-in takes', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ clock: systemClock });
    await api.app.get(AuthenticationService).setPassword(people.lead.id, PASSWORD);
    await api.app.get(AuthenticationService).setPassword(people.analyst.id, PASSWORD);
    await api.owner.query('update app_user set is_active = false where id = $1', [people.analyst.id]);
  }, 600_000);
  afterAll(() => api.close());

  it('by turns, one of each kind a round', async () => {
    const times = new Map(Object.keys(CASES).map((name) => [name, [] as number[]]));
    for (let round = 0; round < ROUNDS; round++) {
      await api.owner.query('delete from sign_in_attempt');
      // Not always the same one first: whoever comes after the clean-up may find a cache cold.
      const order = Object.entries(CASES).map((_, i, all) => all[(i + round) % all.length] ?? all[0]);
      for (const [name, email] of order as [string, string][]) {
        const begin = performance.now();
        await api.app.inject({ method: 'POST', url: '/session', payload: { email, password: 'wrong' } });
        times.get(name)?.push(performance.now() - begin);
      }
    }
    for (const [name, taken] of times) {
      const sorted = taken.toSorted((a, b) => a - b);
      const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
      process.stdout.write(
        `${name.padEnd(20)} ms: quarter ${at(0.25)}, median ${at(0.5)}, three quarters ${at(0.75)}\n`,
      );
    }
  }, 600_000);
});
