// npm start and npm run cli: builds what is stale, then runs it in this very process, so that signals reach it directly.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isCommandLine = process.argv[2] === '--cli';
if (isCommandLine) process.argv.splice(2, 1);

/** What each application is built from, and where its build is. */
const APPS = [
  { name: 'api', entry: 'main.js', not: /\.(tsx|css|html)$|\/web\/|^libs\/shared\/(ui|client)\// },
  {
    name: 'web',
    entry: 'index.html',
    not: /\/api\/|^prisma-free-migrations|^libs\/shared\/(database|graphql|testing)\//,
  },
];

/** What a build reads: no tests. */
const SOURCE = /^(?!.*\.(spec|pg-spec|e2e-spec|test)\.).*\.(ts|tsx|css|html|graphql|svg|woff2|webmanifest)$/;

process.chdir(root);
const isHelp = process.argv.includes('--help');
const wanted = isCommandLine || isHelp ? APPS.slice(0, 1) : APPS;
const stale = wanted.filter((app) => existsSync(`apps/${app.name}/vite.config.ts`) && stampOf(app) !== hashOf(app));
if (stale.length > 0) {
  const out = isCommandLine ? process.stderr : process.stdout;
  out.write(`  Building ${stale.map((app) => app.name).join(' and ')}\n`);
  await Promise.all(stale.map(build));
}
await import(pathToFileURL(join(root, 'dist/apps/api', isCommandLine ? 'cli.js' : 'main.js')).href);

function hashOf({ not }) {
  const hash = createHash('sha256').update(process.version);
  const folders = ['apps', 'libs', 'prisma-free-migrations'];
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`),
  );
  const files = [
    ...sources.filter((file) => SOURCE.test(file) && !not.test(file)),
    'package-lock.json',
    'tsconfig.base.json',
  ];
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function stampFile(app) {
  return `dist/apps/${app.name}/.built-from`;
}

function stampOf(app) {
  return existsSync(`dist/apps/${app.name}/${app.entry}`) && existsSync(stampFile(app))
    ? readFileSync(stampFile(app), 'utf8')
    : undefined;
}

function build(app) {
  return new Promise((done, fail) => {
    const hash = hashOf(app);
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const args = [
      vite,
      'build',
      `apps/${app.name}`,
      '--config',
      `apps/${app.name}/vite.config.ts`,
      '--logLevel',
      'error',
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code !== 0) return fail(new Error(`${app.name} did not build`));
      writeFileSync(stampFile(app), hash);
      done();
    });
  });
}
