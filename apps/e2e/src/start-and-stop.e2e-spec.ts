import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let dataDir: string;
const running = new Set<ChildProcess>();

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rapport-start-'));
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  for (const child of running) await end(child, 'SIGTERM');
  await rm(dataDir, { recursive: true, force: true });
});

describe('the server', () => {
  it('starts, stops cleanly on SIGTERM with its PostgreSQL, and keeps its data', async () => {
    const first = await start();
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    const postgres = await postmasterPid();
    await end(first.child, 'SIGTERM');

    expect(first.child.exitCode).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    const second = await start();
    expect(second.output()).not.toContain('Making the database');
  });

  it('goes on where nobody reads what it says any more, and stops when its terminal is closed', async () => {
    const server = await start();
    const postgres = await postmasterPid();
    server.child.stdout?.destroy();
    await end(server.child, 'SIGHUP');

    expect(server.child.exitCode).toBe(0);
    expect(isAlive(postgres)).toBe(false);
  });

  it('recovers by itself after kill -9, while the old PostgreSQL still runs', async () => {
    const first = await start();
    const orphan = await postmasterPid();
    await end(first.child, 'SIGKILL');
    expect(isAlive(orphan)).toBe(true);

    const second = await start();

    // The system buries it a moment after it has ended.
    await vi.waitFor(() => expect(isAlive(orphan)).toBe(false));
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
  });

  it('refuses to run twice on the same data, and leaves the first one alone', async () => {
    const first = await start();

    const second = await run('main.js');

    expect(second).toMatchObject({ code: 1, stderr: expect.stringContaining('runs already') as string });
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
  });

  it('lists every wrong setting, and offers help', async () => {
    const wrong = await run('main.js', [], { PORT: 'http', RAPPORT_DEMO: 'perhaps' });
    const open = await run('main.js', [], { HOST: '0.0.0.0', RAPPORT_DEMO: 'on' });
    const help = await run('main.js', ['--help']);

    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toMatch(/PORT is "http".*\n.*RAPPORT_DEMO is "perhaps"/);
    expect(open.stderr).toMatch(/HOST is "0.0.0.0".*Set RAPPORT_DEMO=off/);
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('DATABASE_URL') as string });
  });

  it('lets the command line work while it runs: the token stands alone on the last line and opens the API', async () => {
    const server = await start();
    const made = await run(
      'cli.js',
      ['user', 'create', '--email', 'tool@example.test', '--name', 'Tool', '--role', 'ANALYST'],
      {},
      'a long password\n',
    );
    const created = await run('cli.js', ['token', 'create', '--user', 'tool@example.test', '--name', 'reports']);
    const token = created.stdout.trimEnd().split('\n').at(-1) ?? '';

    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { name role } }' }),
    });

    expect(made.code).toBe(0);
    expect(token).toMatch(/^rapport_[\w-]{49}$/);
    expect(await answer.json()).toMatchObject({ data: { viewer: { name: 'Tool', role: 'ANALYST' } } });
  });
});

function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, PORT: '0', RAPPORT_DATA_DIR: dataDir, DATABASE_URL: '', RAPPORT_DEMO: 'off', ...settings };
}

async function start(): Promise<{ child: ChildProcess; url: string; output: () => string }> {
  const child = spawn(process.execPath, ['dist/apps/api/main.js'], {
    env: environment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const url = await new Promise<string>((ready, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Rapport is ready: (\S+)/.exec(output)?.[1];
      if (address) ready(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => fail(new Error(output)));
  });
  return { child, url, output: () => output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await ended;
}

function run(program: string, args: string[] = [], settings: Record<string, string> = {}, input = '') {
  const child = spawn(process.execPath, [`dist/apps/api/${program}`, ...args], { env: environment(settings) });
  child.stdin.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((done) => {
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}

async function postmasterPid(): Promise<number> {
  const lock = await readFile(join(dataDir, 'postgresql', 'postmaster.pid'), 'utf8');
  return Number(lock.split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
