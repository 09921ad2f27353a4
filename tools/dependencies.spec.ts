import { describe, expect, it } from 'vitest';
import { auditVerdict, lockfileFaults, sbomFaults } from './dependencies.mjs';

const integrity = `sha512-${'A'.repeat(86)}==`;
const manifest = { dependencies: { a: '1.0.0' } };
const lock = (entry: object, version: number = 3) => ({
  lockfileVersion: version,
  packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity, ...entry } },
});

describe('the lint of the lockfile', () => {
  it('has nothing against a released version with its digest', () => {
    expect(lockfileFaults(lock({}), manifest)).toEqual([]);
    expect(lockfileFaults(lock({ resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' }), manifest)).toEqual([]);
  });

  it.each([
    ['another host', { resolved: 'https://evil.example/a.tgz' }, 'comes from'],
    ['a plain connection', { resolved: 'http://registry.npmjs.org/a.tgz' }, 'comes from'],
    ['a repository', { resolved: 'git+ssh://git@github.com/a/a.git#abc' }, 'comes from'],
    ['a version that is an address', { version: 'git+https://example.test/a.git' }, 'no git'],
    ['no digest', { integrity: undefined }, 'no sha512'],
    ['a weak digest', { integrity: 'sha1-AAAA' }, 'no sha512'],
    ['a link', { link: true }, 'is a link'],
    ['a version that nobody asked for', { version: '1.0.1' }, 'another version'],
  ])('finds %s', (_what, entry, fault) => {
    expect(lockfileFaults(lock(entry), manifest).join()).toContain(fault);
  });

  it('finds a range, an address and an older form', () => {
    expect(lockfileFaults(lock({}), { dependencies: { a: '^1.0.0' } }).join()).toContain('name one version');
    expect(lockfileFaults(lock({}), { devDependencies: { a: 'github:a/a' } }).join()).toContain('name one version');
    expect(lockfileFaults(lock({}, 1), manifest).join()).toContain('lockfileVersion');
  });
});

describe('the bill of materials', () => {
  const digest = Buffer.from(integrity.slice(7), 'base64').toString('hex');
  const component = {
    'bom-ref': 'a@1.0.0',
    name: 'a',
    version: '1.0.0',
    purl: 'pkg:npm/a@1.0.0',
    hashes: [{ alg: 'SHA-512', content: digest }],
  };
  const bom = (changes: object = {}) => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:c400822d-e1cd-426a-bfa3-b7b0c3391ba7',
    metadata: { component: { 'bom-ref': 'r' } },
    components: [component],
    dependencies: [{ ref: 'r', dependsOn: ['a@1.0.0'] }],
    ...changes,
  });

  it('is what the lockfile installs', () => {
    expect(sbomFaults(bom(), lock({}))).toEqual([]);
  });

  it.each([
    ['another format', { bomFormat: 'SPDX' }, 'no CycloneDX'],
    ['a package left out', { components: [], dependencies: [] }, 'a@1.0.0 is missing'],
    ['another digest', { components: [{ ...component, hashes: [] }] }, 'another digest'],
    ['a reference to nothing', { dependencies: [{ ref: 'r', dependsOn: ['b@1'] }] }, 'b@1'],
  ])('is refused with %s', (_what, changes, fault) => {
    expect(sbomFaults(bom(changes), lock({})).join()).toContain(fault);
  });
});

describe('the audit of dependencies', () => {
  it('names what is dangerous, and not what is not', () => {
    const vulnerabilities = {
      a: { name: 'a', severity: 'high', range: '<2' },
      b: { name: 'b', severity: 'low', range: '*' },
    };

    expect(auditVerdict(JSON.stringify({ vulnerabilities }))).toEqual({ dangerous: ['a <2 (high)'] });
  });

  it('says that nothing is known where nobody answered', () => {
    expect(auditVerdict('{"message":"405 Method Not Allowed"}')).toEqual({ unknown: '405 Method Not Allowed' });
    expect(auditVerdict('')).toHaveProperty('unknown');
  });
});
