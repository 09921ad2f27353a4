import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A user of the operating system. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account that PostgreSQL must run as: it refuses root, so under root an unprivileged one that every system has. Undefined
 * where we are no root and run it ourselves.
 */
export async function unprivilegedAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const entry = accounts.find(([name]) => name === wanted);
    if (entry) return { name: wanted, uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody": start as another user.',
  );
}

/** Whether an account can enter a folder: every folder above lets others through, or is its own. */
export async function reachableBy(account: Account | undefined, path: string): Promise<boolean> {
  if (!account) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid } = await stat(folder);
    const isOpen = (mode & 0o001) !== 0 || (uid === account.uid && (mode & 0o100) !== 0);
    if (!isOpen) return false;
    if (folder === dirname(folder)) return true;
  }
}
