import { join } from 'node:path';
import { AuthenticationService, SignOnService, STANDARD_SIGN_IN, type SignInSettings } from '@rapport/access-api';
import { claimsOf, newKey, startTestProvider, tokenOf, type TestProvider } from '@rapport/shared-testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttpServer } from './server/http-server';
import { people, startTestApi, type TestApi } from './testing/test-api';

const PUBLIC_URL = 'https://rapport.example.test';
const PASSWORD = 'correct horse battery';

/** Goes on where a test needs a later hour, and never back. */
let now = Date.now();
const clock = { now: () => new Date(now) };
let provider: TestProvider;
let api: TestApi;
let settings: SignInSettings;
beforeAll(async () => {
  provider = await startTestProvider({ publicUrl: PUBLIC_URL });
  const { issuer, clientId, clientSecret } = provider;
  settings = { ...STANDARD_SIGN_IN, provider: { issuer, clientId, clientSecret, name: 'Acme', publicUrl: PUBLIC_URL } };
  api = await startTestApi({ clock, signIn: settings });
  await api.app.get(SignOnService).link(people.lead.id, { issuer, subject: 'lea' });
});
afterAll(async () => {
  await api.close();
  await provider.close();
});
afterEach(() => {
  for (const path of ['/token', '/jwks', '/.well-known/openid-configuration']) provider.tamper(path, null);
});

interface Response {
  readonly statusCode: number;
  readonly headers: { readonly location?: string | undefined; readonly 'set-cookie'?: string[] | string | undefined };
}

