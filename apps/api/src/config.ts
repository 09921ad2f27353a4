import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { STANDARD_SIGN_IN, type ProviderSettings, type SignInSettings } from '@rapport/access-api';
import { z } from 'zod';
import { COST_PER_MINUTE } from '@rapport/shared-graphql';

/** The settings of one process, read once from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded server. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly signIn: SignInSettings;
  /** Proxies that are believed about who sent a request. */
  readonly trustedProxies: readonly string[];
  /** Null: no limit. */
  readonly costPerMinute: number | null;
  /** Where the signing key and the checkpoints of the audit trail are kept. */
  readonly auditDir: string;
}

/** Settings that cannot be: each with its name, its value and the mend. */
export class ConfigError extends Error {}

const HOUR_MS = 3_600_000;

const SETTINGS = [
  ['PORT', '3000', 'The port to serve on; 0 takes any free one.'],
  ['HOST', '127.0.0.1', 'The address to serve on. Any other than this machine needs RAPPORT_DEMO=off.'],
  [
    'DATABASE_URL',
    '',
    'A PostgreSQL to use instead of the one that comes with Rapport: postgres://user:password@host/database',
  ],
  ['RAPPORT_DATA_DIR', '.rapport', 'Where the PostgreSQL that comes with Rapport keeps its data.'],
  [
    'RAPPORT_AUDIT_DIR',
    'audit in RAPPORT_DATA_DIR',
    'Where the signing key and the checkpoints of the audit trail are kept: best where no administrator of the database writes.',
  ],
  [
    'RAPPORT_DEMO',
    'on, or off with DATABASE_URL',
    'Whether to load demo data and accounts on the first start: on or off.',
  ],
  [
    'TRUSTED_PROXIES',
    'loopback',
    'Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: addresses or networks, with commas between.',
  ],
  [
    'SESSION_IDLE_HOURS',
    String(STANDARD_SIGN_IN.sessionIdleMs / HOUR_MS),
    'A session that is not used ends after this.',
  ],
  [
    'SESSION_MAX_HOURS',
    String(STANDARD_SIGN_IN.sessionMaxMs / HOUR_MS),
    'Every session ends so long after signing in.',
  ],
  [
    'RAPPORT_COST_PER_MINUTE',
    String(COST_PER_MINUTE),
    'What the operations of one caller may cost in a minute, in values that they may answer with; or off.',
  ],
  ['PUBLIC_URL', '', 'Where browsers find Rapport, such as https://rapport.example.org; needed with OIDC_ISSUER.'],
  [
    'OIDC_ISSUER',
    '',
    'The OpenID provider to sign in through, as it names itself; its redirect URI for us is PUBLIC_URL/session/provider/callback.',
  ],
  ['OIDC_CLIENT_ID', '', 'What Rapport is called there.'],
  ['OIDC_CLIENT_SECRET', '', 'What Rapport proves itself with there.'],
  ['OIDC_NAME', 'the host of OIDC_ISSUER', 'What people call the provider: "Continue with …".'],
  ['PASSWORDS', 'on', 'Whether people may sign in with a password: on or off. Off needs OIDC_ISSUER.'],
] as const;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const HTTPS = 'give an address that begins with https://, or with http:// on this machine';

const onOrOff = z.stringbool({ truthy: ['on', 'true', '1'], falsy: ['off', 'false', '0'], error: 'give on or off' });

/** A number of hours, in milliseconds. */
const hours = z
  .string()
  .regex(/^\d{1,4}$/, 'give whole hours, from 1 to 8760')
  .transform(Number)
  .refine((count) => count >= 1 && count <= 8760, 'give whole hours, from 1 to 8760')
  .transform((count) => count * HOUR_MS);

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'give a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'give a number from 0 to 65535')
    .default(3000),
  HOST: z.string().min(1, 'give an address such as 127.0.0.1').default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine(
      isDatabaseUrl,
      'give postgres://user:password@host:port/database, with signs such as # or % in the password as %23 or %25',
    )
    .optional(),
  RAPPORT_DATA_DIR: z.string().min(1, 'give a folder').default('.rapport'),
  RAPPORT_AUDIT_DIR: z.string().min(1, 'give a folder').optional(),
  RAPPORT_DEMO: onOrOff.optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((proxy) => proxy.trim()))
    .refine(
      (proxies) => proxies.every(isProxy),
      'give addresses or networks such as 10.0.0.1, 10.1.0.0/16, or loopback',
    )
    .default(['loopback']),
  SESSION_IDLE_HOURS: hours.default(STANDARD_SIGN_IN.sessionIdleMs),
  SESSION_MAX_HOURS: hours.default(STANDARD_SIGN_IN.sessionMaxMs),
  RAPPORT_COST_PER_MINUTE: z
    .string()
    .regex(/^(off|[1-9]\d{5,11})$/, 'give a number of at least 100000, or off')
    .transform((text) => (text === 'off' ? null : Number(text)))
    .default(COST_PER_MINUTE),
  PUBLIC_URL: z.string().refine(isOrigin, `${HTTPS}, and has no path`).optional(),
  OIDC_ISSUER: z.string().refine(isSecureUrl, HTTPS).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'give at most 60 characters').optional(),
  PASSWORDS: onOrOff.default(true),
});

