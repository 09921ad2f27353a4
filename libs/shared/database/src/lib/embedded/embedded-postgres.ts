import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { reachableBy, unprivilegedAccount, type Account } from './account';
import { locateBinaries, type Binaries } from './binaries';

/** A running server of ours. */
export interface EmbeddedPostgres {
  /** A URL that may administer it, with its database `rapport`. */
  readonly url: string;
  /** Stops it cleanly and waits until it has ended. */
  stop(): Promise<void>;
}

/** How to start one. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly onProgress?: (line: string) => void;
  /** False for tests alone: faster, and a crash may lose data. */
  readonly durable?: boolean;
}

/**
 * Starts the PostgreSQL that comes with Rapport on the data of `dataDir`, which it makes on the first start. After a crash of
 * ours it recovers by itself: a server that was left running on the same data is stopped first.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = await makeHome(resolve(options.dataDir), options.onProgress ?? (() => undefined));
  await takeOver(home);
  const binaries = await locateBinaries(home.account, '/var/lib/rapport/postgresql-18');
  const password = await secretOf(home);
  if (!existsSync(join(home.cluster, 'PG_VERSION'))) await initialise(home, binaries, password);
  const port = await freePort(await keptPort(home));
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/rapport`;
  const start = () => launch(home, binaries, { port, durable: options.durable ?? true });
  const first = await start();
  try {
    await waitUntilReady(first, url, home);
  } catch (error) {
    await stop(first, home);
    throw error;
  }
  await replace(home.state, JSON.stringify({ supervisor: process.pid, port }));
  return { url, stop: supervise(first, start, home) };
}

/**
 * Starts the server again whenever it ends unasked, killed by the system for want of memory, say: what was committed is recovered,
 * and who serves reaches it at the same address. Returns how it is stopped for good.
 */
function supervise(first: ChildProcess, start: () => Promise<ChildProcess>, home: Home): () => Promise<void> {
  let server = first;
  const state = { isStopping: false };
  // A function, because it may change while one waits.
  const isStopping = () => state.isStopping;
  let revival: Promise<void> | undefined;
  const watch = () => {
    const { pid } = server;
    server.once('exit', () => {
      if (!isStopping()) revival = revive(pid);
    });
  };
  const revive = async (dead: number | undefined): Promise<void> => {
    home.progress('PostgreSQL ended unasked: starting it again');
    // Its children end when they notice; as long as one is left, PostgreSQL refuses to start on the same data.
    for (let wait = 50; !isStopping(); wait = Math.min(2 * wait, 5_000)) {
      await pause(wait);
      if (isStopping()) return;
      if (String(dead) === (await lockedBy(home))) await rm(lockOf(home), { force: true });
      server = await start();
      if (await hasStarted(server, home)) {
        watch();
        return;
      }
    }
  };
  watch();
  return async () => {
    state.isStopping = true;
    await revival;
    await stop(server, home);
  };
}

/** Whether a server that was just started comes to hold its data; false where it ended before. */
async function hasStarted(server: ChildProcess, home: Home): Promise<boolean> {
  while (server.exitCode === null && server.signalCode === null) {
    const status = (await readFile(lockOf(home), 'utf8').catch(() => '')).split('\n');
    if (status[0] === String(server.pid) && status[7]?.trim() === 'ready') return true;
    await pause(50);
  }
  return false;
}

/** The URL of the server that runs on `dataDir` now, or null: how the command line joins it. */
export async function runningEmbeddedPostgres(dataDir: string): Promise<{ url: string } | null> {
  const home = await makeHome(resolve(dataDir), () => undefined);
  const pid = await postmasterPid(home);
  const port = await keptPort(home);
  if (!pid || !isAlive(pid) || !port || !existsSync(home.secret)) return null;
  return { url: `postgres://postgres:${await secretOf(home)}@127.0.0.1:${port}/rapport` };
}

/** Where things are kept, and who runs the server. */
interface Home {
  readonly account: Account | undefined;
  readonly cluster: string;
  readonly secret: string;
  readonly state: string;
  readonly log: string;
  readonly progress: (line: string) => void;
}

/** The server's account must reach its data: where it cannot, they stand in /var/lib, under a name made of the folder's. */
async function makeHome(dataDir: string, progress: Home['progress']): Promise<Home> {
  await mkdir(dataDir, { recursive: true });
  const account = await unprivilegedAccount();
  const isReachable = await reachableBy(account, dataDir);
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const base = isReachable ? dataDir : join('/var/lib/rapport', key);
  if (!isReachable) {
    await mkdir(base, { recursive: true, mode: 0o755 });
    progress(`The user ${account?.name} that runs PostgreSQL cannot enter ${dataDir}: its data are in ${base}`);
  }
  return {
    account,
    cluster: join(base, 'postgresql'),
    secret: join(dataDir, 'postgresql.secret'),
    state: join(dataDir, 'postgresql.json'),
    log: join(dataDir, 'postgresql.log'),
    progress,
  };
}

async function secretOf(home: Home): Promise<string> {
  if (!existsSync(home.secret)) await replace(home.secret, randomBytes(24).toString('base64url'));
  return (await readFile(home.secret, 'utf8')).trim();
}

/** Writes a file whole or not at all, whenever we are killed. */
async function replace(file: string, text: string): Promise<void> {
  const unfinished = `${file}.new`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, text, { mode: 0o600, flush: true });
  await rename(unfinished, file);
}

