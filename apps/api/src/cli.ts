import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { AuthenticationService, SignOnService, TokensService } from '@rapport/access-api';
import {
  AUDIENCE_LEVELS,
  neededScopes,
  roles,
  TOKEN_MAX_DAYS,
  tokenScopes,
  type AudienceLevel,
  type Role,
  type TokenScope,
} from '@rapport/access-domain';
import { CheckpointFolder, makeCheckpoint, verdictLines, verifyTrail } from '@rapport/audit-api';
import { ownerDataSource, UnitOfWork, type Viewer } from '@rapport/shared-database';
import { DomainError, isTimeZone, newId, parseId, systemClock, type Id } from '@rapport/shared-kernel';
import type { DataSource } from 'typeorm';
import { createUser } from './accounts/accounts';
import { createCommandContext } from './commands';
import { configHelp, parseConfig, type Config } from './config';
import { loadDemo } from './demo/load-demo';
import { exportSubject, readable } from './persons/export';
import { joinDatabase } from './server/database';
import { reportError } from './server/error-report';

const HELP = `npm run cli -- <command>

  migrate                                   brings the database up to date
  seed demo                                 loads the demo data and accounts
  user create --email <e-mail> --name <name> --role <role> [--time-zone <zone>]
                                            makes a user; the password is read from standard input
                                            roles: ${roles.join(', ')}
                   … --subject <subject>    without a password: the user signs in through the provider of OIDC_ISSUER
  user link --email <e-mail> --subject <subject>
                                            lets a user sign in through the provider, as what it calls its subject (sub)
  user unlink --email <e-mail>              takes that away again, and ends the sessions that came of it
  token create --user <e-mail> --name <name> [--scopes <scope,…>] [--level <level>] [--days <1-${TOKEN_MAX_DAYS}>]
                                            makes an API token and prints it, alone on the last line; what its scopes
                                            need is added. Without more it reads for 90 days what everyone may see.
                                            scopes: ${tokenScopes.join(', ')}
                                            levels: ${AUDIENCE_LEVELS.join(', ')}: the highest audience that it sees
  token list --user <e-mail>                lists the tokens of a user that work
  token revoke --user <e-mail> --id <id>    ends a token at once
  person export --id <contact> [--readable]
                                            prints everything that is kept of one person, as JSON or as a text
  audit verify                              checks the audit trail against itself and against its checkpoints; names the first bad
                                            entry, and ends with status 1 where there is one
  audit checkpoint                          signs how far the audit trail is now

The command line works while the server runs.

${configHelp()}
`;

/** A call that cannot be: says what and how to mend it. */
class UsageError extends Error {}

const note = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      email: { type: 'string' },
      user: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      'time-zone': { type: 'string' },
      scopes: { type: 'string' },
      level: { type: 'string' },
      days: { type: 'string' },
      id: { type: 'string' },
      readable: { type: 'boolean' },
      subject: { type: 'string' },
    },
  });
  const command = positionals.join(' ');
  if (values.help || command === '') return void process.stdout.write(HELP);
  const run = COMMANDS[command];
  if (!run) throw new UsageError(`There is no command "${command}".`);
  const config = parseConfig();
  const database = await joinDatabase(config, note);
  try {
    await run({ databaseUrl: database.url, config }, values);
  } finally {
    await database.stop();
  }
}

type Given = 'email' | 'user' | 'name' | 'role' | 'time-zone' | 'scopes' | 'level' | 'days' | 'id' | 'subject';
type Options = Readonly<Partial<Record<Given, string> & Record<'readable', boolean>>>;

/** What a command works with. */
interface Setting {
  readonly databaseUrl: string;
  readonly config: Config;
}

