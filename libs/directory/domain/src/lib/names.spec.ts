import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullName, readName, sortNameOf, tidyName } from './names';

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

describe('reading a name', () => {
  it.each([
    { text: 'Dania Mukhtar', prefix: null, name: 'Dania Mukhtar', suffix: null },
    { text: 'Dr Priyanka Bhalla', prefix: 'Dr', name: 'Priyanka Bhalla', suffix: null },
    { text: 'Prof. Dr. Ada  Lake', prefix: 'Prof. Dr.', name: 'Ada Lake', suffix: null },
    { text: 'Captain Muhammad Mahmood (retired)', prefix: 'Captain', name: 'Muhammad Mahmood', suffix: '(retired)' },
    { text: 'Captain (R) Muhammad Mahmood', prefix: 'Captain', name: 'Muhammad Mahmood', suffix: '(R)' },
    { text: 'Lt. Gen. (Retd.) Amin Lake, PhD', prefix: 'Lt. Gen.', name: 'Amin Lake', suffix: '(Retd.) PhD' },
    { text: 'H.E. Ada Lake', prefix: 'H.E.', name: 'Ada Lake', suffix: null },
    { text: 'He Wei', prefix: null, name: 'He Wei', suffix: null },
    { text: 'Syed Junaid Imam', prefix: 'Syed', name: 'Junaid Imam', suffix: null },
    { text: 'Syed Hussain', prefix: null, name: 'Syed Hussain', suffix: null },
    { text: 'Dr. Syeda Amina Lake', prefix: 'Dr. Syeda', name: 'Amina Lake', suffix: null },
    { text: 'Captain', prefix: null, name: 'Captain', suffix: null },
    { text: 'Drew Lake', prefix: null, name: 'Drew Lake', suffix: null },
    { text: 'Ada Lake (NITB)', prefix: null, name: 'Ada Lake (NITB)', suffix: null },
    { text: 'محمد محمود', prefix: null, name: 'محمد محمود', suffix: null },
  ])('of $text finds $name', ({ text, prefix, name, suffix }) => {
    expect(readName(text)).toEqual({ honorificPrefix: prefix, name, honorificSuffix: suffix });
  });

  it('keeps each word of it, and a name in any case', () => {
    const word = fc.constantFrom('Dr', 'Captain', '(R)', 'Syed', 'Ada', 'Lake', 'PhD', '(retired)', 'Muhammad');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const parts = readName(words.join(' '));

        expect(parts.name).not.toBe('');
        expect(fullName(parts).split(' ').toSorted()).toEqual(words.toSorted());
      }),
    );
  });

  it('finds the parts of what was shown', () => {
    const name = fc.constantFrom('Muhammad Mahmood', 'Ada Lake', 'Zhou', 'Heather MGirton');
    const parts = fc.record({
      honorificPrefix: fc.constantFrom(null, 'Dr', 'Captain', 'Prof. Dr.'),
      name,
      honorificSuffix: fc.constantFrom(null, '(retired)', 'PhD'),
    });
    fc.assert(
      fc.property(parts, (person) => {
        expect(readName(fullName(person))).toEqual(person);
      }),
    );
  });
});

describe('what a person is sorted by', () => {
  it('is the name as it is said, for no rule finds the family name in all the cultures that meet here', () => {
    expect(sortNameOf(' Guillin  Cathrine Zhou ')).toBe('Guillin Cathrine Zhou');
  });
});
