/** What a user is here for; the contract's `Role`. */
export const roles = ['POLICY_MANAGER', 'POLICY_LEAD', 'ANALYST', 'AUDITOR', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** What an operation may need. Reading needs none of them: row-level security decides what exists for whom. */
export const permissions = [
  'organisation:write',
  'contact:write',
  'meeting:log',
  'interaction:log',
  'position:record',
  'topic:write',
  'commitment:write',
  'follow-up:write',
  'own-settings:write',
] as const;
export type Permission = (typeof permissions)[number];

const WRITERS: ReadonlySet<Role> = new Set(['POLICY_MANAGER', 'POLICY_LEAD', 'ADMIN']);

/** Whether a role allows an operation: analysts and auditors write nothing but their own settings. */
export function mayDo(role: Role, permission: Permission): boolean {
  return permission === 'own-settings:write' || WRITERS.has(role);
}

/** Whether a text names a permission. */
export function isPermission(text: unknown): text is Permission {
  return permissions.some((permission) => permission === text);
}
