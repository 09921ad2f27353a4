import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import boundaries from './boundaries.json';

const root = join(import.meta.dirname, '..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const foldersIn = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`);

const tag = (dimension: string, values: string[]) => z.enum(values.map((value) => `${dimension}:${value}`));
const Project = z.strictObject({
  name: z.string(),
  tags: z.tuple([
    tag('scope', boundaries.scopes),
    tag('layer', Object.keys(boundaries.layers)),
    tag('runtime', Object.keys(boundaries.runtimes)),
  ]),
});
const TsConfig = z.object({ compilerOptions: z.object({ paths: z.record(z.string(), z.tuple([z.string()])) }) });

const libs = foldersIn('libs').flatMap(foldersIn);
const projects = [...foldersIn('apps'), ...libs, 'prisma-free-migrations'];
const aliases = TsConfig.parse(readJson('tsconfig.base.json')).compilerOptions.paths;

describe('the workspace', () => {
  it.each(projects)('%s is a project with one known tag in each dimension, and nothing more to configure', (folder) => {
    expect(Project.safeParse(readJson(`${folder}/project.json`)).error).toBeUndefined();
  });

  it.each(libs)('%s is named, tagged and imported after its place', (folder) => {
    const [, scope = '', last = ''] = folder.split('/');

    const { name, tags } = Project.parse(readJson(`${folder}/project.json`));

    expect(name).toBe(`${scope}-${last}`);
    expect(tags).toContain(`scope:${scope}`);
    if (scope !== 'shared') expect(tags).toContain(`layer:${last}`);
    expect(aliases[`@rapport/${name}`]).toEqual([`./${folder}/src/index.ts`]);
  });

  it.each(Object.entries(aliases))('%s leads to a file', (_alias, [path]) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});

describe('the boundaries in lint', () => {
  let eslint: ESLint;
  beforeAll(async () => {
    // The rules that need types are left out: this is about imports alone.
    eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });
    await eslint.calculateConfigForFile('libs/shared/kernel/src/index.ts');
  }, 60_000);

  const complaintsAbout = async (file: string, imported: string): Promise<string[]> => {
    const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: join(root, file) });
    return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  };

  it.each([
    ['a context cannot read one to its right', 'libs/audit/api/src/index.ts', '@rapport/directory-api'],
    ['nor can shared', 'libs/shared/graphql/src/index.ts', '@rapport/access-api'],
    ['rules cannot reach the database', 'libs/directory/domain/src/index.ts', '@rapport/shared-database'],
    ['rules know no framework', 'libs/directory/domain/src/index.ts', '@nestjs/common'],
    ['the kernel knows no driver', 'libs/shared/kernel/src/index.ts', 'pg'],
    ['a feature cannot read the server', 'libs/directory/web/src/index.ts', '@rapport/directory-api'],
    ['the server cannot read a feature', 'libs/directory/api/src/index.ts', '@rapport/directory-web'],
    ['features of different contexts do not meet', 'libs/engagement/web/src/index.ts', '@rapport/directory-web'],
    ['the web client cannot read the server', 'apps/web/src/main.tsx', '@rapport/directory-api'],
    ['a path cannot climb the fence', 'libs/access/api/src/index.ts', '../../../audit/api/src/index'],
  ])('%s', async (_rule, file, imported) => {
    expect(await complaintsAbout(file, imported)).toEqual(['@nx/enforce-module-boundaries']);
  });

  it.each([
    ['a context reads one to its left', 'libs/engagement/api/src/index.ts', '@rapport/directory-api'],
    ['the server reads rules', 'libs/directory/api/src/index.ts', '@rapport/directory-domain'],
    ['a feature reads rules', 'libs/directory/web/src/index.ts', '@rapport/directory-domain'],
    ['a feature reads the design system', 'libs/directory/web/src/index.ts', '@rapport/shared-ui'],
    ['a spec of rules uses the test kit', 'libs/directory/domain/src/lib/names.spec.ts', '@rapport/shared-testing'],
    ['the web client composes features', 'apps/web/src/main.tsx', '@rapport/engagement-web'],
  ])('%s', async (_rule, file, imported) => {
    expect(await complaintsAbout(file, imported)).toEqual([]);
  });

  it('keeps the test kit out of what ships', async () => {
    expect(await complaintsAbout('libs/access/api/src/index.ts', '@rapport/shared-testing')).toEqual([
      'no-restricted-imports',
    ]);
  });
});
