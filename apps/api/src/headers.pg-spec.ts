import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuthenticationService } from '@rapport/access-api';
import { people, startTestApi, type TestApi } from './testing/test-api';

const PAGE =
  '<html><meta property="csp-nonce" nonce="CSP_NONCE"><script type="module" src="/assets/a.js"></script></html>';

let api: TestApi;
let webDir: string;
beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'rapport-client-'));
  await mkdir(join(webDir, 'assets'));
  for (const page of ['index.html', 'graphiql.html']) await writeFile(join(webDir, page), PAGE);
  await writeFile(join(webDir, 'assets', 'a.js'), '1;');
  await writeFile(join(webDir, 'assets', 'a.css'), 'a {}');
  await writeFile(join(webDir, 'favicon.svg'), '<svg/>');
  api = await startTestApi({ webDir });
});
afterAll(async () => {
  await api.close();
  await rm(webDir, { recursive: true });
});

const html = { accept: 'text/html' };
const signedIn = () => ({ authorization: `Bearer ${api.token('manager')}` });

/** One of everything that the server answers with. */
const answers = [
  { what: 'a page', method: 'GET', url: '/meetings', headers: html, status: 200 },
  { what: 'the playground', method: 'GET', url: '/graphql', headers: html, signed: true, status: 200 },
  { what: 'the way to sign in', method: 'GET', url: '/graphql', headers: html, status: 302 },
  { what: 'a script', method: 'GET', url: '/assets/a.js', status: 200 },
  { what: 'a style sheet', method: 'GET', url: '/assets/a.css', status: 200 },
  { what: 'an image', method: 'GET', url: '/favicon.svg', status: 200 },
  { what: 'data', method: 'POST', url: '/graphql', payload: { query: '{ viewer { id } }' }, signed: true, status: 200 },
  { what: 'a refused document', method: 'POST', url: '/graphql', payload: { query: '{' }, signed: true, status: 400 },
  { what: 'a refused stranger', method: 'POST', url: '/graphql', payload: { query: '{ viewer { id } }' }, status: 401 },
  {
    what: 'a body that is no JSON',
    method: 'POST',
    url: '/graphql',
    payload: '{',
    headers: { 'content-type': 'application/json' },
    status: 400,
  },
  {
    what: 'a body that is no JSON by its own word',
    method: 'POST',
    url: '/graphql',
    payload: '{}',
    headers: { 'content-type': 'text/plain' },
    status: 415,
  },
  {
    what: 'a request of another site',
    method: 'POST',
    url: '/session',
    payload: {},
    headers: { 'sec-fetch-site': 'cross-site' },
    status: 403,
  },
  { what: 'what is not there', method: 'GET', url: '/assets/none.js', status: 404 },
  { what: 'how to sign in', method: 'GET', url: '/session', status: 200 },
  {
    what: 'a wrong password',
    method: 'POST',
    url: '/session',
    payload: { email: 'a@b.test', password: 'x' },
    status: 401,
  },
  { what: 'the state of the process', method: 'GET', url: '/health/live', status: 200 },
] as const;
type Given = { headers?: Record<string, string>; payload?: object | string; signed?: boolean };

