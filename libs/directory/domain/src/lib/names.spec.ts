import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullName, sortNameOf, tidyName } from './names';

describe('a name as it is kept', () => {
  it.each([
    { title: 'white space around it', typed: '  Dania Mukhtar\n', kept: 'Dania Mukhtar' },
    { title: 'runs of white space in it', typed: 'Syed\t Jawwad \u00a0 Ali', kept: 'Syed Jawwad Ali' },
    { title: 'a decomposed letter', typed: 'Zoe\u0301', kept: 'Zo\u00e9' },
    { title: 'capitals as they were', typed: 'Heather MGirton', kept: 'Heather MGirton' },
    { title: 'the joiner that Persian spells with', typed: 'علی\u200cرضا', kept: 'علی\u200cرضا' },
  ])('has $title put right', ({ typed, kept }) => {
    expect(tidyName(typed)).toBe(kept);
  });

  it('is tidy once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(tidyName(tidyName(typed))).toBe(tidyName(typed));
      }),
    );
  });
});

describe('a name as it is shown', () => {
  it.each([
    { person: { name: 'Dania Mukhtar' }, shown: 'Dania Mukhtar' },
    { person: { honorificPrefix: 'Dr', name: 'Priyanka Bhalla' }, shown: 'Dr Priyanka Bhalla' },
    {
      person: { honorificPrefix: 'Captain', name: 'Muhammad Mahmood', honorificSuffix: '(retired)' },
      shown: 'Captain Muhammad Mahmood (retired)',
    },
    { person: { honorificPrefix: null, name: 'Tabeer Ather', honorificSuffix: '' }, shown: 'Tabeer Ather' },
  ])('is $shown', ({ person, shown }) => {
    expect(fullName(person)).toBe(shown);
  });
});

describe('what a person is sorted by', () => {
  it('is the name as it is said, for no rule finds the family name in all the cultures that meet here', () => {
    expect(sortNameOf(' Guillin  Cathrine Zhou ')).toBe('Guillin Cathrine Zhou');
  });
});
