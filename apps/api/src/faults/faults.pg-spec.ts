import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerDataSource, runningEmbeddedPostgres } from '@rapport/shared-database';
import { newId, type Id } from '@rapport/shared-kernel';
import { createUser } from '../accounts/accounts';
import { Chance } from '../demo/chance';
import { Client, type Ground } from './client';
import { Journal, type Entry } from './journal';
import { chainFaults, effectsOf, fragments, trailFaults } from './verdict';
import { moment, Victim } from './victim';

/** How many times something is killed: `npm run faults -- 100` for more. */
const ROUNDS = Number(process.env['RAPPORT_ROUNDS'] ?? 10);
const SEED = Number(process.env['RAPPORT_SEED'] ?? 7);
const HANDS = 6;

/** What is killed with `kill -9`. Each comes up once before any comes up again. */
const FAULTS = {
  'the server': (victim) => victim.killServer(),
  'PostgreSQL and all its processes': (victim) => victim.killPostgres({ withChildren: true }),
  'the first process of PostgreSQL': (victim) => victim.killPostgres({ withChildren: false }),
  'one process of PostgreSQL': (victim, chance) => victim.killBackend(() => chance.next()),
  'the server, then PostgreSQL': async (victim) => {
    await victim.killServer();
    await victim.killPostgres({ withChildren: true });
  },
  'the server, and it again while it starts': async (victim, chance) => {
    await victim.killServer();
    victim.begin();
    await moment(chance.between(0, 2_500));
    await victim.killServer();
  },
} satisfies Record<string, (victim: Victim, chance: Chance) => Promise<void>>;

const chance = new Chance(SEED);
let dataDir: string;
let victim: Victim;
let owner: DataSource;
let journal: Journal;
let client: Client;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rapport-faults-'));
  await chmod(dataDir, 0o755);
  victim = new Victim(dataDir, process.env);
  // The very first start is killed as well, while the data are being made.
  for (let tries = 0; tries < 2; tries++) {
    victim.begin();
    await moment(chance.between(200, 2_500));
    await victim.killServer();
  }
  await victim.start();
  await connect();
  journal = new Journal(join(dataDir, 'journal.ndjson'));
  const people = [newId(), newId()];
  const tokens: string[] = [];
  for (const id of people) {
    const email = `${id}@example.test`;
    await createUser(owner, { id, name: 'Hand', email, role: 'POLICY_MANAGER', timeZone: 'UTC' });
    tokens.push(await tokenOf(email));
  }
  client = new Client({ tokens, journal, ground: await groundOf(tokens[0] ?? ''), chance: () => chance.next() });
}, 300_000);
afterAll(async () => {
  await victim.stop();
  if (owner.isInitialized) await owner.destroy();
  journal.close();
  await rm(dataDir, { recursive: true, force: true });
}, 120_000);

/** Our own look at the database, by a connection that the faults have not hurt. */
async function connect(): Promise<void> {
  const running = await runningEmbeddedPostgres(dataDir);
  if (!running) throw new Error('PostgreSQL does not run.');
  owner = await ownerDataSource(running.url).initialize();
}

const SCOPES = 'DIRECTORY_WRITE,ENGAGEMENT_WRITE,COMMITMENTS_WRITE';

/** By the command line, as a tool gets one. */
async function tokenOf(email: string): Promise<string> {
  const env = { ...process.env, RAPPORT_DATA_DIR: dataDir, DATABASE_URL: '' };
  const args = ['dist/apps/api/cli.js', 'token', 'create', '--user', email, '--name', 'hand', '--scopes', SCOPES];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return stdout.trim().split('\n').at(-1) ?? '';
}

