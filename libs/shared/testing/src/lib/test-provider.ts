import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';

/** A key of the provider, with the name by which its tokens call it. */
export interface ProviderKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** An answer of the provider, as whoever sits in between may change it. */
export interface Tampered {
  readonly status: number;
  readonly body: string;
}

/** A real OpenID provider in this process, and somebody in between who changes its answers. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The key that it signs with now. */
  key(): ProviderKey;
  /** Signs with a new key from now on; the old one is gone from its list. */
  rotateKeys(alg?: string): void;
  /** Changes its answers at a path (`/token`, `/jwks` …) until it is told to change none. */
  tamper(path: string, change: ((answer: Tampered) => Tampered) | null): void;
  /** Signs in there as a browser would, from the address that Rapport sent it to; the address that it comes back with. */
  comeBack(authorisationUrl: string, login: string): Promise<URL>;
  close(): Promise<void>;
}

const CLIENT = { client_id: 'rapport', client_secret: 'a-secret-of-more-than-thirty-two-bytes-in-length' };

/** Starts it, on a free port; `publicUrl` is where Rapport is. */
export async function startTestProvider({ publicUrl }: { publicUrl: string }): Promise<TestProvider> {
  // Loaded only by the tests that sign in through it: it costs time, and warns that it is meant for a later Node.
  const { default: OidcProvider } = await import('oidc-provider');
  const changes = new Map<string, (answer: Tampered) => Tampered>();
  const inside = createServer((request, response) => current.callback(request, response));
  const outside = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    forward(request, response, { port: portOf(inside), change: changes.get(path) });
  });
  await Promise.all([listen(inside), listen(outside)]);
  const issuer = `http://127.0.0.1:${portOf(outside)}`;
  // The provider is made anew with new keys; what it remembers of sessions and codes goes with the old one.
  let current = providerWith(OidcProvider, newKey('RS256'), { issuer, publicUrl });

  return {
    issuer,
    clientId: CLIENT.client_id,
    clientSecret: CLIENT.client_secret,
    key: () => current.key,
    rotateKeys(alg = 'RS256') {
      current = providerWith(OidcProvider, newKey(alg), { issuer, publicUrl });
    },
    tamper(path, change) {
      if (change) changes.set(path, change);
      else changes.delete(path);
    },
    comeBack: (url, login) => comeBack(url, { login, publicUrl }),
    async close() {
      await Promise.all([inside, outside].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

/** A compact token with any header and claims, signed with a key of the provider, a secret, or not at all. */
export function tokenOf(
  header: { alg: string; kid?: string },
  claims: object,
  key?: KeyObject | string | Buffer,
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${signature(text, header.alg, key)}`;
}

/** The claims of a token, unchecked. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

function signature(text: string, alg: string, key: KeyObject | string | Buffer | undefined): string {
  if (key === undefined) return '';
  if (typeof key === 'string' || Buffer.isBuffer(key))
    return createHmac('sha256', key).update(text).digest('base64url');
  const hash = alg.endsWith('384') ? 'sha384' : 'sha256';
  return sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

/** A key for signatures of this kind. */
export function newKey(alg: string): ProviderKey {
  const pair = alg.startsWith('ES')
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid: `key-${(keys += 1)}`, alg, ...pair };
}
let keys = 0;

function providerWith(
  OidcProvider: typeof Provider,
  key: ProviderKey,
  { issuer, publicUrl }: { issuer: string; publicUrl: string },
) {
  const jwk = { ...key.privateKey.export({ format: 'jwk' }), kid: key.kid, alg: key.alg, use: 'sig' };
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        ...CLIENT,
        redirect_uris: [`${publicUrl}/session/provider/callback`],
        post_logout_redirect_uris: [`${publicUrl}/sign-in`],
        id_token_signed_response_alg: key.alg,
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['test'] },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  const callback = provider.callback();
  return { key, callback };
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { port, change }: { port: number; change: ((answer: Tampered) => Tampered) | undefined },
): void {
  const options = { host: '127.0.0.1', port, method: request.method, path: request.url, headers: request.headers };
  const onward = httpRequest(options, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      // Its pages take a font from elsewhere, and a browser without a network would wait for it before it shows anything.
      const text = Buffer.concat(chunks)
        .toString()
        .replace(/@import url\([^)]*\);/, '');
      const given = { status: answer.statusCode ?? 500, body: text };
      const { status, body } = change ? change(given) : given;
      // How long it is, and in what pieces it comes, is no longer true of a body that was changed.
      const changed = { 'content-length': undefined, 'transfer-encoding': undefined };
      const headers = Object.entries({ ...answer.headers, ...changed }).filter(([, value]) => value !== undefined);
      response.writeHead(status, Object.fromEntries(headers)).end(body);
    });
  });
  request.pipe(onward);
}

/** Follows the provider's redirects, fills in its forms, and stops where it sends the browser back to Rapport. */
async function comeBack(url: string, { login, publicUrl }: { login: string; publicUrl: string }): Promise<URL> {
  const cookies = new Map<string, string>();
  let next: { url: string; form?: URLSearchParams } = { url };
  for (let step = 0; step < 12; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie },
      ...(next.form && { method: 'POST', body: next.form }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location?.startsWith(publicUrl)) return new URL(location);
    if (location) next = { url: new URL(location, next.url).href };
    else next = { url: next.url, form: formOf(await response.text(), login) };
  }
  throw new Error('The provider did not send the browser back.');
}

function formOf(page: string, login: string): URLSearchParams {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
  if (!prompt) throw new Error(`The provider asks for something else: ${page.slice(0, 500)}`);
  return new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'any' } : { prompt });
}

function listen(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', done));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
