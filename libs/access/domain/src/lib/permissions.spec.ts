import { describe, expect, it } from 'vitest';
import { isPermission, mayDo, permissions, roles, scopeFor, type Permission, type Role } from './permissions';

const OWN: readonly Permission[] = ['own-settings:write', 'token:manage'];
const ADMINISTRATION: readonly Permission[] = ['user:administer', 'team:administer'];
const RECORDS = permissions.filter((permission) => ![...OWN, ...ADMINISTRATION].includes(permission));

/** The roles that a permission belongs to. */
const rolesOf = (permission: Permission): readonly Role[] => roles.filter((role) => mayDo(role, permission));

describe('what a role may do', () => {
  it.each(RECORDS)('managers, leads and administrators write records: %s', (permission) => {
    expect(rolesOf(permission)).toEqual(['POLICY_MANAGER', 'POLICY_LEAD', 'ADMIN']);
  });

  it.each(OWN)('everyone looks after what is their own: %s', (permission) => {
    expect(rolesOf(permission)).toEqual(roles);
  });

  it.each(ADMINISTRATION)('administrators alone administer: %s', (permission) => {
    expect(rolesOf(permission)).toEqual(['ADMIN']);
  });

  it('writes more than its own', () => {
    expect(RECORDS.length).toBeGreaterThan(5);
  });

  it('of a token needs a scope to write records, and is nobody’s where a person is meant', () => {
    expect(RECORDS.map(scopeFor).filter((scope) => !scope?.endsWith('_WRITE'))).toEqual([]);
    expect([...OWN, ...ADMINISTRATION].map(scopeFor).filter((scope) => scope !== null)).toEqual([]);
  });

  it.each([undefined, null, '', 'meeting', 'meeting:delete', 'constructor', 7])('%j is no permission', (value) => {
    expect(isPermission(value)).toBe(false);
  });

  it.each(permissions)('%s is one', (permission) => {
    expect(isPermission(permission)).toBe(true);
  });
});
