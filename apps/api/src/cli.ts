import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { AuthenticationService } from '@rapport/access-api';
import { roles, type Role } from '@rapport/access-domain';
import { CheckpointFolder, makeCheckpoint, verdictLines, verifyTrail } from '@rapport/audit-api';
import { ownerDataSource } from '@rapport/shared-database';
import { isTimeZone, newId, parseId, systemClock } from '@rapport/shared-kernel';
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
  token create --user <e-mail> --name <name>
                                            makes an API token and prints it, alone on the last line
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
      id: { type: 'string' },
      readable: { type: 'boolean' },
    },
  });
  const command = positionals.join(' ');
  if (values.help || command === '') return void process.stdout.write(HELP);
  const run = COMMANDS[command];
  if (!run) throw new UsageError(`There is no command "${command}".`);
  const config = parseConfig();
  const database = await joinDatabase(config, note);
  try {
    await run(database.url, values, config);
  } finally {
    await database.stop();
  }
}

type Given = 'email' | 'user' | 'name' | 'role' | 'time-zone' | 'id';
type Options = Readonly<Partial<Record<Given, string> & Record<'readable', boolean>>>;

type Command = (databaseUrl: string, options: Options, config: Config) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  // Joining the database migrates it.
  migrate: async () => undefined,
  'seed demo': (databaseUrl) => withApp(databaseUrl, (app) => loadDemo(app, { databaseUrl, progress: note })),
  'user create': async (databaseUrl, options) => {
    const email = required(options, 'email');
    const name = required(options, 'name');
    const role = required(options, 'role') as Role;
    const timeZone = options['time-zone'] ?? 'UTC';
    if (!roles.includes(role)) throw new UsageError(`--role is "${role}": give one of ${roles.join(', ')}.`);
    if (!isTimeZone(timeZone))
      throw new UsageError(`--time-zone is "${timeZone}": give an IANA name such as Asia/Karachi.`);
    const password = await readPassword();
    await withApp(databaseUrl, async (app) => {
      const authentication = app.get(AuthenticationService);
      if (await authentication.viewerOfCommandLine(email)) throw new UsageError(`There is a user ${email} already.`);
      const owner = await ownerDataSource(databaseUrl).initialize();
      const id = newId();
      await createUser(owner, { id, name, email, role, timeZone }).finally(() => owner.destroy());
      await authentication.setPassword(id, password);
      note(`Made ${name} <${email}>, ${role}.`);
    });
  },
  'token create': async (databaseUrl, options) => {
    const email = required(options, 'user');
    const name = required(options, 'name');
    await withApp(databaseUrl, async (app) => {
      const authentication = app.get(AuthenticationService);
      const viewer = await authentication.viewerOfCommandLine(email);
      if (!viewer) throw new UsageError(`There is no active user ${email}.`);
      const token = await authentication.createToken({ userId: viewer.id, name });
      note('The token is shown once; it is valid for a year:');
      process.stdout.write(`${token}\n`);
    });
  },
  'person export': async (databaseUrl, options) => {
    const id = parseId(required(options, 'id'));
    if (!id) throw new UsageError('--id is no id: it stands in the address of the contact.');
    const found = await asOwner(databaseUrl, (owner) => exportSubject(owner, id));
    if (!found) throw new UsageError(`There is no contact ${id}.`);
    process.stdout.write(options.readable ? `${readable(found)}\n` : `${JSON.stringify(found, null, 2)}\n`);
  },
  'audit verify': async (databaseUrl, _options, { auditDir }) => {
    const kept = await new CheckpointFolder(auditDir).read();
    const verdict = await asOwner(databaseUrl, (owner) => verifyTrail(owner, kept));
    for (const line of verdictLines(verdict, kept)) note(line);
    if (verdict.faults.length > 0 || kept.fault !== null) process.exitCode = 1;
  },
  'audit checkpoint': async (databaseUrl, _options, { auditDir }) => {
    const made = await asOwner(databaseUrl, (owner) =>
      makeCheckpoint(owner, { folder: auditDir, now: systemClock.now() }),
    );
    note(made ? `Made checkpoint ${made.n} in ${auditDir}.` : 'The last checkpoint says all there is.');
  },
};

type App = Awaited<ReturnType<typeof createCommandContext>>;

async function withApp(databaseUrl: string, work: (app: App) => Promise<void>): Promise<void> {
  const app = await createCommandContext({ databaseUrl, clock: systemClock, demo: false, report: reportError });
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
