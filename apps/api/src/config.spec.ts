import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, configHelp, parseConfig, type Config } from './config';

const STANDARD: Config = {
  port: 3000,
  host: '127.0.0.1',
  databaseUrl: null,
  dataDir: join(process.cwd(), '.rapport'),
  auditDir: join(process.cwd(), '.rapport/audit'),
  demo: true,
  signIn: { sessionIdleMs: 72 * 3_600_000, sessionMaxMs: 336 * 3_600_000, passwords: true, provider: null },
  trustedProxies: ['loopback'],
  costPerMinute: 10_000_000,
};
const url = 'postgres://rapport:secret@db.example.test:5432/rapport';

const OIDC = {
  OIDC_ISSUER: 'https://id.example.test/realm',
  OIDC_CLIENT_ID: 'rapport',
  OIDC_CLIENT_SECRET: 'hunter2',
  PUBLIC_URL: 'https://rapport.example.test',
};
const PROVIDER = {
  issuer: 'https://id.example.test/realm',
  clientId: 'rapport',
  clientSecret: 'hunter2',
  name: 'id.example.test',
  publicUrl: 'https://rapport.example.test',
};

/** What is said of settings that cannot be. */
function faultsOf(env: Record<string, string>): string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message.split('\n');
  }
}

describe('settings', () => {
  it('are standard where none is given', () => {
    expect(parseConfig({})).toEqual(STANDARD);
  });

  it.each<{ title: string; env: Record<string, string>; expected: Partial<Config> }>([
    {
      title: 'an empty one is none',
      env: { PORT: '', HOST: '', DATABASE_URL: '', RAPPORT_DATA_DIR: '', RAPPORT_DEMO: '' },
      expected: {},
    },
    {
      title: 'blanks around it mean nothing',
      env: { PORT: ' 8080\r', RAPPORT_DATA_DIR: ' ' },
      expected: { port: 8080 },
    },
    { title: 'those of others are none of ours', env: { PATH: '/bin', DEBUG: '*' }, expected: {} },
    { title: 'a port', env: { PORT: '8080' }, expected: { port: 8080 } },
    { title: 'a budget', env: { RAPPORT_COST_PER_MINUTE: '500000' }, expected: { costPerMinute: 500_000 } },
    { title: 'no budget', env: { RAPPORT_COST_PER_MINUTE: 'off' }, expected: { costPerMinute: null } },
    { title: 'any free port', env: { PORT: '0' }, expected: { port: 0 } },
    { title: 'the last port', env: { PORT: '65535' }, expected: { port: 65_535 } },
    {
      title: 'a folder from here',
      env: { RAPPORT_DATA_DIR: 'data/one' },
      expected: { dataDir: join(process.cwd(), 'data/one'), auditDir: join(process.cwd(), 'data/one/audit') },
    },
    {
      title: 'a folder from anywhere',
      env: { RAPPORT_DATA_DIR: '/srv/rapport' },
      expected: { dataDir: '/srv/rapport', auditDir: '/srv/rapport/audit' },
    },
    { title: 'no demo', env: { RAPPORT_DEMO: 'off' }, expected: { demo: false } },
    { title: 'no demo, in another word', env: { RAPPORT_DEMO: 'false' }, expected: { demo: false } },
    { title: 'no demo, in capitals', env: { RAPPORT_DEMO: 'OFF' }, expected: { demo: false } },
    {
      title: 'a database of its own has no demo',
      env: { DATABASE_URL: url },
      expected: { databaseUrl: url, demo: false },
    },
    {
      title: 'unless it is wanted',
      env: { DATABASE_URL: url, RAPPORT_DEMO: 'on' },
      expected: { databaseUrl: url, demo: true },
    },
    {
      title: 'the long name of the scheme',
      env: { DATABASE_URL: 'postgresql://me:p%23ss@db/rapport' },
      expected: { databaseUrl: 'postgresql://me:p%23ss@db/rapport', demo: false },
    },
    {
      title: 'proxies by address, network and name',
      env: { TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16,::1/128,loopback' },
      expected: { trustedProxies: ['10.0.0.1', '10.1.0.0/16', '::1/128', 'loopback'] },
    },
    {
      title: 'how long a session lives',
      env: { SESSION_IDLE_HOURS: '1', SESSION_MAX_HOURS: '12' },
      expected: { signIn: { ...STANDARD.signIn, sessionIdleMs: 3_600_000, sessionMaxMs: 12 * 3_600_000 } },
    },
    {
      title: 'a provider to sign in through',
      env: OIDC,
      expected: { signIn: { ...STANDARD.signIn, provider: PROVIDER } },
    },
    {
      title: 'a provider with a name, and no passwords; no demo then, whose accounts have one',
      env: { ...OIDC, OIDC_NAME: 'Acme', PASSWORDS: 'off' },
      expected: {
        demo: false,
        signIn: { ...STANDARD.signIn, passwords: false, provider: { ...PROVIDER, name: 'Acme' } },
      },
    },
    {
      title: 'a provider on this machine without TLS',
      env: { ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:4000', PUBLIC_URL: 'http://localhost:3000/' },
      expected: {
        signIn: {
          ...STANDARD.signIn,
          provider: {
            ...PROVIDER,
            issuer: 'http://127.0.0.1:4000',
            name: '127.0.0.1',
            publicUrl: 'http://localhost:3000',
          },
        },
      },
    },
    { title: 'an address of ours alone', env: { PUBLIC_URL: 'https://rapport.example' }, expected: {} },
    { title: 'this machine by name', env: { HOST: 'localhost' }, expected: { host: 'localhost' } },
    { title: 'this machine in IPv6', env: { HOST: '::1' }, expected: { host: '::1' } },
    {
      title: 'every address, without demo',
      env: { HOST: '0.0.0.0', RAPPORT_DEMO: 'off' },
      expected: { host: '0.0.0.0', demo: false },
    },
    {
      title: 'every address, with a database of its own',
      env: { HOST: '0.0.0.0', DATABASE_URL: url },
      expected: { host: '0.0.0.0', databaseUrl: url, demo: false },
    },
  ])('are taken as given: $title', ({ env, expected }) => {
    expect(parseConfig(env)).toEqual({ ...STANDARD, ...expected });
  });

  it.each<{ env: Record<string, string>; expected: string[] }>([
    { env: { PORT: 'http' }, expected: ['PORT is "http": give a number from 0 to 65535.'] },
    { env: { PORT: '65536' }, expected: ['PORT is "65536": give a number from 0 to 65535.'] },
    { env: { PORT: '-1' }, expected: ['PORT is "-1": give a number from 0 to 65535.'] },
    { env: { PORT: '3000.5' }, expected: ['PORT is "3000.5": give a number from 0 to 65535.'] },
    {
      env: { TRUSTED_PROXIES: 'all, 10.0.0.0/33' },
      expected: [
        'TRUSTED_PROXIES is "all, 10.0.0.0/33": give addresses or networks such as 10.0.0.1, 10.1.0.0/16, or loopback.',
      ],
    },
    {
      env: { SESSION_IDLE_HOURS: '0', SESSION_MAX_HOURS: '9000' },
      expected: [
        'SESSION_IDLE_HOURS is "0": give whole hours, from 1 to 8760.',
        'SESSION_MAX_HOURS is "9000": give whole hours, from 1 to 8760.',
      ],
    },
    {
      env: { PASSWORDS: 'off' },
      expected: ['PASSWORDS is "off": nobody could sign in. Set OIDC_ISSUER, or PASSWORDS=on.'],
    },
    {
      env: { ...OIDC, PASSWORDS: 'off', RAPPORT_DEMO: 'on' },
      expected: ['PASSWORDS is "off": demo accounts sign in with one. Set RAPPORT_DEMO=off, or PASSWORDS=on.'],
    },
    {
      env: { OIDC_ISSUER: 'https://id.example.test' },
      expected: ['Signing in through a provider needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL as well.'],
    },
    {
      env: { OIDC_CLIENT_SECRET: 'hunter2' },
      expected: ['Signing in through a provider needs OIDC_ISSUER, OIDC_CLIENT_ID, PUBLIC_URL as well.'],
    },
    {
      env: { ...OIDC, OIDC_ISSUER: 'http://id.example.test', PUBLIC_URL: 'https://rapport.example.test/crm' },
      expected: [
        'PUBLIC_URL is "https://rapport.example.test/crm": give an address that begins with https://, or with http:// on this machine, and has no path.',
        'OIDC_ISSUER is "http://id.example.test": give an address that begins with https://, or with http:// on this machine.',
      ],
    },
    { env: { RAPPORT_DEMO: 'maybe' }, expected: ['RAPPORT_DEMO is "maybe": give on or off.'] },
    {
      env: { HOST: '0.0.0.0' },
      expected: [
        'HOST is "0.0.0.0": demo accounts have a known password, so they are served on this machine alone. Set RAPPORT_DEMO=off, or HOST=127.0.0.1.',
      ],
    },
    {
      env: { HOST: '192.168.1.5', DATABASE_URL: url, RAPPORT_DEMO: 'on' },
      expected: [
        'HOST is "192.168.1.5": demo accounts have a known password, so they are served on this machine alone. Set RAPPORT_DEMO=off, or HOST=127.0.0.1.',
      ],
    },
    {
      env: { PORT: '99999', RAPPORT_DEMO: 'perhaps' },
      expected: ['PORT is "99999": give a number from 0 to 65535.', 'RAPPORT_DEMO is "perhaps": give on or off.'],
    },
  ])('that cannot be are named with the mend: $env', ({ env, expected }) => {
    expect(faultsOf(env)).toEqual(expected);
  });

  it.each([
    'mysql://root:secret@db/rapport',
    'localhost:5432',
    'postgres://db/rapport',
    'postgres://user@db/rapport',
    'postgres://user:secret@db',
    'postgres://user:secret@/rapport',
    'postgres://user:pa ss@db/rapport',
    'postgres://user:pa#ss@db/rapport',
    'postgres://user:100%@db/rapport',
  ])('refuse the database "%s"', (wrong) => {
    const [fault, ...others] = faultsOf({ DATABASE_URL: wrong });

    expect(others).toEqual([]);
    expect(fault).toMatch(
      /^DATABASE_URL is ".*": give postgres:\/\/user:password@host:port\/database, with signs such as/,
    );
  });

  it.each(['mysql://rapport:hunter2@db/rapport', 'rapport:hunter2@db/rapport', 'postgres://rapport:x@hunter2@db'])(
    'never show a password, as of %s',
    (wrong) => {
      expect(faultsOf({ DATABASE_URL: wrong })).toEqual([expect.not.stringContaining('hunter2')]);
    },
  );
});

describe('the help', () => {
  it.each(['PORT', 'HOST', 'DATABASE_URL', 'RAPPORT_DATA_DIR', 'RAPPORT_DEMO', 'OIDC_ISSUER', 'PASSWORDS'])(
    'explains %s',
    (name) => {
      expect(configHelp()).toMatch(new RegExp(`^ {2}${name} +[A-Z].*\\.?`, 'm'));
    },
  );

  it('says what is standard', () => {
    expect(configHelp()).toMatch(/PORT .*\(3000\)$/m);
    expect(configHelp()).toMatch(/RAPPORT_DATA_DIR .*\(\.rapport\)$/m);
  });
});
