import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { assertServerVersion } from '../server-version';
import { unprivilegedAccount } from './account';
import { runningEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';

let root: string;
let dataDir: string;
let server: EmbeddedPostgres | undefined;

const start = async (): Promise<string> => {
  server = await startEmbeddedPostgres({ dataDir, durable: false });
  return server.url;
};
const stop = async (): Promise<void> => {
  await server?.stop();
  server = undefined;
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapport-embedded-'));
  await chmod(root, 0o755);
  // Longer than the 107 characters that the path of a socket may have, and with what shells and lists would split.
  dataDir = join(root, `${'a folder of Maryam, '.repeat(6)}سیاست`, 'data');
  await mkdir(dataDir, { recursive: true });
  await query(await start(), `create table kept as select 'kept' as word`);
  await stop();
});
afterEach(stop);
afterAll(() => rm(root, { recursive: true, force: true }));

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const cluster = () => join(dataDir, 'postgresql');
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('the PostgreSQL that comes with Rapport', () => {
  it('keeps its data, in a folder with a long name of any letters', async () => {
    expect(await query(await start(), 'select word from kept')).toEqual([{ word: 'kept' }]);
  });

  it('is new enough, and speaks to this machine alone, by address and password', async () => {
    const url = await start();

    await expect(assertServerVersion(url)).resolves.toBeUndefined();
    expect(
      await query(
        url,
        `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by 1`,
      ),
    ).toEqual([
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    const guest = new URL(url);
    guest.password = 'guess';
    await expect(query(guest.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('shows its data and its password to nobody else', async () => {
    expect(await modeOf(cluster())).toBe('700');
    expect(await modeOf(join(dataDir, 'postgresql.secret'))).toBe('600');
    await expect(stat(`${cluster()}.password`)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is found by the command line while it runs, and only then', async () => {
    expect(await runningEmbeddedPostgres(dataDir)).toBeNull();

    const url = await start();

    expect(await runningEmbeddedPostgres(dataDir)).toEqual({ url });
  });

  it('starts where a crash left its lock, and the number in it is that of another process by now', async () => {
    const account = await unprivilegedAccount();
    const stranger = spawn('sleep', ['60'], account ? { uid: account.uid, gid: account.gid } : {});
    await once(stranger, 'spawn');
    await writeFile(join(cluster(), 'postmaster.pid'), `${stranger.pid}\n${cluster()}\n1700000000\n1\n\n127.0.0.1\n`);

    try {
      expect(await runningEmbeddedPostgres(dataDir)).toBeNull();
      expect(await query(await start(), 'select word from kept')).toEqual([{ word: 'kept' }]);
      expect(stranger.signalCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('comes back at the same address with its data where it was killed, until it is stopped', async () => {
    const url = await start();
    const [pid] = (await readFile(join(cluster(), 'postmaster.pid'), 'utf8')).split('\n');

    process.kill(Number(pid), 'SIGKILL');

    await expect
      .poll(() => query(url, 'select word from kept').catch(() => []), { timeout: 25_000 })
      .toEqual([{ word: 'kept' }]);
    expect((await readFile(join(cluster(), 'postmaster.pid'), 'utf8')).split('\n')[0]).not.toBe(pid);
    await stop();
    expect(await runningEmbeddedPostgres(dataDir)).toBeNull();
  });

  it('starts where it was killed while its data were being made', async () => {
    const other = await startEmbeddedPostgres({ dataDir: join(root, 'begun'), durable: false });
    await other.stop();
    await mkdir(join(root, 'begun', 'postgresql.new-1234'));
    await rm(join(root, 'begun', 'postgresql'), { recursive: true });
    const again = await startEmbeddedPostgres({ dataDir: join(root, 'begun'), durable: false });

    expect(await query(again.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    await expect(stat(join(root, 'begun', 'postgresql.new-1234'))).rejects.toMatchObject({ code: 'ENOENT' });
    await again.stop();
  });

  it('takes another port where somebody has taken its own', async () => {
    const { port } = JSON.parse(await readFile(join(dataDir, 'postgresql.json'), 'utf8')) as { port: number };
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');

    try {
      const url = new URL(await start());
      expect((squatter.address() as AddressInfo).port).toBe(port);
      expect(Number(url.port)).not.toBe(port);
    } finally {
      squatter.close();
    }
  });

  it('says where to read why, where it does not start', async () => {
    await chmod(cluster(), 0o777);

    try {
      await expect(start()).rejects.toThrow(`PostgreSQL did not start; see ${join(dataDir, 'postgresql.log')}`);
      expect(await readFile(join(dataDir, 'postgresql.log'), 'utf8')).toMatch(/invalid permissions/);
    } finally {
      await chmod(cluster(), 0o700);
    }
  });

  it('says which file is missing, where the password of its data is lost, and leaves nothing running', async () => {
    const secret = join(dataDir, 'postgresql.secret');
    await rename(secret, `${secret}.away`);

    try {
      await expect(start()).rejects.toThrow(/does not take the password in .*postgresql\.secret: put the file back/);
      await expect(stat(join(cluster(), 'postmaster.pid'))).rejects.toMatchObject({ code: 'ENOENT' });
    } finally {
      await rename(`${secret}.away`, secret);
    }
  });
});