type Command = (setting: Setting, options: Options) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  // Joining the database migrates it.
  migrate: async () => undefined,
  'seed demo': (setting) =>
    withApp(setting, (app) => loadDemo(app, { databaseUrl: setting.databaseUrl, progress: note })),
  'user create': async (setting, options) => {
    const email = required(options, 'email');
    const name = required(options, 'name');
    const role = required(options, 'role') as Role;
    const timeZone = options['time-zone'] ?? 'UTC';
    if (!roles.includes(role)) throw new UsageError(`--role is "${role}": give one of ${roles.join(', ')}.`);
    if (!isTimeZone(timeZone))
      throw new UsageError(`--time-zone is "${timeZone}": give an IANA name such as Asia/Karachi.`);
    const { subject } = options;
    const identity = subject === undefined ? undefined : { issuer: issuerOf(setting), subject };
    if (!identity && !setting.config.signIn.passwords)
      throw new UsageError('Passwords are switched off: give --subject.');
    const password = identity ? undefined : await readPassword();
    await withApp(setting, async (app) => {
      const authentication = app.get(AuthenticationService);
      if (await authentication.viewerOfCommandLine(email)) throw new UsageError(`There is a user ${email} already.`);
      const id = newId();
      await asOwner(setting.databaseUrl, (owner) => createUser(owner, { id, name, email, role, timeZone }));
      if (identity) await app.get(SignOnService).link(id, identity);
      if (password !== undefined) await authentication.setPassword(id, password);
      note(`Made ${name} <${email}>, ${role}.`);
    });
  },
  'user link': async (setting, options) => {
    const email = required(options, 'email');
    const subject = required(options, 'subject');
    const issuer = issuerOf(setting);
    await withApp(setting, async (app) => {
      await app.get(SignOnService).link(await userIdOf(app, email), { issuer, subject });
      note(`${email} signs in as ${subject} of ${issuer}.`);
    });
  },
  'user unlink': async (setting, options) => {
    const email = required(options, 'email');
    const issuer = issuerOf(setting);
    await withApp(setting, async (app) => {
      const was = await app.get(SignOnService).unlink(await userIdOf(app, email), issuer);
      if (!was) throw new UsageError(`${email} is not linked with ${issuer}.`);
      note(`${email} does not sign in through ${issuer} any more.`);
    });
  },
  'token create': async (setting, options) => {
    const input = {
      name: required(options, 'name'),
      ...scopesOf(options),
      level: levelOf(options),
      days: daysOf(options),
    };
    await asUser(setting, options, async (app, viewer) => {
      const tokens = app.get(TokensService);
      const { token } = await app
        .get(UnitOfWork)
        .write(viewer, (tx) => tx.savepoint(() => tokens.create(tx, input), 'createToken'));
      note(
        `For ${input.scopes.join(', ')}, up to what ${input.level} may see, for ${input.days} days. The token is shown once:`,
      );
      process.stdout.write(`${token}\n`);
    });
  },
  'person export': async ({ databaseUrl }, options) => {
    const id = parseId(required(options, 'id'));
    if (!id) throw new UsageError('--id is no id: it stands in the address of the contact.');
    const found = await asOwner(databaseUrl, (owner) => exportSubject(owner, id));
    if (!found) throw new UsageError(`There is no contact ${id}.`);
    process.stdout.write(options.readable ? `${readable(found)}\n` : `${JSON.stringify(found, null, 2)}\n`);
  },
  'audit verify': async ({ databaseUrl, config: { auditDir } }) => {
    const kept = await new CheckpointFolder(auditDir).read();
    const verdict = await asOwner(databaseUrl, (owner) => verifyTrail(owner, kept));
    for (const line of verdictLines(verdict, kept)) note(line);
    if (verdict.faults.length > 0 || kept.fault !== null) process.exitCode = 1;
  },
  'audit checkpoint': async ({ databaseUrl, config: { auditDir } }) => {
    const made = await asOwner(databaseUrl, (owner) =>
      makeCheckpoint(owner, { folder: auditDir, now: systemClock.now() }),
    );
    note(made ? `Made checkpoint ${made.n} in ${auditDir}.` : 'The last checkpoint says all there is.');
  },
  'token list': (setting, options) =>
    asUser(setting, options, async (app, viewer) => {
      const tokens = await app.get(UnitOfWork).read(viewer, (tx) => app.get(TokensService).listOwn(tx));
      for (const { id, name, scopes, level, expiresAt, lastUsedAt } of tokens) {
        const used = lastUsedAt ? `last used ${lastUsedAt.toISOString()}` : 'never used';
        process.stdout.write(
          `${id}  ${name}: ${scopes.join(', ')}; ${level}; until ${expiresAt.toISOString()}; ${used}\n`,
        );
      }
      note(`${tokens.length} token${tokens.length === 1 ? '' : 's'}.`);
    }),
  'token revoke': async (setting, options) => {
    const id = parseId(required(options, 'id'));
    if (!id) throw new UsageError(`--id is "${options.id}": token list shows the ids.`);
    await asUser(setting, options, async (app, viewer) => {
      const tokens = app.get(TokensService);
      try {
        await app.get(UnitOfWork).write(viewer, (tx) => tx.savepoint(() => tokens.revoke(tx, id), 'revokeToken'));
      } catch (error) {
        throw error instanceof DomainError ? new UsageError(`There is no token ${id} of this user.`) : error;
      }
      note('Revoked.');
    });
  },
};

