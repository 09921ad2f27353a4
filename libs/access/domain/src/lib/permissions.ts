/** What a user is here for; the contract's `Role`. */
export const roles = ['POLICY_MANAGER', 'POLICY_LEAD', 'ANALYST', 'AUDITOR', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

const everyone: readonly Role[] = roles;
const writers: readonly Role[] = ['POLICY_MANAGER', 'POLICY_LEAD', 'ADMIN'];

/**
 * What an operation may need, and whose role gives it. Reading records needs nothing of this: row-level security decides what
 * exists for whom.
 */
const PERMISSIONS = {
  'organisation:write': writers,
  'contact:write': writers,
  'meeting:log': writers,
  'interaction:log': writers,
  'position:record': writers,
  'topic:write': writers,
  'commitment:write': writers,
  'follow-up:write': writers,
  'own-settings:write': everyone,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof PERMISSIONS;

/** Every permission. */
export const permissions = Object.keys(PERMISSIONS) as readonly Permission[];

/** Whether a role allows an operation. */
export function mayDo(role: Role, permission: Permission): boolean {
  return PERMISSIONS[permission].includes(role);
}

/** Whether a text names a permission. */
export function isPermission(text: unknown): text is Permission {
  return permissions.some((permission) => permission === text);
}
