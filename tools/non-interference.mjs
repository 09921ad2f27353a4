// npm run non-interference -- 50000: as many generated operations against two databases that differ in what may not be seen.
import { spawnSync } from 'node:child_process';

const operations = process.argv[2] ?? '50000';
const seed = process.argv[3] ?? String(Date.now() % 1_000_000);
process.stdout.write(`${operations} operations, seed ${seed}\n`);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'pg',
    'apps/api/src/confidentiality/non-interference.pg-spec.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, RAPPORT_OPERATIONS: operations, RAPPORT_SEED: seed } },
);
process.exit(status ?? 1);
