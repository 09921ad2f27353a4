import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reachableBy, unprivilegedAccount } from './account';

afterEach(() => vi.restoreAllMocks());

describe('the account that PostgreSQL runs as', () => {
  it('is our own where we are not root', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);

    expect(await unprivilegedAccount()).toBeUndefined();
  });

  it('is one without rights where we are root, because PostgreSQL refuses root', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);

    const account = await unprivilegedAccount();

    expect(['postgres', 'nobody']).toContain(account?.name);
    expect(account?.uid).toBeGreaterThan(0);
  });
});

describe('a folder', () => {
  let root: string;
  let folder: string;
  const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'rapport-account-'));
    await chmod(root, 0o755);
    folder = join(root, 'outer', 'inner');
    await mkdir(folder, { recursive: true });
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it.each([
    { title: 'every folder lets everybody through', outer: 0o755, inner: 0o755, expected: true },
    { title: 'they may be passed and not listed', outer: 0o711, inner: 0o711, expected: true },
    { title: 'the folder itself is private', outer: 0o755, inner: 0o700, expected: false },
    { title: 'one above it is private', outer: 0o700, inner: 0o755, expected: false },
    { title: 'one above it may be listed and not passed', outer: 0o754, inner: 0o755, expected: false },
  ])('is reachable for a stranger or not, where $title', async ({ outer, inner, expected }) => {
    await chmod(folder, inner);
    await chmod(join(root, 'outer'), outer);

    expect(await reachableBy(stranger, folder)).toBe(expected);
  });

  it('is reachable for its owner where it is private', async () => {
    await chmod(folder, 0o700);
    const { uid, gid } = await stat(folder);

    expect(await reachableBy({ name: 'owner', uid, gid }, folder)).toBe(true);
  });

  it('is reachable where we run PostgreSQL ourselves', async () => {
    expect(await reachableBy(undefined, folder)).toBe(true);
  });
});
