// Writes the web client's types from apps/api/schema.graphql and the documents marked graphql(`…`) in our own code.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { gqlPluckFromCodeStringSync } from '@graphql-tools/graphql-tag-pluck';
import { buildSchema, isAbstractType, isObjectType, parse } from 'graphql';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = 'libs/shared/client/src/lib/generated';
const sdl = await readFile(join(root, 'apps/api/schema.graphql'), 'utf8');
const schema = buildSchema(sdl);

/** Every file of the web client that may hold a document, in one order on every machine. */
const sources = ['apps', 'libs']
  .flatMap((top) => readdirSync(join(root, top), { recursive: true }).map((path) => `${top}/${path}`))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(apps\/web|libs\/\w+\/(web|ui|client))\/src\/.*\.tsx?$/.test(path) && !path.startsWith(folder))
  .sort();

async function documentsOf(path) {
  const code = await readFile(join(root, path), 'utf8');
  if (!code.includes('graphql(')) return [];
  const plucked = gqlPluckFromCodeStringSync(path, code, {
    skipIndent: true,
    globalGqlIdentifierName: ['graphql'],
    modules: [{ name: '@rapport/shared-client', identifier: 'graphql' }],
  });
  return plucked.map(({ body }) => ({ location: path, rawSDL: body, document: parse(body, { noLocation: true }) }));
}

/** What the cache must know of the schema: which types an interface may be, which fields page, which objects have no identity. */
function schemaFacts() {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const possibleTypes = {};
  const connections = {};
  const valueTypes = [];
  for (const type of types.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isAbstractType(type)) possibleTypes[type.name] = schema.getPossibleTypes(type).map(({ name }) => name);
    if (!isObjectType(type)) continue;
    const fields = Object.values(type.getFields());
    const isRoot = ['Query', 'Mutation'].includes(type.name);
    if (!isRoot && !fields.some(({ name }) => name === 'id')) valueTypes.push(type.name);
    const paged = fields.filter((field) => /Connection!?$/.test(String(field.type)));
    if (paged.length > 0) connections[type.name] = Object.fromEntries(paged.map((f) => [f.name, lasting(f.args)]));
  }
  const constant = (name, value, type) => `export const ${name}: ${type} = ${JSON.stringify(value, null, 2)};\n`;
  return [
    constant('possibleTypes', possibleTypes, 'Record<string, string[]>'),
    constant('connections', connections, 'Record<string, Record<string, string[]>>'),
    constant('valueTypes', valueTypes, 'readonly string[]'),
  ].join('\n');
}

/** The arguments that make another list, not another page of the same one. */
function lasting(args) {
  return args.map(({ name }) => name).filter((name) => !['first', 'after', 'last', 'before'].includes(name));
}

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: `${folder}/`,
  schema: parse(sdl),
  schemaAst: schema,
  documents: (await Promise.all(sources.map(documentsOf))).flat(),
  config: {
    scalars: { ID: 'string', DateTime: 'string', Date: 'string', PartialDate: 'string' },
    strictScalars: true,
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypeNameForRoot: true,
    nonOptionalTypename: true,
    avoidOptionals: { field: true },
    customDirectives: { apolloUnmask: true },
  },
  presetConfig: { fragmentMasking: true },
  plugins: [],
  pluginMap: {},
  documentTransforms: [],
});
const files = outputs
  .filter(({ filename }) => ['graphql.ts', 'gql.ts'].includes(basename(filename)))
  .map(async (output) => [basename(output.filename), await codegen({ ...output, cache: undefined })]);

await rm(join(root, folder), { recursive: true, force: true });
await mkdir(join(root, folder), { recursive: true });
for (const [name, content] of [...(await Promise.all(files)), ['schema-facts.ts', schemaFacts()]])
  await writeFile(join(root, folder, name), content);
process.stdout.write(`${folder}\n`);
