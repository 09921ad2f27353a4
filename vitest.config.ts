import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// graphql is one module for us and for the CommonJS packages that use it, as it is when Node runs the build.
const graphql = createRequire(import.meta.url).resolve('graphql');
const resolve = { tsconfigPaths: true, alias: [{ find: /^graphql$/, replacement: graphql }] };

/** One project per kind of test; see CONTRIBUTING.md for what belongs where. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{apps,libs,prisma-free-migrations,tools}/**/*.spec.ts'],
          environment: 'node',
        },
      },
      {
        resolve,
        test: {
          name: 'pg',
          include: ['{apps,libs,prisma-free-migrations}/**/*.pg-spec.ts'],
          environment: 'node',
          globalSetup: ['libs/shared/testing/src/lib/postgres.global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'web',
          include: ['{apps,libs}/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['libs/shared/ui/src/lib/testing/setup.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['apps/e2e/**/*.e2e-spec.ts'],
          environment: 'node',
          globalSetup: ['apps/e2e/src/server.global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
