// Writes the generated files: apps/api/schema.graphql, then the web client's types from it.
import { writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { printedSchema } = await vite.ssrLoadModule('/apps/api/src/schema.ts');
  await writeFile(join(root, 'apps/api/schema.graphql'), printedSchema());
  process.stdout.write('apps/api/schema.graphql\n');
} finally {
  await vite.close();
}
const client = join(root, 'tools/generate-client.mjs');
if (existsSync(client)) await import(client);