/** The cookies of one browser. */
class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly app = api.app) {}

  async get(url: string): Promise<Response> {
    const response = await this.app.inject({ url, headers: { cookie: this.cookie } });
    // A browser follows an address only by such a status.
    expect(response.statusCode).toBe(302);
    this.keep(response);
    return response;
  }

  async send(method: 'POST' | 'DELETE', url: string, payload: object = {}) {
    const response = await this.app.inject({ method, url, headers: { cookie: this.cookie }, payload });
    this.keep(response);
    return response;
  }

  /** Goes to the provider, signs in there, and has the way back that the provider sends it. */
  async there({ login = 'lea', then = '' } = {}): Promise<URL> {
    const { headers } = await this.get(`/session/provider${then && `?then=${encodeURIComponent(then)}`}`);
    return provider.comeBack(headers.location ?? '', login);
  }

  /** Comes back with it: where Rapport sends it on to. */
  async back(url: URL): Promise<string | undefined> {
    return (await this.get(url.pathname + url.search)).headers.location;
  }

  async signIn(options: { login?: string; then?: string } = {}): Promise<string | undefined> {
    return this.back(await this.there(options));
  }

  async name(): Promise<string | undefined> {
    const payload = { query: '{ viewer { name } }' };
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: this.cookie },
      payload,
    });
    return response.json<{ data?: { viewer: { name: string } } }>().data?.viewer.name;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep({ headers }: Response): void {
    for (const set of [headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

const REFUSED = '/sign-in?problem=refused';

/** What is in an ID token is changed on the way, and signed as `signed` says. */
function changeIdToken(signed: (claims: Record<string, unknown>) => string): void {
  provider.tamper('/token', ({ status, body }) => {
    const answer = JSON.parse(body) as { id_token: string };
    return { status, body: JSON.stringify({ ...answer, id_token: signed(claimsOf(answer.id_token)) }) };
  });
}

/** Signed by the provider itself, with its own key: only the claims are not what they must be. */
function changeClaims(changes: object): void {
  const { alg, kid, privateKey } = provider.key();
  changeIdToken((claims) => tokenOf({ alg, kid }, { ...claims, ...changes }, privateKey));
}

describe('signing in through a provider', () => {
  it('is offered by its name', async () => {
    expect((await api.app.inject({ url: '/session' })).json()).toEqual({
      demo: false,
      passwords: true,
      provider: 'Acme',
    });
  });

  it('opens a session of whoever is linked, and goes on to where they wanted to go', async () => {
    const browser = new Browser();

    expect(await browser.signIn({ then: '/meetings?text=a%20b' })).toBe('/meetings?text=a%20b');
    expect(await browser.name()).toBe('Lea Lead');
    expect(
      await api.owner.query(
        `select via, actor_id = $1 as "isLea" from audit_entry where part = 'Session' and kind = 'CREATED' order by id desc limit 1`,
        [people.lead.id],
      ),
    ).toEqual([{ via: 'SIGN_IN', isLea: true }]);
  });

  it('asks for a code with PKCE, state and nonce, for nothing but who it is, and to come back to one place', async () => {
    const { headers } = await new Browser().get('/session/provider');
    const { origin, pathname, searchParams } = new URL(headers.location ?? '');

    expect(origin + pathname).toBe(`${provider.issuer}/auth`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'rapport',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${PUBLIC_URL}/session/provider/callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    expect(String(headers['set-cookie'])).toMatch(
      /^rapport_sign_on=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
  });

  it('never trusts where a request says that it came to', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    const response = await api.app.inject({ url: '/session/provider', headers });
    const { searchParams } = new URL(String(response.headers.location));

    expect(searchParams.get('redirect_uri')).toBe(`${PUBLIC_URL}/session/provider/callback`);
    expect(String(response.headers['set-cookie'])).toMatch(
      /^__Host-rapport_sign_on=.*; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'meetings'])(
    'goes on to the first page where it was asked to go to %s',
    async (then) => {
      expect(await new Browser().signIn({ then })).toBe('/');
    },
  );

  it('ends the session that the browser held before, whosesoever it was', async () => {
    await api.app.get(AuthenticationService).setPassword(people.analyst.id, PASSWORD);
    const browser = new Browser();
    await browser.send('POST', '/session', { email: 'analyst@example.test', password: PASSWORD });
    const planted = browser.cookie;

    await browser.signIn();

    const viewer = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: planted },
      payload: { query: '{ viewer { name } }' },
    });
    expect(viewer.statusCode).toBe(401);
    expect(await browser.name()).toBe('Lea Lead');
  });

  it('leads to the page of the provider that ends the session there, too, where one signs out', async () => {
    const browser = new Browser();
    await browser.signIn();
    const signedIn = browser.cookie;

    const out = await browser.send('DELETE', '/session');

    const { origin, pathname, searchParams } = new URL(out.json<{ url: string }>().url);
    expect(origin + pathname).toBe(`${provider.issuer}/session/end`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'rapport',
      post_logout_redirect_uri: `${PUBLIC_URL}/sign-in`,
    });
    expect(signedIn).toMatch(/rapport_session=/);
    expect(await browser.name()).toBeUndefined();
  });

  it('knows keys that were rotated a moment ago, and none that were withdrawn', async () => {
    const old = provider.key();
    expect(await new Browser().signIn()).toBe('/');
    provider.rotateKeys();
    expect(await new Browser().signIn()).toBe('/');

    changeIdToken((claims) => tokenOf({ alg: old.alg, kid: old.kid }, claims, old.privateKey));

    expect(await new Browser().signIn()).toBe(REFUSED);
  });

  it.each(['PS256', 'ES256'])('takes signatures by %s', async (alg) => {
    provider.rotateKeys(alg);
    expect(await new Browser().signIn()).toBe('/');

    provider.rotateKeys();
    expect(await new Browser().signIn()).toBe('/');
  });
});

describe('what is not as it must be opens no session', () => {
  const tried = async (browser = new Browser(), options = {}): Promise<unknown> => {
    const to = await browser.signIn(options);
    return [to, await browser.name()];
  };
  const refused = [REFUSED, undefined];

  it('the same answer as it came is taken: the tampering below is what is refused', async () => {
    changeClaims({});

    expect(await tried()).toEqual(['/', 'Lea Lead']);
  });

  it.each<[title: string, claims: object]>([
    ['another nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { aud: 'another' }],
    ['another audience besides, for another party', { aud: ['rapport', 'another'], azp: 'another' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['an hour that is over', { exp: Math.floor(Date.now() / 1000) - 3600 }],
    ['no hour at all', { exp: undefined }],
    ['a beginning that is yet to come', { nbf: Math.floor(Date.now() / 1000) + 3600 }],
    ['no subject', { sub: undefined }],
  ])('an ID token of the provider with %s', async (_title, claims) => {
    changeClaims(claims);

    expect(await tried()).toEqual(refused);
  });

  it.each<[title: string, forged: (claims: object) => string]>([
    ['no signature: alg none', (claims) => tokenOf({ alg: 'none' }, claims)],
    ['no signature under a good header', (claims) => tokenOf({ alg: 'RS256', kid: provider.key().kid }, claims)],
    ['the client secret as its key: HS256', (claims) => tokenOf({ alg: 'HS256' }, claims, provider.clientSecret)],
    [
      'the public key as its secret: HS256',
      (claims) =>
        tokenOf(
          { alg: 'HS256', kid: provider.key().kid },
          claims,
          provider.key().publicKey.export({ type: 'spki', format: 'pem' }),
        ),
    ],
    [
      'another key under the name of the right one',
      (claims) => tokenOf({ alg: 'RS256', kid: provider.key().kid }, claims, newKey('RS256').privateKey),
    ],
    [
      'the right key, by an algorithm that is not on the list',
      (claims) => tokenOf({ alg: 'RS384', kid: provider.key().kid }, claims, provider.key().privateKey),
    ],
  ])('an ID token with %s', async (_title, forged) => {
    changeIdToken(forged);

    expect(await tried()).toEqual(refused);
  });

  it('an algorithm that is not on the list, though provider and keys speak for it', async () => {
    provider.tamper('/.well-known/openid-configuration', ({ status, body }) => {
      const algs = ['RS256', 'RS384', 'none', 'HS256'];
      return {
        status,
        body: JSON.stringify({ ...(JSON.parse(body) as object), id_token_signing_alg_values_supported: algs }),
      };
    });
    provider.tamper('/jwks', ({ status, body }) => {
      const { keys } = JSON.parse(body) as { keys: object[] };
      return { status, body: JSON.stringify({ keys: keys.map((key) => ({ ...key, alg: undefined })) }) };
    });
    now += 2 * 3_600_000;
    const { kid, privateKey } = provider.key();
    changeIdToken((claims) => tokenOf({ alg: 'RS384', kid }, claims, privateKey));

    expect(await tried()).toEqual(refused);
  });

  it('an answer without an ID token', async () => {
    provider.tamper('/token', ({ status, body }) => {
      const answer = JSON.parse(body) as object;
      return { status, body: JSON.stringify({ ...answer, id_token: undefined }) };
    });

    expect(await tried()).toEqual(refused);
  });

  it('another state; and the way back is used up by it', async () => {
    const browser = new Browser();
    const url = await browser.there();
    const forged = new URL(url);
    forged.searchParams.set('state', 'another');

    expect(await browser.back(forged)).toBe(REFUSED);
    expect(await browser.back(url)).toBe('/sign-in?problem=expired');
    expect(await browser.name()).toBeUndefined();
  });

  it('another issuer beside the code', async () => {
    const browser = new Browser();
    const url = await browser.there();
    url.searchParams.set('iss', 'https://evil.example');

    expect(await browser.back(url)).toBe(REFUSED);
  });

  it('another browser than the one that began', async () => {
    const url = await new Browser().there();
    const other = new Browser();

    expect(await other.back(url)).toBe('/sign-in?problem=expired');
    await other.get('/session/provider');
    expect(await other.back(url)).toBe(REFUSED);
    expect(await other.name()).toBeUndefined();
  });

  it('a way back that was used already', async () => {
    const browser = new Browser();
    const url = await browser.there();
    const cookie = browser.cookie;
    expect(await browser.back(url)).toBe('/');

    const again = await api.app.inject({ url: url.pathname + url.search, headers: { cookie } });

    expect(again.headers.location).toBe('/sign-in?problem=expired');
    expect(String(again.headers['set-cookie'])).not.toMatch(/rapport_session/);
  });

  it('a code that was used already, or that another browser got: the provider itself refuses it', async () => {
    const first = new Browser();
    const used = await first.there();
    await first.back(used);
    const stolen = await new Browser().there();

    for (const code of [used, stolen].map((url) => url.searchParams.get('code') ?? '')) {
      const browser = new Browser();
      const own = await browser.there();
      own.searchParams.set('code', code);
      expect(await browser.back(own)).toBe(REFUSED);
      expect(await browser.name()).toBeUndefined();
    }
  });

  it('a way back after ten minutes', async () => {
    const browser = new Browser();
    const url = await browser.there();
    now += 600_001;

    expect(await browser.back(url)).toBe('/sign-in?problem=expired');
  });

  it('an account that nobody is linked with, whatever its e-mail address', async () => {
    const { alg, kid, privateKey } = provider.key();
    changeIdToken((claims) =>
      tokenOf({ alg, kid }, { ...claims, email: 'lead@example.test', email_verified: true }, privateKey),
    );

    expect(await tried(new Browser(), { login: 'stranger' })).toEqual(['/sign-in?problem=unknown', undefined]);
  });

  it('an account of the same name at another provider', async () => {
    await api.owner.query(`update sign_on_identity set issuer = 'https://other.example' where subject = 'lea'`);

    expect(await tried()).toEqual(['/sign-in?problem=unknown', undefined]);
    await api.owner.query(`update sign_on_identity set issuer = $1 where subject = 'lea'`, [provider.issuer]);
  });

  it('an account whose user is deactivated; a session that they have ends at once', async () => {
    const browser = new Browser();
    await browser.signIn();
    await api.owner.query('update app_user set is_active = false where id = $1', [people.lead.id]);

    expect(await browser.name()).toBeUndefined();
    expect(await tried()).toEqual(['/sign-in?problem=unknown', undefined]);
    await api.owner.query('update app_user set is_active = true where id = $1', [people.lead.id]);
  });

  it('somebody who thinks better of it at the provider', async () => {
    const browser = new Browser();
    const url = await browser.there();
    const state = url.searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer }).toString();

    expect(await browser.back(new URL(`${url.origin}${url.pathname}?${query}`))).toBe('/sign-in?problem=cancelled');
  });

  it('a provider that fails, or is another than the one that was named; it is asked again the next time', async () => {
    now += 2 * 3_600_000;
    const begin = async (then = '') => (await new Browser().get(`/session/provider${then}`)).headers.location;
    provider.tamper('/.well-known/openid-configuration', () => ({ status: 503, body: 'down' }));
    expect(await begin('?then=/meetings')).toBe('/sign-in?problem=unreachable&then=%2Fmeetings');
    provider.tamper('/.well-known/openid-configuration', ({ status, body }) => ({
      status,
      body: JSON.stringify({ ...(JSON.parse(body) as object), issuer: 'https://evil.example' }),
    }));
    expect(await begin()).toBe('/sign-in?problem=unreachable');
    provider.tamper('/.well-known/openid-configuration', null);
    expect(await begin()).toMatch(/\/auth\?/);

    provider.tamper('/token', () => ({ status: 503, body: 'down' }));
    expect(await tried()).toEqual(['/sign-in?problem=unreachable', undefined]);
  });
});

describe('linking an account with a provider', () => {
  /** A browser of somebody who signed in with a password. */
  async function signedIn(who: 'analyst' | 'manager'): Promise<Browser> {
    await api.app.get(AuthenticationService).setPassword(people[who].id, PASSWORD);
    const browser = new Browser();
    await browser.send('POST', '/session', { email: `${who}@example.test`, password: PASSWORD });
    return browser;
  }
  const linkUrl = async (browser: Browser, password = PASSWORD) =>
    (await browser.send('POST', '/session/provider/link', { password })).json<{ url?: string; error?: object }>();

  it('is done by its owner, who is signed in and gives the password again', async () => {
    const browser = await signedIn('analyst');
    const { url } = await linkUrl(browser);

    expect(await browser.back(await provider.comeBack(url ?? '', 'ana'))).toBe('/settings?linked=yes');
    expect(await browser.name()).toBe('Ana Analyst');
    const anew = new Browser();
    expect(await anew.signIn({ login: 'ana' })).toBe('/');
    expect(await anew.name()).toBe('Ana Analyst');
    expect(
      await api.owner.query(
        `select kind, record_id as "recordId" from audit_entry where part = 'Identity' order by id desc limit 1`,
      ),
    ).toEqual([{ kind: 'CREATED', recordId: people.analyst.id }]);
  });

  it('needs both: somebody who is signed in, and their password', async () => {
    const browser = await signedIn('manager');

    expect(await linkUrl(browser, 'wrong')).toEqual({
      error: { code: 'BAD_USER_INPUT', message: 'This is not your present password.' },
    });
    expect(await linkUrl(new Browser())).toEqual({ error: { code: 'UNAUTHENTICATED', message: 'Sign in first.' } });
  });

  it('is not done for another session than the one that began it', async () => {
    const browser = await signedIn('manager');
    const { url } = await linkUrl(browser);
    const back = await provider.comeBack(url ?? '', 'mina');
    await browser.send('DELETE', '/session');

    expect(await browser.back(back)).toBe('/sign-in?problem=expired');
    expect(await new Browser().signIn({ login: 'mina' })).toBe('/sign-in?problem=unknown');
  });

  it('takes no account that is another’s', async () => {
    const browser = await signedIn('manager');
    const { url } = await linkUrl(browser);

    expect(await browser.back(await provider.comeBack(url ?? '', 'lea'))).toBe('/settings?problem=taken');
    const lea = new Browser();
    await lea.signIn();
    expect(await lea.name()).toBe('Lea Lead');
  });

  it('ends with the link, and with it the sessions that came of it', async () => {
    const service = api.app.get(SignOnService);
    await service.link(people.auditor.id, { issuer: provider.issuer, subject: 'aud' });
    const browser = new Browser();
    await browser.signIn({ login: 'aud' });
    expect(await browser.name()).toBe('Aud Auditor');

    expect(await service.unlink(people.auditor.id, provider.issuer)).toBe(true);

    expect(await browser.name()).toBeUndefined();
    expect(await browser.signIn({ login: 'aud' })).toBe('/sign-in?problem=unknown');
    expect(await service.unlink(people.auditor.id, provider.issuer)).toBe(false);
  });
});

describe('where passwords are switched off', () => {
  let strict: TestApi['app'];
  beforeAll(async () => {
    strict = await otherServer({ ...settings, passwords: false });
  });
  afterAll(() => strict.close());

  it('no password opens a session, and none that one opened before is one any more', async () => {
    await api.app.get(AuthenticationService).setPassword(people.manager.id, PASSWORD);
    const credentials = { email: 'manager@example.test', password: PASSWORD };
    const before = await api.app.inject({ method: 'POST', url: '/session', payload: credentials });
    const cookie = String(before.headers['set-cookie']).split(';')[0] ?? '';

    const refused = await strict.inject({ method: 'POST', url: '/session', payload: credentials });
    const viewer = await strict.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie },
      payload: { query: '{ viewer { id } }' },
    });

    expect([refused.statusCode, refused.json()]).toEqual([
      403,
      { error: { code: 'FORBIDDEN', message: 'Passwords are switched off here: sign in through the provider.' } },
    ]);
    expect(viewer.statusCode).toBe(401);
    expect((await strict.inject({ url: '/session' })).json()).toEqual({
      demo: false,
      passwords: false,
      provider: 'Acme',
    });
  });

  it('the provider is the way in, and nobody sets a password', async () => {
    const browser = new Browser(strict);
    expect(await browser.signIn()).toBe('/');
    expect(await browser.name()).toBe('Lea Lead');
    const query = `mutation { changePassword(input: { currentPassword: "${PASSWORD}", newPassword: "a wholly new one" }) { userErrors { code message } } }`;

    expect((await browser.send('POST', '/graphql', { query })).json()).toMatchObject({
      data: {
        changePassword: {
          userErrors: [
            { code: 'FORBIDDEN', message: 'Passwords are switched off here: sign in through the provider.' },
          ],
        },
      },
    });
    await expect(strict.get(AuthenticationService).setPassword(people.lead.id, PASSWORD)).rejects.toThrow(
      /switched off/,
    );
  });
});

describe('where there is no provider', () => {
  it('there is no way to it', async () => {
    const plain = await otherServer(STANDARD_SIGN_IN);
    const answers = [
      await plain.inject({ url: '/session/provider' }),
      await plain.inject({ url: '/session/provider/callback?code=a&state=b' }),
      await plain.inject({ method: 'POST', url: '/session/provider/link', payload: { password: PASSWORD } }),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    await plain.close();
  });
});

async function otherServer(signIn: SignInSettings): Promise<TestApi['app']> {
  const app = await createHttpServer({
    databaseUrl: api.databaseUrl,
    clock,
    demo: false,
    signIn,
    webDir: join(import.meta.dirname, 'no-client'),
    report: () => 'test',
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