async function answerTo(given: (typeof answers)[number], more: Record<string, string> = {}) {
  const { method, url } = given;
  const { headers, payload, signed } = given as Given;
  const response = await api.app.inject({
    method,
    url,
    headers: { ...headers, ...(signed ? signedIn() : {}), ...more },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, headers: response.headers, text: response.body };
}

describe.each(answers)('$what', (given) => {
  it('says what a browser may do with it', async () => {
    const { status, headers } = await answerTo(given);

    expect(status).toBe(given.status);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe-|\*|https?:|script-src[^;]*(data:|nonce)/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('is kept by nobody, unless it is a file of the client', async () => {
    const { headers } = await answerTo(given);
    const isFile = given.status === 200 && /\.\w+$/.test(given.url);

    if (!isFile) expect(headers['cache-control']).toBe('no-store');
    else expect(headers['cache-control']).toBe(given.url.includes('/assets/') ? IMMUTABLE : 'no-cache');
  });

  it('asks for TLS for good where it came over TLS, and only there', async () => {
    expect((await answerTo(given)).headers).not.toHaveProperty('strict-transport-security');
    expect((await answerTo(given, { 'x-forwarded-proto': 'https' })).headers).toHaveProperty(
      'strict-transport-security',
      'max-age=63072000; includeSubDomains',
    );
  });
});

const IMMUTABLE = 'public, max-age=31536000, immutable';

describe('a page', () => {
  it('runs no script but ours, styles nothing without its nonce, and lets no text become markup', async () => {
    const [first, second] = [await answerTo(answers[0]), await answerTo(answers[0])];
    const policy = String(first.headers['content-security-policy']).split('; ');
    const nonce = /nonce="([^"]{24})"/.exec(first.text)?.[1];

    expect(policy).toEqual(
      expect.arrayContaining([
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(second.text).not.toContain(String(nonce));
  });

  it('is not to be had as a file, without a nonce', async () => {
    for (const url of ['/index.html', '/graphiql.html']) {
      expect((await api.app.inject({ url })).body).not.toContain('CSP_NONCE');
    }
  });
});

describe('what another site makes a signed-in browser send', () => {
  let cookie: string;
  const mutation = JSON.stringify({
    query: 'mutation { createTopic(input: { name: "Forged" }) { userErrors { code } } }',
  });
  beforeAll(async () => {
    await api.app.get(AuthenticationService).setPassword(people.manager.id, 'correct horse battery');
    const payload = { email: 'manager@example.test', password: 'correct horse battery' };
    const { headers } = await api.app.inject({ method: 'POST', url: '/session', payload });
    cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  });

  it.each([
    { what: 'a form', type: 'application/x-www-form-urlencoded', body: 'query=mutation', status: 415 },
    { what: 'a form with files', type: 'multipart/form-data; boundary=x', body: '--x--', status: 415 },
    { what: 'JSON that says it is text', type: 'text/plain', body: mutation, status: 415 },
    { what: 'JSON that says nothing', type: undefined, body: mutation, status: 415 },
    { what: 'JSON that begins as text', type: 'text/plain; application/json', body: mutation, status: 415 },
    { what: 'JSON from another site', type: 'application/json', from: { 'sec-fetch-site': 'cross-site' }, status: 403 },
    {
      what: 'JSON from a sibling site',
      type: 'application/json',
      from: { 'sec-fetch-site': 'same-site' },
      status: 403,
    },
    {
      what: 'JSON from another origin',
      type: 'application/json',
      from: { origin: 'https://evil.example' },
      status: 403,
    },
    { what: 'JSON from a sandbox', type: 'application/json', from: { origin: 'null' }, status: 403 },
    { what: 'JSON from another port', type: 'application/json', from: { origin: 'http://localhost:81' }, status: 403 },
  ])('changes nothing: $what', async ({ type, body = mutation, from, status }) => {
    const answer = await post({ cookie, ...(type ? { 'content-type': type } : {}), ...from }, body);

    expect(answer.statusCode).toBe(status);
    expect(await forged()).toBe(0);
  });

  it('signs nobody in as somebody else, and nobody out', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site', cookie };
    const payload = { email: 'manager@example.test', password: 'x' };

    expect((await api.app.inject({ method: 'POST', url: '/session', headers: foreign, payload })).statusCode).toBe(403);
    expect((await api.app.inject({ method: 'DELETE', url: '/session', headers: foreign })).statusCode).toBe(403);
  });

  it.each(['GET', 'HEAD'] as const)('asks nothing by %s: addresses are kept in too many places', async (method) => {
    const url = `/graphql?query=${encodeURIComponent('{ viewer { id } }')}`;
    for (const headers of [
      { cookie },
      { cookie, accept: 'text/html' },
      { ...signedIn(), 'apollo-require-preflight': 'x' },
    ]) {
      const answer = await api.app.inject({ method, url, headers });
      expect(answer).toMatchObject({ statusCode: 405, headers: { allow: 'POST' } });
    }
  });

  it('is told from what our own pages send', async () => {
    const own = {
      cookie,
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: 'http://localhost',
    };
    const answer = await post(own, mutation);

    expect(answer.json()).toMatchObject({ data: { createTopic: { userErrors: [] } } });
    expect(await forged()).toBe(1);
  });

  const post = (headers: Record<string, string>, payload: string) =>
    api.app.inject({ method: 'POST', url: '/graphql', headers, payload });
  async function forged(): Promise<number> {
    return (await api.owner.query<unknown[]>(`select from topic where name = 'Forged'`)).length;
  }
});
