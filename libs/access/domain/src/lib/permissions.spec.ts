import { describe, expect, it } from 'vitest';
import { isPermission, mayDo, permissions, roles } from './permissions';

describe('what a role may do', () => {
  it.each([
    { role: 'POLICY_MANAGER', mayWrite: true },
    { role: 'POLICY_LEAD', mayWrite: true },
    { role: 'ADMIN', mayWrite: true },
    { role: 'ANALYST', mayWrite: false },
    { role: 'AUDITOR', mayWrite: false },
  ] as const)('$role writes records: $mayWrite', ({ role, mayWrite }) => {
    const records = permissions.filter((permission) => permission !== 'own-settings:write');

    expect(records.length).toBeGreaterThan(0);
    expect(records.map((permission) => mayDo(role, permission))).toEqual(records.map(() => mayWrite));
  });

  it.each(roles)('%s may change their own settings', (role) => {
    expect(mayDo(role, 'own-settings:write')).toBe(true);
  });

  it.each([undefined, null, '', 'meeting', 'meeting:delete', 'constructor', 7])('%j is no permission', (value) => {
    expect(isPermission(value)).toBe(false);
  });

  it.each(permissions)('%s is one', (permission) => {
    expect(isPermission(permission)).toBe(true);
  });
});
