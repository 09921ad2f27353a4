// npm run faults -- 100 [seed]: as many times something is killed with `kill -9` while a client works, and its journal held against the database.
import { spawnSync } from 'node:child_process';

const rounds = process.argv[2] ?? '100';
const seed = process.argv[3] ?? String(Date.now() % 1_000_000);
process.stdout.write(`${rounds} rounds, seed ${seed}\n`);
const env = { ...process.env, RAPPORT_ROUNDS: rounds, RAPPORT_SEED: seed };
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', env }).status;
const status =
  run('node_modules/nx/bin/nx.js', 'build', 'api') ||
  run('node_modules/vitest/vitest.mjs', 'run', '--project', 'pg', 'apps/api/src/faults/faults.pg-spec.ts');
process.exit(status ?? 1);
