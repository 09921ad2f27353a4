import { join } from 'node:path';
import { AuthenticationService, Passwords, STANDARD_SIGN_IN, type SignInSettings } from '@rapport/access-api';
import { newId } from '@rapport/shared-kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUser } from './accounts/accounts';
import { createHttpServer } from './server/http-server';
import { Housekeeping } from './server/housekeeping';
import { people, startTestApi, type TestApi } from './testing/test-api';

// The machine's own time, by which the database forgets what is old; it moves only where a test moves it.
const START = Math.floor(Date.now() / 1000) * 1000;
const SECOND = 1000;
const HOUR = 3_600_000;
const PASSWORD = 'correct horse battery';

let now = START;
const clock = { now: () => new Date(now) };
let api: TestApi;
/** Of the lead's password. */
let kept: string;
beforeAll(async () => {
  api = await startTestApi({ clock });
  await createUser(api.owner, {
    id: newId(),
    name: 'Gone',
    email: 'gone@example.test',
    role: 'ANALYST',
    timeZone: 'UTC',
  });
  const [gone] = await api.owner.query<{ id: never }[]>("select id from app_user where email = 'gone@example.test'");
  await authentication().setPassword(gone?.id as never, PASSWORD);
  await api.owner.query("update app_user set is_active = false where email = 'gone@example.test'");
  kept = await api.app.get(Passwords).hash(PASSWORD);
  await authentication().setPassword(people.lead.id, PASSWORD);
});
afterAll(() => api.close());
beforeEach(async () => {
  now = START;
  await api.owner.query('delete from sign_in_attempt; delete from session');
  await api.owner.query('update credential set password_hash = $2 where user_id = $1', [people.lead.id, kept]);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const authentication = () => api.app.get(AuthenticationService);

interface From {
  readonly email?: string;
  readonly password?: string;
  readonly cookie?: string;
  /** Where the connection comes from. */
  readonly address?: string;
  readonly headers?: Record<string, string>;
  readonly app?: TestApi['app'];
}

function signIn({ email = 'lead@example.test', password = PASSWORD, cookie, address, headers, app = api.app }: From) {
  return app.inject({
    method: 'POST',
    url: '/session',
    payload: { email, password },
    headers: { ...headers, ...(cookie && { cookie }) },
    remoteAddress: address ?? '198.51.100.1',
  });
}

const cookieOf = (response: Awaited<ReturnType<typeof signIn>>): string =>
  String(response.headers['set-cookie']).split(';')[0] ?? '';

/** A session of its own, as a browser holds it. */
async function openSession(from: From = {}): Promise<string> {
  const response = await signIn(from);
  expect(response.statusCode).toBe(204);
  return cookieOf(response);
}

async function ask(cookie: string, query: string, variables: object = {}): Promise<{ status: number; data: unknown }> {
  const response = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { cookie },
    payload: { query, variables },
  });
  return { status: response.statusCode, data: response.json<{ data?: unknown }>().data };
}

const isSignedIn = async (cookie: string): Promise<boolean> => (await ask(cookie, '{ viewer { id } }')).status === 200;