/** What the hands work on. */
async function groundOf(token: string): Promise<Ground> {
  const make = async (mutation: string, input: object): Promise<Id> => {
    const id = newId();
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
    const response = await fetch(`${victim.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { input: { id, ...input } } }),
    });
    expect(await response.json()).toMatchObject({ data: { [mutation]: { userErrors: [] } } });
    return id;
  };
  const call = { kind: 'CALL', startsAt: '2026-09-01T10:00:00Z', timeZone: 'UTC' };
  const contacts: Id[] = [];
  const meetings: Id[] = [];
  for (let hand = 0; hand < HANDS; hand++) {
    contacts.push(await make('createContact', { name: `Of hand ${hand}` }));
    meetings.push(await make('logMeeting', { title: `Of hand ${hand}`, ...call }));
  }
  const sharedContact = await make('createContact', { name: 'Of all hands' });
  return {
    organisationId: await make('createOrganisation', { name: 'Ground', kind: 'COMPANY' }),
    contacts,
    meetings,
    sharedContact,
  };
}

/** Lets the client work, and strikes at a moment that chance chooses. */
async function strike(fault: keyof typeof FAULTS): Promise<void> {
  let untilFault = chance.between(1, 50);
  const delay = chance.next() * 15;
  let onReached: () => void = () => undefined;
  const reached = new Promise<void>((done) => (onReached = done));
  const work = client.work(victim.url, HANDS, () => --untilFault === 0 && onReached());
  await Promise.race([reached, work]);
  await moment(delay);
  if (owner.isInitialized) await owner.destroy();
  await FAULTS[fault](victim, chance);
  await work;
}

/** Brings everything back, as whoever runs it would: by starting it again, or by waiting until it has mended itself. */
async function restore(fault: keyof typeof FAULTS): Promise<void> {
  if (fault.startsWith('the server')) await victim.start();
  else await victim.recover();
  await connect();
}

/** Whether the deeds of a round are in the database as often as the journal says. */
async function expectEffects(entries: readonly Entry[], told: string): Promise<void> {
  const effects = await effectsOf(owner, entries);
  for (const { knowledge, kind, word } of entries) {
    const allowed = { DONE: [1], REFUSED: [0], UNCHANGED: [0], UNKNOWN: [0, 1] }[knowledge];
    expect(allowed, `${told}: effects of ${kind} ${word}, ${knowledge}`).toContain(effects.get(word));
  }
}

const kinds = Object.keys(FAULTS) as (keyof typeof FAULTS)[];
const rounds = Array.from({ length: Math.ceil(ROUNDS / kinds.length) }, () => chance.some(kinds, kinds.length)).flat();
const totals = { sent: 0, DONE: 0, REFUSED: 0, UNCHANGED: 0, UNKNOWN: 0, wereDone: 0 };

describe(`whatever is killed while people work (seed ${SEED})`, () => {
  let seen = 0;

  it.each(rounds.slice(0, ROUNDS).map((fault, round) => ({ fault, round })))(
    'what was acknowledged is there once, and what was not at most once: $round, $fault',
    async ({ fault }) => {
      await strike(fault);
      await restore(fault);

      const entries = journal.read().slice(seen);
      seen += entries.length;
      await expectEffects(entries, 'after the fault');
      expect(await fragments(owner)).toBe(0);
      count(entries, await effectsOf(owner, entries));

      // Sent again with its key, each is done by now, and none twice; the answer names the record that it named before.
      const uncertain = entries.filter(({ knowledge }) => knowledge === 'UNKNOWN' || knowledge === 'UNCHANGED');
      const certain = entries.filter((entry) => !uncertain.includes(entry));
      for (const entry of [...uncertain, ...chance.some(certain, 10)]) {
        const { knowledge, recordId } = await client.send(victim.url, entry);
        expect(['DONE', 'REFUSED']).toContain(knowledge);
        if (entry.knowledge === 'DONE' || entry.knowledge === 'REFUSED') {
          expect({ knowledge, recordId }).toEqual({ knowledge: entry.knowledge, recordId: entry.recordId });
        }
      }
      await expectEffects(journal.read().slice(-entries.length), 'after sending again');
    },
    300_000,
  );

  it('nothing of an earlier round came undone, and the trail holds every change of every row and nothing else', async () => {
    await expectEffects(journal.read(), 'of all rounds');
    expect(await trailFaults(owner)).toEqual([]);
    expect(await chainFaults(owner)).toEqual([]);
    process.stdout.write(`${JSON.stringify({ seed: SEED, rounds: ROUNDS, ...totals })}\n`);
    expect(totals.DONE).toBeGreaterThan(ROUNDS);
  }, 300_000);
});

function count(entries: readonly Entry[], effects: ReadonlyMap<string, number>): void {
  totals.sent += entries.length;
  for (const { knowledge, word } of entries) {
    totals[knowledge] += 1;
    if (knowledge === 'UNKNOWN') totals.wereDone += effects.get(word) ?? 0;
  }
}
