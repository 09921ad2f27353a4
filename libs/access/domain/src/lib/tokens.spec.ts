import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isWellFormedToken, neededScopes, storedScope, tokenOf, tokenScopes } from './tokens';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const secrets = fc.string({ unit: fc.constantFrom(...Array.from(SIGNS)), minLength: 43, maxLength: 43 });

describe('a token', () => {
  it('is known as one, without asking anybody', () => {
    fc.assert(fc.property(secrets, (secret) => isWellFormedToken(tokenOf(secret))));
  });

  it('is known as mistyped, wherever one sign of it is another', () => {
    fc.assert(
      fc.property(secrets, fc.nat({ max: 56 }), fc.constantFrom(...Array.from(SIGNS)), (secret, at, sign) => {
        const token = tokenOf(secret);
        fc.pre(token[at] !== sign);
        return !isWellFormedToken(token.slice(0, at) + sign + token.slice(at + 1));
      }),
    );
  });

  it('ends in the CRC-32 of its secret, in base 62', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
        const sum = Array.from(tokenOf(secret).slice(-6)).reduce(
          (value, digit) => value * 62 + digits.indexOf(digit),
          0,
        );
        return sum === crc32(secret);
      }),
    );
  });

  it.each(['', 'rapport_', 'rapport_short', `ghp_${'a'.repeat(49)}`, `rapport_${'a'.repeat(49)}`])(
    'is not %j',
    (text) => {
      expect(isWellFormedToken(text)).toBe(false);
    },
  );
});

describe('a scope', () => {
  it.each([
    { of: ['DIRECTORY_READ'], needs: [] },
    { of: ['AUDIT_READ'], needs: [] },
    { of: ['DIRECTORY_WRITE'], needs: ['DIRECTORY_READ'] },
    { of: ['COMMITMENTS_READ'], needs: ['DIRECTORY_READ'] },
    { of: ['ENGAGEMENT_WRITE'], needs: ['DIRECTORY_READ', 'ENGAGEMENT_READ'] },
    { of: ['ENGAGEMENT_WRITE', 'ENGAGEMENT_READ', 'DIRECTORY_READ'], needs: [] },
  ] as const)('$of needs $needs besides', ({ of, needs }) => {
    expect(neededScopes(of)).toEqual(needs);
  });

  it('is written in the database as context and access', () => {
    expect(tokenScopes.map(storedScope)).toEqual([
      'directory:read',
      'directory:write',
      'engagement:read',
      'engagement:write',
      'commitments:read',
      'commitments:write',
      'audit:read',
    ]);
  });
});