/** Refuses to run beside a living Rapport on the same data, and stops a server that a dead one left. */
async function takeOver(home: Home): Promise<void> {
  const pid = await postmasterPid(home);
  // A lock that names no server of these data is left from a crash. PostgreSQL would believe it where the number is another
  // process's by now.
  if (!pid || !isAlive(pid)) return rm(lockOf(home), { force: true });
  const { supervisor } = await stateOf(home);
  if (supervisor && supervisor !== process.pid && isAlive(supervisor)) {
    throw new Error(
      `Rapport runs already on these data (process ${supervisor}): stop it first, or set RAPPORT_DATA_DIR.`,
    );
  }
  home.progress('PostgreSQL still runs from before: stopping it');
  process.kill(pid, 'SIGINT');
  // Not `isAlive` alone: where nobody buries the dead (a container without an init), its number stays.
  while (isAlive(pid) && (await isServerOf(home, pid))) await pause(50);
  await rm(lockOf(home), { force: true });
}

/** The pid in the cluster's lock file, where that process is the server of these very data. */
async function postmasterPid(home: Home): Promise<number | undefined> {
  const pid = Number(await lockedBy(home));
  return pid > 0 && (await isServerOf(home, pid)) ? pid : undefined;
}

/** Whether a process that is there is the server of these data; a dead one that nobody buried is not. */
async function isServerOf(home: Home, pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => home.cluster);
  return command.includes(home.cluster);
}

/** The pid in the cluster's lock file, whosesoever it is by now. */
async function lockedBy(home: Home): Promise<string> {
  const lock = await readFile(lockOf(home), 'utf8').catch(() => '');
  return lock.split('\n')[0] ?? '';
}

function lockOf(home: Home): string {
  return join(home.cluster, 'postmaster.pid');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function stateOf(home: Home): Promise<{ supervisor?: number; port?: number }> {
  try {
    return JSON.parse(await readFile(home.state, 'utf8')) as { supervisor: number; port: number };
  } catch {
    return {};
  }
}

async function keptPort(home: Home): Promise<number | undefined> {
  return (await stateOf(home)).port;
}

async function initialise(home: Home, binaries: Binaries, password: string): Promise<void> {
  home.progress('Making the database (first start)');
  const unfinished = `${home.cluster}.new-${process.pid}`;
  const passwordFile = `${home.cluster}.password`;
  // What was left when we were killed while making it; whoever still writes into it fails.
  const folder = dirname(home.cluster);
  const left = (await readdir(folder)).filter((name) => name.startsWith(`${basename(home.cluster)}.new-`));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (home.account) {
    await chown(unfinished, home.account.uid, home.account.gid);
    await chown(passwordFile, home.account.uid, home.account.gid);
  }
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const initdb = await start(home, binaries.initdb, [`--pgdata=${unfinished}`, ...login, ...locale]);
  const code = await new Promise<number | null>((done) => initdb.once('exit', done));
  await rm(passwordFile, { force: true });
  if (code !== 0) throw new Error(`PostgreSQL could not make its data (initdb: ${code}); see ${home.log}`);
  await rename(unfinished, home.cluster);
}

function launch(home: Home, binaries: Binaries, options: { port: number; durable: boolean }): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '256MB',
    work_mem: '16MB',
    random_page_cost: '1.1',
    jit: 'off',
    log_timezone: 'UTC',
    // Its log quotes no value: neither the row that was refused nor the statement that failed.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    timezone: 'UTC',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return start(home, binaries.postgres, ['-D', home.cluster, '-p', String(options.port), ...flags]);
}

/** Starts a program as the server's account, in a process group of its own: Ctrl-C reaches us, and we stop it in order. */
async function start(home: Home, program: string, args: string[]): Promise<ChildProcess> {
  const log = await open(home.log, 'a');
  const identity = home.account ? { uid: home.account.uid, gid: home.account.gid } : {};
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  const child = spawn(program, args, { ...identity, env, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] });
  await log.close();
  return child;
}

async function waitUntilReady(server: ChildProcess, url: string, home: Home): Promise<void> {
  const administration = new URL(url);
  administration.pathname = '/postgres';
  for (let tries = 0; tries < 1200; tries++) {
    if (server.exitCode !== null) break;
    const client = new Client({ connectionString: administration.href });
    try {
      await client.connect();
      const { rowCount } = await client.query(`select from pg_database where datname = 'rapport'`);
      if (rowCount === 0) await client.query('create database rapport');
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') throw wrongPassword(home);
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`PostgreSQL did not start; see ${home.log}`);
}

function wrongPassword(home: Home): Error {
  return new Error(
    `PostgreSQL does not take the password in ${home.secret}: put the file back that was made with its data, or set RAPPORT_DATA_DIR to another folder.`,
  );
}

async function stop(server: ChildProcess, home: Home): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise<void>((done) => server.once('exit', () => done()));
    server.kill('SIGINT');
    await ended;
  }
  const { port } = await stateOf(home);
  await replace(home.state, JSON.stringify({ port }));
}

/** `wanted` where nothing listens on it, else any free port. */
function freePort(wanted: number | undefined): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (wanted) freePort(undefined).then(done, fail);
      else fail(error);
    });
    probe.listen(wanted ?? 0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
