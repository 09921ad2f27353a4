import type { TokenScope } from './tokens';

/** What a user is here for; the contract's `Role`. */
export const roles = ['POLICY_MANAGER', 'POLICY_LEAD', 'ANALYST', 'AUDITOR', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

const everyone: readonly Role[] = roles;
const writers: readonly Role[] = ['POLICY_MANAGER', 'POLICY_LEAD', 'ADMIN'];

/** Whose role gives a permission, and which scope of a token does; null where a token never does, because it is no person. */
interface Grant {
  readonly roles: readonly Role[];
  readonly scope: TokenScope | null;
}

/**
 * What an operation may need. Reading records needs nothing of this: row-level security decides what exists for whom.
 */
const PERMISSIONS = {
  'organisation:write': { roles: writers, scope: 'DIRECTORY_WRITE' },
  'contact:write': { roles: writers, scope: 'DIRECTORY_WRITE' },
  'meeting:log': { roles: writers, scope: 'ENGAGEMENT_WRITE' },
  'interaction:log': { roles: writers, scope: 'ENGAGEMENT_WRITE' },
  'position:record': { roles: writers, scope: 'ENGAGEMENT_WRITE' },
  'topic:write': { roles: writers, scope: 'ENGAGEMENT_WRITE' },
  'commitment:write': { roles: writers, scope: 'COMMITMENTS_WRITE' },
  'follow-up:write': { roles: writers, scope: 'COMMITMENTS_WRITE' },
  'own-settings:write': { roles: everyone, scope: null },
  'token:manage': { roles: everyone, scope: null },
  'user:administer': { roles: ['ADMIN'], scope: null },
  'team:administer': { roles: ['ADMIN'], scope: null },
} as const satisfies Record<string, Grant>;
export type Permission = keyof typeof PERMISSIONS;

/** Every permission. */
export const permissions = Object.keys(PERMISSIONS) as readonly Permission[];

/** Whether a role allows an operation. */
export function mayDo(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as Grant).roles.includes(role);
}

/** The scope that a token needs for an operation; null where no token may. */
export function scopeFor(permission: Permission): TokenScope | null {
  return PERMISSIONS[permission].scope;
}

/** Whether a text names a permission. */
export function isPermission(text: unknown): text is Permission {
  return permissions.some((permission) => permission === text);
}
