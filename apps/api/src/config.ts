import { resolve } from 'node:path';
import { z } from 'zod';

/** The settings of one process, read once from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded server. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly demo: boolean;
}

/** Settings that cannot be: each with its name, its value and the mend. */
export class ConfigError extends Error {}

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
    'RAPPORT_DEMO',
    'on, or off with DATABASE_URL',
    'Whether to load demo data and accounts on the first start: on or off.',
  ],
] as const;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

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
  RAPPORT_DEMO: z
    .stringbool({ truthy: ['on', 'true', '1'], falsy: ['off', 'false', '0'], error: 'give on or off' })
    .optional(),
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
  const { PORT, HOST, DATABASE_URL, RAPPORT_DATA_DIR, RAPPORT_DEMO } = parsed.data;
  const demo = RAPPORT_DEMO ?? DATABASE_URL === undefined;
  if (demo && !LOOPBACK.has(HOST)) {
    const message = 'demo accounts have a known password, so they are served on this machine alone';
    throw new ConfigError(`HOST is ${JSON.stringify(HOST)}: ${message}. Set RAPPORT_DEMO=off, or HOST=127.0.0.1.`);
  }
  return { port: PORT, host: HOST, databaseUrl: DATABASE_URL ?? null, dataDir: resolve(RAPPORT_DATA_DIR), demo };
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
    ([name, standard, meaning]) => `  ${name.padEnd(18)} ${meaning}${standard && ` (${standard})`}`,
  );
  return `Settings, from the environment:\n${lines.join('\n')}`;
}
