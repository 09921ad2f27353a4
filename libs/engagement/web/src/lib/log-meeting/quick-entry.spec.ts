import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleOf } from './quick-entry';

describe('unnamed people, as typed', () => {
  it.each([
    ['6 officers of PTA', { label: 'Officers', headcount: 6, body: 'PTA' }],
    ['officers of PTA, 6', { label: 'Officers', headcount: 6, body: 'PTA' }],
    ['officers of PTA, 6 people', { label: 'Officers', headcount: 6, body: 'PTA' }],
    ['PTA, 6 people', { label: 'Officers', headcount: 6, body: 'PTA' }],
    ['PTA: 12', { label: 'Officers', headcount: 12, body: 'PTA' }],
    ['3 interns from Lake Forum', { label: 'Interns', headcount: 3, body: 'Lake Forum' }],
    ['2 vice-chairs of the Board', { label: 'Vice-chairs', headcount: 2, body: 'the Board' }],
    ['  6   officers of  PTA ', { label: 'Officers', headcount: 6, body: 'PTA' }],
  ])('%j', (typed, people) => {
    expect(peopleOf(typed)).toEqual(people);
  });

  it.each([
    '',
    'Ada Lake',
    'Ada Lake, Director, PTA',
    '0 officers of PTA',
    '100001 officers of PTA',
    '6',
    'officers of PTA',
  ])('%j names nobody so', (typed) => {
    expect(peopleOf(typed)).toBeNull();
  });

  it('counts what is counted, whatever the body is called', () => {
    const body = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8}){0,3}$/);
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 100_000 }), (name, headcount) => {
        const expected = { label: 'Officers', headcount, body: name };
        expect(peopleOf(`${headcount} officers of ${name}`)).toEqual(expected);
        expect(peopleOf(`officers of ${name}, ${headcount} people`)).toEqual(expected);
        expect(peopleOf(`${name}, ${headcount}`)).toEqual(expected);
      }),
    );
  });
});
