import { readFileSync } from 'node:fs';
import process from 'node:process';
import js from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The boundaries rule skips itself without a project graph, so the graph is made here, before any file is linted.
process.env.NX_DAEMON ??= 'false';
await createProjectGraphAsync({ exitOnError: true });

const { scopes, layers, runtimes } = JSON.parse(
  readFileSync(new URL('tools/boundaries.json', import.meta.url), 'utf8'),
);

const tags = (dimension, values) => values.map((value) => `${dimension}:${value}`);
const allowances = (dimension, table) =>
  Object.entries(table).map(([value, allowed]) => ({
    sourceTag: `${dimension}:${value}`,
    onlyDependOnLibsWithTags: tags(dimension, allowed),
  }));

/** Who may import whom, in each of the three dimensions: all of them hold at once. */
const depConstraints = [
  // A context reads itself and everything to its left in the one ordered list.
  ...allowances('scope', Object.fromEntries(scopes.map((scope, i) => [scope, scopes.slice(0, i + 1)]))),
  ...allowances('layer', layers),
  ...allowances('runtime', runtimes),
  // Features of different contexts do not know each other: pages of apps/web compose them.
  ...scopes.map((scope) => ({
    allSourceTags: [`scope:${scope}`, 'layer:web'],
    onlyDependOnLibsWithTags: [...tags('scope', [scope, 'shared']), ...tags('layer', ['kernel', 'domain'])],
  })),
  // Rules are plain TypeScript: no framework, no driver.
  ...tags('layer', ['kernel', 'domain']).map((sourceTag) => ({
    sourceTag,
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'graphql', 'react', 'react-*', '@apollo/*', '@mantine/*'],
  })),
];

const boundaries = (options) => [
  'error',
  { enforceBuildableLibDependency: false, allow: [], depConstraints, ...options },
];

const tests = ['**/*.{spec,pg-spec,e2e-spec,bench-spec}.ts', '**/*.test.{ts,tsx}'];

const testSupport = ['apps/e2e/**/*.ts', '{apps,libs}/**/testing/**/*.{ts,tsx}', 'apps/api/src/confidentiality/**'];

const clockAndChance = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain never reads the clock: take today or the instant as a parameter.',
  },
  {
    selector:
      "CallExpression[callee.object.name='Math'][callee.property.name='random'], CallExpression[callee.property.name='randomUUID']",
    message: 'The domain never rolls dice: take the id as a parameter.',
  },
];

const unsoundTests = [
  {
    selector:
      "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout'], CallExpression[callee.property.name='waitForTimeout']",
    message: 'Wait for what should happen (vi.waitFor, expect.poll, findBy…), not for time to pass.',
  },
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fails)$/]',
    message: 'Every test runs: mend it or remove it with a reason.',
  },
];

export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', 'test-results/', 'coverage/', '.nx/', '.rapport/', '**/*.timestamp-*']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  { plugins: { '@nx': nx } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', fetch: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Entities and framework options are classes that say a shape; their literals are what they are for.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Leaves files with decorators alone: injection needs their imports at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An async function without await still turns what it throws into a rejection, as the hooks of Apollo and Nest expect.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Deprecated only to stand out, as its documentation says: for a provider on this very machine.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read once, in apps/api/src/config.ts.' },
      ],
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'prisma-free-migrations/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      'no-restricted-imports': [
        'error',
        { name: '@rapport/shared-testing', message: 'Only tests may use the test kit.' },
        { name: 'node:process', message: 'Use the global process; the environment is read in apps/api/src/config.ts.' },
      ],
    },
  },
  {
    files: ['libs/*/domain/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance] },
  },
  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
  },
  {
    files: [...tests, ...testSupport],
    rules: {
      // A spec of any layer may use the test kit, which reaches down to the database.
      '@nx/enforce-module-boundaries': boundaries({ allow: ['@rapport/shared-testing'] }),
      'no-restricted-imports': 'off',
      // Asymmetric matchers such as expect.any(String) are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: tests,
    rules: {
      'no-restricted-imports': ['error', { name: 'node:timers/promises', message: 'Tests do not sleep.' }],
      'no-restricted-syntax': ['error', ...unsoundTests],
    },
  },
  {
    files: ['apps/api/src/config.ts', 'tools/**', '**/*.config.ts', ...tests, ...testSupport],
    rules: { 'no-restricted-properties': 'off' },
  },
);
