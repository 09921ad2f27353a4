import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The built server as a child process on data of its own, with the PostgreSQL that it starts; both to be killed. */
export class Victim {
  private server: ChildProcess | undefined;
  private port = 0;
  /** What it said since it was started. */
  private output = '';

  constructor(
    private readonly dataDir: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Begins to start, and does not wait. */
  begin(): void {
    const env = {
      ...this.environment,
      PORT: '0',
      RAPPORT_DATA_DIR: this.dataDir,
      DATABASE_URL: '',
      RAPPORT_DEMO: 'off',
    };
    this.server = spawn(process.execPath, ['dist/apps/api/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Starts, and waits until it serves. */
  async start(): Promise<void> {
    this.begin();
    const server = this.server as ChildProcess;
    this.port = await new Promise<number>((ready, fail) => {
      this.output = '';
      const hear = (chunk: Buffer) => {
        this.output += chunk.toString();
        const port = /Rapport is ready: \S+:(\d+)/.exec(this.output)?.[1];
        if (port) ready(Number(port));
      };
      server.stdout?.on('data', hear);
      server.stderr?.on('data', hear);
      server.once('exit', (code) => fail(new Error(`The server did not start (${code}):\n${this.output}`)));
    });
  }

  /** Waits until it serves again by itself, its database included. */
  async recover(): Promise<void> {
    while (!(await this.isReady())) {
      if (this.server?.exitCode !== null) throw new Error(`The server ended with its database:\n${this.output}`);
      await pause(25);
    }
  }

  /** `kill -9` of the server, with nothing said. */
  async killServer(): Promise<void> {
    const server = this.server as ChildProcess;
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  /** `kill -9` of PostgreSQL: of its first process alone, or with all that it started. */
  async killPostgres(options: { withChildren: boolean }): Promise<void> {
    const postmaster = await this.postmaster();
    if (!postmaster) return;
    const children = options.withChildren ? await childrenOf(postmaster) : [];
    for (const pid of [postmaster, ...children]) kill(pid);
  }

  /** `kill -9` of one of the processes that serve a connection: PostgreSQL then ends the others and recovers. */
  async killBackend(chance: () => number): Promise<void> {
    const postmaster = await this.postmaster();
    const backends: number[] = [];
    for (const pid of postmaster ? await childrenOf(postmaster) : []) {
      if ((await commandOf(pid)).includes('rapport_app')) backends.push(pid);
    }
    const chosen = backends[Math.floor(chance() * backends.length)];
    if (chosen) kill(chosen);
  }

  /** Stops it in order. */
  async stop(): Promise<void> {
    const server = this.server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }

  /** The pid in PostgreSQL's lock, where that is the server of these data. */
  private async postmaster(): Promise<number | undefined> {
    const cluster = join(this.dataDir, 'postgresql');
    const [pid] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    return pid && (await commandOf(Number(pid))).includes(cluster) ? Number(pid) : undefined;
  }

  private async isReady(): Promise<boolean> {
    return fetch(`${this.url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

/** So long until something is killed. */
export function moment(ms: number): Promise<void> {
  return pause(ms);
}

function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = pids.map(async (pid) => {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The command stands in brackets and may hold anything; state and parent follow the last one.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(pid)] : [];
  });
  return (await Promise.all(found)).flat();
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
