import 'reflect-metadata';
import { join } from 'node:path';
import { systemClock } from '@rapport/shared-kernel';
import { loadDemo, DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/load-demo';
import { ConfigError, configHelp, parseConfig, type Config } from './config';
import { startDatabase } from './server/database';
import { reportError } from './server/error-report';
import { createHttpServer } from './server/http-server';

const progress = (line: string): void => void process.stdout.write(`  ${line}\n`);

/** Starts everything; resolves when it serves. Ctrl-C and SIGTERM stop it in order, PostgreSQL last. */
async function serve(config: Config): Promise<void> {
  const stopping = new AbortController();
  const database = await startDatabase(config, progress);
  const webDir = join(import.meta.dirname, '..', 'web');
  const { auditDir, demo, databaseUrl, costPerMinute, signIn, trustedProxies } = config;
  const app = await createHttpServer({
    databaseUrl: database.url,
    clock: systemClock,
    demo,
    costPerMinute,
    report: reportError,
    webDir,
    signIn,
    trustedProxies,
    auditDir,
  }).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    progress('Stopping');
    await app.close();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
  await app.init();
  if (demo) await loadDemo(app, { databaseUrl: database.url, progress, signal: stopping.signal });
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as { port: number };
  process.stdout.write(`\nRapport is ready: http://${config.host}:${port}\n`);
  if (demo) process.stdout.write(`Demo accounts: ${DEMO_ACCOUNTS.join(', ')} (password: ${DEMO_PASSWORD})\n`);
  if (databaseUrl === null) process.stdout.write('Ctrl-C stops it.\n');
}

// Who starts us may stop reading what we say (`npm start | head`); that is no reason to stop serving.
process.stdout.on('error', () => undefined);

if (process.argv.includes('--help')) {
  process.stdout.write(`npm start: serves Rapport.\n\n${configHelp()}\n`);
} else {
  try {
    await serve(parseConfig());
  } catch (error) {
    process.stderr.write(`Rapport did not start.\n${error instanceof Error ? error.message : String(error)}\n`);
    if (!(error instanceof ConfigError)) process.stderr.write('What went before may say more.\n');
    process.exit(1);
  }
}
