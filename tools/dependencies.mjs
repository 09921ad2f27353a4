// What we depend on: a lint of the lockfile, a bill of materials (CycloneDX), and what is known against it.
//   node tools/dependencies.mjs lint | sbom | audit
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const SBOM = 'test-results/sbom.cdx.json';
const VERSION = /^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/;
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What of a lockfile would install something else than what was reviewed: other hosts, no digest, no released version. */
export function lockfileFaults(lock, manifest) {
  const faults = lock.lockfileVersion === 3 ? [] : [`lockfileVersion is ${lock.lockfileVersion}, not 3`];
  for (const [path, entry] of packagesOf(lock)) {
    const { version = '', integrity = '', resolved } = entry;
    if (entry.link) faults.push(`${path} is a link`);
    if (!VERSION.test(version))
      faults.push(`${path} has the version ${JSON.stringify(version)}: no git, file or address`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity)) faults.push(`${path} has no sha512 integrity`);
    if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) {
      faults.push(`${path} comes from ${resolved}`);
    }
  }
  for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!VERSION.test(range)) faults.push(`${name} is asked for as ${range}: name one version`);
    if (lock.packages[`node_modules/${name}`]?.version !== range) faults.push(`${name} is locked in another version`);
  }
  return faults;
}

/** Where a bill of materials is none, or is not what the lockfile installs. */
export function sbomFaults(bom, lock) {
  const faults = [];
  if (bom.bomFormat !== 'CycloneDX' || !/^1\.[5-9]$/.test(bom.specVersion))
    faults.push('this is no CycloneDX 1.5 or newer');
  if (!/^urn:uuid:[0-9a-f-]{36}$/.test(bom.serialNumber)) faults.push('it has no serial number');
  const listed = new Map(bom.components.map((each) => [`${each.name}@${each.version}`, each]));
  for (const [path, { version, integrity, name = nameOf(path) }] of packagesOf(lock)) {
    const component = listed.get(`${name}@${version}`);
    if (!component) {
      faults.push(`${name}@${version} is missing`);
      continue;
    }
    const digest = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
    if (!component.hashes?.some(({ alg, content }) => alg === 'SHA-512' && content === digest)) {
      faults.push(`${name}@${version} has another digest`);
    }
    if (!component.purl?.startsWith('pkg:npm/')) faults.push(`${name}@${version} has no package address`);
  }
  const refs = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((each) => each['bom-ref'])]);
  for (const { ref, dependsOn = [] } of bom.dependencies) {
    for (const each of [ref, ...dependsOn]) if (!refs.has(each)) faults.push(`${each} is depended on and not listed`);
  }
  return faults;
}

/** What an audit found: the names of what is known to be dangerous, or why nothing is known. */
export function auditVerdict(text) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    return { unknown: 'the answer was no report' };
  }
  if (!report.vulnerabilities)
    return { unknown: report.message ?? report.error?.summary ?? 'the answer was no report' };
  const dangerous = Object.values(report.vulnerabilities).filter(({ severity }) => /^(high|critical)$/.test(severity));
  return { dangerous: dangerous.map(({ name, severity, range }) => `${name} ${range} (${severity})`) };
}

function packagesOf(lock) {
  return Object.entries(lock.packages).filter(([path]) => path !== '');
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function npm(...args) {
  return spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
}

const commands = {
  lint: () =>
    conclude(lockfileFaults(readJson('package-lock.json'), readJson('package.json')), 'The lockfile is clean.'),
  sbom() {
    const { stdout, stderr } = npm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only');
    if (!stdout.startsWith('{')) return conclude([stderr.trim()], '');
    mkdirSync(join(root, 'test-results'), { recursive: true });
    writeFileSync(join(root, SBOM), stdout);
    const bom = JSON.parse(stdout);
    return conclude(sbomFaults(bom, readJson('package-lock.json')), `${SBOM}: ${bom.components.length} components.`);
  },
  audit() {
    const { stdout } = npm('audit', '--json', '--fetch-retries=0', '--fetch-timeout=30000');
    const { unknown, dangerous = [] } = auditVerdict(stdout);
    if (unknown)
      return conclude(
        [],
        `NOT AUDITED: the registry gave no audit (${unknown.slice(0, 120)}). Run \`npm audit\` where it does.`,
      );
    return conclude(dangerous, 'Nothing of high or critical severity is known.');
  },
};

function conclude(faults, good) {
  process.stdout.write(`${faults.length > 0 ? faults.join('\n') : good}\n`);
  return faults.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const command = commands[process.argv[2]];
  if (!command) throw new Error('node tools/dependencies.mjs lint | sbom | audit');
  process.exitCode = command();
}
