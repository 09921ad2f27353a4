import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Benchmarks print figures and assert none; docs/performance.md keeps them. As in vitest.config.ts, graphql is one module.
const graphql = createRequire(import.meta.url).resolve('graphql');

export default defineConfig({
  resolve: { tsconfigPaths: true, alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ['apps/**/*.bench-spec.ts'],
    environment: 'node',
    globalSetup: ['libs/shared/testing/src/lib/postgres.global-setup.ts'],
  },
});