function scopesOf({ scopes }: Options): { scopes: TokenScope[] } {
  const given = scopes?.split(',').map((scope) => scope.trim().toUpperCase().replace(':', '_') as TokenScope);
  const wrong = given?.find((scope) => !tokenScopes.includes(scope));
  if (wrong !== undefined) throw new UsageError(`--scopes has "${wrong}": give some of ${tokenScopes.join(', ')}.`);
  const chosen = given ?? ['DIRECTORY_READ', 'ENGAGEMENT_READ', 'COMMITMENTS_READ'];
  return { scopes: [...chosen, ...neededScopes(chosen)] };
}

function levelOf({ level = 'EVERYONE' }: Options): AudienceLevel {
  const found = AUDIENCE_LEVELS.find((each) => each === level.toUpperCase());
  if (!found) throw new UsageError(`--level is "${level}": give one of ${AUDIENCE_LEVELS.join(', ')}.`);
  return found;
}

function daysOf({ days = '90' }: Options): number {
  const number = Number(days);
  if (!Number.isInteger(number) || number < 1 || number > TOKEN_MAX_DAYS) {
    throw new UsageError(`--days is "${days}": give 1 to ${TOKEN_MAX_DAYS}.`);
  }
  return number;
}

/** Runs what is for one user, `--user`, in their name. */
async function asUser(
  setting: Setting,
  options: Options,
  work: (app: App, viewer: Viewer) => Promise<void>,
): Promise<void> {
  const email = required(options, 'user');
  await withApp(setting, async (app) => {
    const viewer = await app.get(AuthenticationService).viewerOfCommandLine(email);
    if (!viewer) throw new UsageError(`There is no active user ${email}.`);
    await work(app, viewer);
  });
}

type App = Awaited<ReturnType<typeof createCommandContext>>;

async function withApp({ databaseUrl, config }: Setting, work: (app: App) => Promise<void>): Promise<void> {
  const { signIn } = config;
  const app = await createCommandContext({ databaseUrl, signIn, clock: systemClock, demo: false, report: reportError });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

async function asOwner<Result>(databaseUrl: string, work: (owner: DataSource) => Promise<Result>): Promise<Result> {
  const owner = await ownerDataSource(databaseUrl).initialize();
  return work(owner).finally(() => owner.destroy());
}

async function userIdOf(app: App, email: string): Promise<Id> {
  const viewer = await app.get(AuthenticationService).viewerOfCommandLine(email);
  if (!viewer) throw new UsageError(`There is no active user ${email}.`);
  return viewer.id;
}

function issuerOf({ config }: Setting): string {
  const { provider } = config.signIn;
  if (!provider) throw new UsageError('There is no provider: set OIDC_ISSUER as the server has it.');
  return provider.issuer;
}

function required(options: Options, name: Given): string {
  const value = options[name];
  if (!value) throw new UsageError(`--${name} is missing.`);
  return value;
}

async function readPassword(): Promise<string> {
  note('Password (at least 12 characters), then Enter:');
  let text = '';
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  const password = text.split('\n')[0] ?? '';
  if (password.length < 12) throw new UsageError('The password is too short: use at least 12 characters.');
  return password;
}

try {
  await main(process.argv.slice(2));
  process.exit();
} catch (error) {
  note(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) note('npm run cli -- --help lists the commands.');
  process.exit(1);
}
