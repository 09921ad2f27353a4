import { Client } from 'pg';

/** The first release of each major version without the row-security faults of 2025 (CVE-2025-8713, CVE-2025-8714). */
const FIRST_FIXED: Readonly<Record<number, number>> = { 15: 14, 16: 10, 17: 6 };

/** Refuses a server that is older than the releases in which leaks past row-level security were fixed. */
export async function assertServerVersion(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
    const fault = versionFault(Number(rows[0]?.version));
    if (fault) throw new Error(fault);
  } finally {
    await client.end();
  }
}

/** Why a version (`server_version_num`) will not do, or undefined. */
export function versionFault(version: number): string | undefined {
  const major = Math.floor(version / 10_000);
  const minor = version % 10_000;
  if (major >= 18 || minor >= (FIRST_FIXED[major] ?? Infinity)) return undefined;
  return `PostgreSQL ${major}.${minor} has known faults in row-level security: use 15.14, 16.10, 17.6, 18 or newer.`;
}