describe('a session', () => {
  it('is its user’s', async () => {
    const cookie = await openSession({ email: 'LEAD@example.test' });

    expect((await ask(cookie, '{ viewer { name role teams { name } } }')).data).toEqual({
      viewer: { name: 'Lea Lead', role: 'POLICY_LEAD', teams: [{ name: 'Public policy' }, { name: 'Safety policy' }] },
    });
    expect(await isSignedIn('rapport_session=forged')).toBe(false);
  });

  it('begins anew with each sign-in: the one that the browser held before has ended, whosesoever it was', async () => {
    await authentication().setPassword(people.analyst.id, PASSWORD);
    const planted = await openSession({ email: 'analyst@example.test' });
    const elsewhere = await openSession();

    const own = await openSession({ cookie: planted });

    expect(own).not.toBe(planted);
    expect(await isSignedIn(planted)).toBe(false);
    expect(await isSignedIn(own)).toBe(true);
    expect(await isSignedIn(elsewhere)).toBe(true);
  });

  it('never takes a name that was chosen beforehand', async () => {
    const chosen = 'rapport_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

    const own = await openSession({ cookie: chosen });

    expect(own).not.toBe(chosen);
    expect(await isSignedIn(chosen)).toBe(false);
  });

  it('stays what it was where signing in again fails', async () => {
    const cookie = await openSession();

    expect((await signIn({ cookie, password: 'wrong' })).statusCode).toBe(401);
    expect(await isSignedIn(cookie)).toBe(true);
  });

  it('ends when it was not used for three days', async () => {
    const cookie = await openSession();

    now += 71 * HOUR;
    expect(await isSignedIn(cookie)).toBe(true);
    now += 71 * HOUR;
    expect(await isSignedIn(cookie)).toBe(true);
    now += 72 * HOUR;
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it('ends two weeks after signing in, however much it is used', async () => {
    const response = await signIn({});
    const cookie = cookieOf(response);

    for (const day of [2, 4, 6, 8, 10, 12, 13.9]) {
      now = START + day * 24 * HOUR;
      expect(await isSignedIn(cookie)).toBe(true);
    }
    now = START + 14 * 24 * HOUR;
    expect(await isSignedIn(cookie)).toBe(false);
    expect(String(response.headers['set-cookie'])).toContain(`Expires=${new Date(now).toUTCString()}`);
  });

  it('lives as long as whoever runs Rapport says', async () => {
    const settings = { sessionIdleMs: HOUR, sessionMaxMs: 2 * HOUR };
    const strict = await anotherProcess(settings);
    const cookie = cookieOf(await signIn({ app: strict }));
    const viewer = async () =>
      (
        await strict.inject({
          method: 'POST',
          url: '/graphql',
          headers: { cookie },
          payload: { query: '{ viewer { id } }' },
        })
      ).statusCode;

    now = START + 0.9 * HOUR;
    expect(await viewer()).toBe(200);
    now = START + 1.8 * HOUR;
    expect(await viewer()).toBe(200);
    now = START + 2 * HOUR;
    expect(await viewer()).toBe(401);
    await strict.close();
  });

  it('ends on the server when its owner signs out: what the browser held opens nothing any more', async () => {
    const cookie = await openSession();
    const elsewhere = await openSession();

    const out = await api.app.inject({ method: 'DELETE', url: '/session', headers: { cookie } });

    expect(out.statusCode).toBe(204);
    expect(String(out.headers['set-cookie'])).toMatch(/^rapport_session=; .*Expires=Thu, 01 Jan 1970/);
    expect(await isSignedIn(cookie)).toBe(false);
    expect(await isSignedIn(elsewhere)).toBe(true);
  });

  it('ends everywhere else when its owner changes the password; the old password is void', async () => {
    const own = await openSession();
    const others = [await openSession(), await openSession()];
    const input = { currentPassword: PASSWORD, newPassword: 'a wholly new password' };

    const changed = await ask(own, CHANGE_PASSWORD, { input });

    expect(changed.data).toEqual({ changePassword: { userErrors: [] } });
    expect(await isSignedIn(own)).toBe(true);
    expect(await Promise.all(others.map(isSignedIn))).toEqual([false, false]);
    expect((await signIn({})).statusCode).toBe(401);
    await openSession({ password: 'a wholly new password' });
    expect(
      await api.owner.query(
        `select kind, via, part from audit_entry where action = 'changePassword' and actor_id = $1 order by id`,
        [people.lead.id],
      ),
    ).toEqual([
      { kind: 'CHANGED', via: 'SESSION', part: 'Password' },
      { kind: 'REMOVED', via: 'SESSION', part: 'Session' },
      { kind: 'REMOVED', via: 'SESSION', part: 'Session' },
    ]);
  });

  it('ends when whoever runs Rapport sets the password', async () => {
    const cookie = await openSession();

    await authentication().setPassword(people.lead.id, 'a password from the command line');

    expect(await isSignedIn(cookie)).toBe(false);
  });

  it('is forgotten once it is over, and so are attempts of yesterday', async () => {
    await openSession();
    await signIn({ password: 'wrong' });
    await api.owner.query(`update session set expires_at = now() - interval '25 hours'`);
    await api.owner.query(`update sign_in_attempt set last_at = now() - interval '25 hours'`);

    await api.app.get(Housekeeping).keepHouse();

    expect(await api.owner.query('select from session union all select from sign_in_attempt')).toEqual([]);
  });
});

describe('the cookie of a session', () => {
  it('is out of the reach of scripts and of other sites’ requests', async () => {
    const setCookie = String((await signIn({})).headers['set-cookie']);

    expect(setCookie).toMatch(/^rapport_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  it('is for this host and TLS alone where a proxy before us ends TLS; one by plain HTTP is none then', async () => {
    const headers = { 'x-forwarded-proto': 'https' };
    const response = await signIn({ address: '127.0.0.1', headers });
    const cookie = cookieOf(response);
    const viewer = async (held: string) =>
      (
        await api.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { ...headers, cookie: held },
          payload: { query: '{ viewer { id } }' },
        })
      ).statusCode;

    expect(String(response.headers['set-cookie'])).toMatch(
      /^__Host-rapport_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await viewer(cookie)).toBe(200);
    expect(await viewer(cookie.replace('__Host-', ''))).toBe(401);
  });

  it('is not said to be for TLS because a stranger says so', async () => {
    const response = await signIn({ address: '203.0.113.7', headers: { 'x-forwarded-proto': 'https' } });

    expect(String(response.headers['set-cookie'])).toMatch(/^rapport_session=/);
  });
});

describe('who is told what about an account', () => {
  it('is told the same, after the same work, of one that is unknown, deactivated, without a password, or another’s', async () => {
    const verify = vi.spyOn(api.app.get(Passwords), 'verify');
    const cases = {
      unknown: { email: 'nobody@example.test' },
      mistaken: { password: 'wrong' },
      deactivated: { email: 'gone@example.test' },
      'without a password': { email: 'auditor@example.test' },
    };
    const answers = new Map<string, unknown>();
    const work = new Map<string, string[]>();
    for (const [name, from] of Object.entries(cases)) {
      verify.mockClear();
      const { statusCode, headers, body } = await signIn(from);
      answers.set(name, { statusCode, headers: { ...headers, date: '' }, body });
      work.set(
        name,
        verify.mock.calls.map(([hash]) => hash.split('$').slice(0, 4).join('$')),
      );
    }

    expect(answers.get('mistaken')).toMatchObject({
      statusCode: 401,
      body: '{"error":{"code":"UNAUTHENTICATED","message":"E-mail address and password do not belong together."}}',
    });
    expect(new Set([...answers.values()].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([...work.values()]).toEqual(Array(4).fill(['$argon2id$v=19$m=19456,t=2,p=1']));
  });

  it('is told what to send where it is nothing that could be checked', async () => {
    for (const payload of [{}, { email: 'a' }, { email: 1, password: [] }, { email: 'a\0b', password: 'x' }, []]) {
      const response = await api.app.inject({ method: 'POST', url: '/session', payload });

      expect([response.statusCode, response.json()]).toEqual([
        400,
        { error: { code: 'BAD_USER_INPUT', message: 'Send "email" and "password" as JSON.' } },
      ]);
    }
  });

  it('learns nothing from what is kept of attempts: neither account nor address', async () => {
    await signIn({ password: 'wrong', address: '203.0.113.7' });
    const kept = JSON.stringify(await api.owner.query(`select to_jsonb(a) from sign_in_attempt a`));

    expect(kept).toMatch(/key_hash/);
    expect(kept).not.toMatch(/lead|203\.0\.113/);
  });
});

describe('guessing passwords', () => {
  /** An address that nobody had before. */
  const address = () => `203.0.113.${(addresses += 1)}`;
  let addresses = 0;

  it('holds nobody up who comes with another from the same address, whichever of the two is heard first', async () => {
    const from = { address: address() };
    expect(await guess(1, from)).toEqual([401]);
    // Two processes' clocks, or two requests of one, may differ by a little.
    now -= 5;
    expect(await guess(1, { ...from, email: 'manager@example.test' })).toEqual([401]);
  });

  /** Thirty failed attempts, each on another account. The hashes are left out: what is tried is the counting. */
  async function guessManyAccounts(from: (i: number) => From): Promise<void> {
    const verify = vi.spyOn(api.app.get(Passwords), 'verify').mockResolvedValue(false);
    for (let i = 0; i < 30; i++) expect(await guess(1, { email: `${i}@example.test`, ...from(i) })).toEqual([401]);
    verify.mockRestore();
  }

  async function guess(times: number, from: From = {}): Promise<number[]> {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) {
      statuses.push((await signIn({ password: `guess ${i}`, address: address(), ...from })).statusCode);
    }
    return statuses;
  }

  it.each(['lead@example.test', 'nobody@example.test'])(
    'is slowed down for %s after five, wherever they come from, and it is said when to try again',
    async (email) => {
      expect(await guess(5, { email })).toEqual(Array(5).fill(401));

      const refused = await signIn({ email: email.toUpperCase(), address: address() });

      expect(refused.statusCode).toBe(429);
      expect(refused.headers['retry-after']).toBe('30');
      expect(refused.json()).toEqual({
        error: {
          code: 'TOO_MANY_ATTEMPTS',
          message: 'Too many attempts. Try again in 30 seconds.',
          retryAt: new Date(START + 30 * SECOND).toISOString(),
        },
      });
    },
  );

  it('is refused unchecked while one must wait, and longer each time', async () => {
    const verify = vi.spyOn(api.app.get(Passwords), 'verify');
    const waits: unknown[] = [];
    await guess(4);
    for (let i = 0; i < 8; i++) {
      await guess(1);
      verify.mockClear();
      const refused = await signIn({ address: address() });
      expect([refused.statusCode, verify.mock.calls.length]).toEqual([429, 0]);
      waits.push(refused.headers['retry-after']);
      now += Number(refused.headers['retry-after']) * SECOND;
    }

    expect(waits).toEqual(['30', '60', '120', '240', '480', '900', '900', '900']);
    expect((await signIn({ address: address() })).statusCode).toBe(204);
  });

  it('is forgotten by signing in, and after a day', async () => {
    await guess(4);
    await openSession();
    expect(await guess(5)).toEqual(Array(5).fill(401));
    expect(await guess(1)).toEqual([429]);

    now += 25 * HOUR;
    expect(await guess(5)).toEqual(Array(5).fill(401));
  });

  it('gains nothing by sending many at once', async () => {
    const verify = vi.spyOn(api.app.get(Passwords), 'verify');

    const statuses = (await Promise.all(Array.from({ length: 20 }, () => guess(1)))).flat();

    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
    expect(verify).toHaveBeenCalledTimes(5);
  });

  it('counts together in every process, and one that was started anew has forgotten nothing', async () => {
    const other = await anotherProcess();
    expect(await guess(3)).toEqual(Array(3).fill(401));
    expect(await guess(2, { app: other })).toEqual(Array(2).fill(401));
    await other.close();

    const anew = await anotherProcess();
    expect(await guess(1, { app: anew })).toEqual([429]);
    expect(await guess(1)).toEqual([429]);
    await anew.close();
  });

  it('ends nobody’s session, and keeps nobody who is signed in from changing their password', async () => {
    const cookie = await openSession();
    await guess(6);

    expect(await isSignedIn(cookie)).toBe(true);
    const input = { currentPassword: PASSWORD, newPassword: 'a wholly new password' };
    expect((await ask(cookie, CHANGE_PASSWORD, { input })).data).toEqual({ changePassword: { userErrors: [] } });
  });

  it('is slowed down from one address after thirty, whatever the accounts; others sign in from elsewhere', async () => {
    const from = { address: '192.0.2.1' };
    await guessManyAccounts(() => from);

    expect(await guess(1, { ...from, email: 'new@example.test' })).toEqual([429]);
    expect((await signIn(from)).statusCode).toBe(429);
    expect((await signIn({ address: '192.0.2.2' })).statusCode).toBe(204);
  });

  it('from an address that is blocked already harms no account', async () => {
    const from = { address: '192.0.2.1' };
    await guessManyAccounts(() => from);

    expect(await guess(6, from)).toEqual(Array(6).fill(429));

    expect((await signIn({ address: '192.0.2.2' })).statusCode).toBe(204);
  });

  it('is not what an office does where everybody signs in from one address', async () => {
    const from = { address: '192.0.2.1' };
    const verify = vi.spyOn(api.app.get(Passwords), 'verify').mockResolvedValue(true);
    for (let i = 0; i < 40; i++) await openSession(from);
    verify.mockRestore();
    const [counted] = await api.owner.query<{ attempts: number }[]>('select attempts from sign_in_attempt');

    expect(counted).toEqual({ attempts: 0 });
  });

  it('from one line of IPv6 is from one address, however many it has', async () => {
    await guessManyAccounts((i) => ({ address: `2001:db8:0:1::${i}` }));

    expect((await signIn({ address: '2001:db8:0:1:ffff::1' })).statusCode).toBe(429);
    expect((await signIn({ address: '2001:db8:0:2::1' })).statusCode).toBe(204);
  });

  it('is counted by the address that a trusted proxy saw, not by what a stranger claims', async () => {
    const claims = (claimed: string, address: string) => ({ address, headers: { 'x-forwarded-for': claimed } });
    await guessManyAccounts((i) => claims(`192.0.2.${i}`, '203.0.113.200'));
    await guessManyAccounts((i) => ({
      ...claims(`10.0.0.${i}, 203.0.113.201`, '127.0.0.1'),
      email: `${i}@example.org`,
    }));

    expect((await signIn(claims('192.0.2.99', '203.0.113.200'))).statusCode).toBe(429);
    expect((await signIn(claims('203.0.113.201', '127.0.0.1'))).statusCode).toBe(429);
    expect((await signIn(claims('203.0.113.202', '127.0.0.1'))).statusCode).toBe(204);
  });

  it('is slowed down, too, where a session that was left open asks for the password again', async () => {
    const cookie = await openSession();
    const change = async (currentPassword: string) =>
      (await ask(cookie, CHANGE_PASSWORD, { input: { currentPassword, newPassword: 'a wholly new password' } })).data;
    const refusal = (message: string) => ({
      changePassword: { userErrors: [{ path: ['currentPassword'], message }] },
    });

    for (let i = 0; i < 5; i++)
      expect(await change(`guess ${i}`)).toEqual(refusal('This is not your present password.'));

    expect(await change(PASSWORD)).toEqual(refusal('Too many attempts. Try again in 30 seconds.'));
    now += 30 * SECOND;
    expect(await change(PASSWORD)).toEqual({ changePassword: { userErrors: [] } });
  });
});

const CHANGE_PASSWORD =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { path message } } }';

/** Another process on the same database. */
async function anotherProcess(settings: Partial<SignInSettings> = {}): Promise<TestApi['app']> {
  const app = await createHttpServer({
    databaseUrl: api.databaseUrl,
    clock,
    demo: false,
    webDir: join(import.meta.dirname, 'no-client'),
    report: () => 'test',
    signIn: { ...STANDARD_SIGN_IN, ...settings },
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
