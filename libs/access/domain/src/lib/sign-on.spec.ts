import { describe, expect, it } from 'vitest';
import { ownAddress, SIGN_ON_PROBLEMS, signOnSentence } from './sign-on';

describe('where one goes on to after signing in', () => {
  it.each(['/', '/meetings?text=a%20b#c', '/organisations/0190', '/search?q=پاکستان'])('may be %s', (then) => {
    expect(decodeURI(ownAddress(then))).toBe(decodeURI(then));
  });

  it.each([
    null,
    undefined,
    '',
    'meetings',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '//',
    'javascript:alert(1)',
    '\\\\evil.example',
  ])('is the first page instead of %j', (then) => {
    expect(ownAddress(then)).toBe('/');
  });
});

describe('what went wrong with a provider', () => {
  it.each(SIGN_ON_PROBLEMS)('is said in plain words: %s', (problem) => {
    expect(signOnSentence(problem, 'Acme')).toMatch(/^[A-Z].*\.$/);
  });

  it('is nothing where an address names no such problem', () => {
    expect([signOnSentence(null, 'Acme'), signOnSentence('<b>', 'Acme')]).toEqual([undefined, undefined]);
  });
});