/** Reads the settings. Throws a {@link ConfigError} that lists every wrong one. */
export function parseConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(SETTINGS.map(([name]) => [name, env[name]?.trim() || undefined]));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} is ${JSON.stringify(withoutPassword(given[name]))}: ${issue.message}.`;
    });
    throw new ConfigError(faults.join('\n'));
  }
  const { PORT, HOST, DATABASE_URL, RAPPORT_DATA_DIR, RAPPORT_DEMO, RAPPORT_COST_PER_MINUTE, TRUSTED_PROXIES } =
    parsed.data;
  const { PASSWORDS } = parsed.data;
  const demo = RAPPORT_DEMO ?? (DATABASE_URL === undefined && PASSWORDS);
  if (demo && !LOOPBACK.has(HOST)) {
    const message = 'demo accounts have a known password, so they are served on this machine alone';
    throw new ConfigError(`HOST is ${JSON.stringify(HOST)}: ${message}. Set RAPPORT_DEMO=off, or HOST=127.0.0.1.`);
  }
  if (demo && !PASSWORDS) {
    throw new ConfigError('PASSWORDS is "off": demo accounts sign in with one. Set RAPPORT_DEMO=off, or PASSWORDS=on.');
  }
  if (!PASSWORDS && parsed.data.OIDC_ISSUER === undefined) {
    throw new ConfigError('PASSWORDS is "off": nobody could sign in. Set OIDC_ISSUER, or PASSWORDS=on.');
  }
  const dataDir = resolve(RAPPORT_DATA_DIR);
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    dataDir,
    auditDir: resolve(parsed.data.RAPPORT_AUDIT_DIR ?? join(dataDir, 'audit')),
    demo,
    signIn: {
      sessionIdleMs: parsed.data.SESSION_IDLE_HOURS,
      sessionMaxMs: parsed.data.SESSION_MAX_HOURS,
      passwords: PASSWORDS,
      provider: providerOf(parsed.data),
    },
    trustedProxies: TRUSTED_PROXIES,
    costPerMinute: RAPPORT_COST_PER_MINUTE,
  };
}

/** The provider that is named, whole. Throws where only a part of it is. */
function providerOf(given: z.output<typeof environment>): ProviderSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, PUBLIC_URL } = given;
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET && PUBLIC_URL) {
    return {
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
      publicUrl: new URL(PUBLIC_URL).origin,
    };
  }
  const needed = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (OIDC_ISSUER === undefined && OIDC_CLIENT_ID === undefined && OIDC_CLIENT_SECRET === undefined) return null;
  throw new ConfigError(`Signing in through a provider needs ${missing.join(', ')} as well.`);
}

/** By TLS; or on this machine, where nobody listens in between. */
function isSecureUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname.replace(/^\[|\]$/g, '')));
}

function isOrigin(text: string): boolean {
  return isSecureUrl(text) && new URL(text).href === `${new URL(text).origin}/`;
}

/** Whether a text is an address, a network, or the name of one that the server knows. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  return (
    version !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  );
}

/** Whether a text is the URL of a database; with a password, because those of the serving roles derive from it. */
function isDatabaseUrl(text: string): boolean {
  if (/\s/.test(text)) return false;
  try {
    const { protocol, username, password, hostname, pathname } = new URL(text);
    const parts = [username, password, hostname, pathname.slice(1)];
    return /^postgres(ql)?:$/.test(protocol) && parts.every((part) => decodeURIComponent(part) !== '');
  } catch {
    return false;
  }
}

/** What goes before an @ is nobody's business: messages end up in logs. */
function withoutPassword(value: string | undefined): string | undefined {
  return value?.replace(/^(\w+:\/\/)?.*@/s, '$1…@');
}

/** What `--help` says of the settings. */
export function configHelp(): string {
  const lines = SETTINGS.map(
    ([name, standard, meaning]) => `  ${name.padEnd(20)} ${meaning}${standard && ` (${standard})`}`,
  );
  return `Settings, from the environment:\n${lines.join('\n')}`;
}
