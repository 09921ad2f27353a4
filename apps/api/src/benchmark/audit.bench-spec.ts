import { verifyTrail } from '@rapport/audit-api';
import { newId } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startDemo, type Demo } from '../testing/demo-server';

const CONNECTIONS = 8;
const ROUNDS = 6;
const SECONDS = 2;

describe('what the trail costs', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  }, 600_000);
  afterAll(() => demo.close());

  it('logMeeting without participants, by turns with the trail and without', async () => {
    const tables = await demo.owner.query<{ name: string }[]>(
      "select tgrelid::regclass::text as name from pg_trigger where tgname = 'audit'",
    );
    const turn = async (state: 'enable' | 'disable') => {
      for (const { name } of tables) await demo.owner.query(`alter table ${name} ${state} trigger audit`);
    };
    await perSecond();
    const rates = { enable: 0, disable: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      for (const state of ['disable', 'enable'] as const) {
        await turn(state);
        rates[state] += (await perSecond()) / ROUNDS;
      }
    }
    process.stdout.write(
      `\nlogMeeting at ${CONNECTIONS} connections: ${rates.enable.toFixed(0)}/s with the trail, ${rates.disable.toFixed(0)}/s without\n`,
    );
  }, 120_000);

  it('verifying all of it', async () => {
    const began = performance.now();
    const { entries, links, faults } = await verifyTrail(demo.owner, { checkpoints: [], fault: null });
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(
      `\nverified ${entries} entries of ${links} transactions in ${seconds.toFixed(1)} s: ${(entries / seconds).toFixed(0)} entries/s, ${faults.length} faults\n`,
    );
  }, 300_000);

  async function perSecond(): Promise<number> {
    let done = 0;
    const end = performance.now() + SECONDS * 1000;
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (performance.now() < end) {
          await demo.ask(LOG, { input: { ...MEETING, id: newId() } });
          done++;
        }
      }),
    );
    return done / SECONDS;
  }
});

const LOG =
  'mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { meeting { id } userErrors { code message } } }';
const MEETING = { title: 'Call', kind: 'CALL', startsAt: '2026-10-01T10:00:00Z', timeZone: 'UTC' };
