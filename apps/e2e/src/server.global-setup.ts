import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the real server serves, with the demo loaded. */
    baseUrl: string;
  }
}

/** The built server as a newcomer starts it: its own PostgreSQL, the demo, one port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rapport-e2e-'));
  await chmod(dataDir, 0o755);
  const env = { ...process.env, PORT: '0', RAPPORT_DATA_DIR: dataDir, DATABASE_URL: '' };
  const server = spawn(process.execPath, ['dist/apps/api/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const baseUrl = await new Promise<string>((ready, fail) => {
    let output = '';
    server.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Rapport is ready: (\S+)/.exec(output)?.[1];
      if (address) ready(address);
    });
    server.once('exit', (code) => fail(new Error(`The server did not start (${code}):\n${output}`)));
  });
  project.provide('baseUrl', baseUrl);
  return async () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
}
