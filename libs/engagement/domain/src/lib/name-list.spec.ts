import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNameList, type ListedPerson } from './name-list';

const nobody: ListedPerson = {
  honorificPrefix: null,
  name: '',
  honorificSuffix: null,
  title: null,
  organisation: null,
  email: null,
};

describe('a pasted list of names', () => {
  it('of the workshop is understood', () => {
    const people = parseNameList(`
      1. Shaza Fatima Khawaja, Minister of State for IT and Telecommunication, MoITT
      2. Captain Muhammad Mahmood (retired), Secretary IT, MoITT
      3. Syed Jawwad Ali Sherazi, DG International Coordination, MoITT

      Meta
      • Dr Priyanka Bhalla, Head, Safety Policy, Meta
      • Guillin Cathrine Zhou
    `);

    expect(people).toEqual([
      {
        ...nobody,
        name: 'Shaza Fatima Khawaja',
        title: 'Minister of State for IT and Telecommunication',
        organisation: 'MoITT',
      },
      {
        ...nobody,
        honorificPrefix: 'Captain',
        name: 'Muhammad Mahmood',
        honorificSuffix: '(retired)',
        title: 'Secretary IT',
        organisation: 'MoITT',
      },
      {
        ...nobody,
        honorificPrefix: 'Syed',
        name: 'Jawwad Ali Sherazi',
        title: 'DG International Coordination',
        organisation: 'MoITT',
      },
      { ...nobody, name: 'Meta' },
      { ...nobody, honorificPrefix: 'Dr', name: 'Priyanka Bhalla', title: 'Head, Safety Policy', organisation: 'Meta' },
      { ...nobody, name: 'Guillin Cathrine Zhou' },
    ]);
  });

  it.each<{ title: string; line: string; expected: Partial<ListedPerson> }>([
    { title: 'a name alone', line: 'Ada Lake', expected: {} },
    { title: 'a name and a title', line: 'Ada Lake, Director', expected: { title: 'Director' } },
    { title: 'a name and a body', line: 'Ada Lake, , Lakeside Forum', expected: { organisation: 'Lakeside Forum' } },
    {
      title: 'tabs',
      line: 'Ada Lake\tHead, Policy\tLakeside Forum',
      expected: { title: 'Head, Policy', organisation: 'Lakeside Forum' },
    },
    { title: 'a tab left empty', line: 'Ada Lake\t\tLakeside Forum\t', expected: { organisation: 'Lakeside Forum' } },
    { title: 'a numbered row', line: '12\tAda Lake\tDirector', expected: { title: 'Director' } },
    {
      title: 'semicolons',
      line: 'Ada Lake; Head, Policy; Lakeside Forum',
      expected: { title: 'Head, Policy', organisation: 'Lakeside Forum' },
    },
    {
      title: 'cells within quotation marks',
      line: 'Ada Lake,"Head, Policy",Lakeside Forum',
      expected: { title: 'Head, Policy', organisation: 'Lakeside Forum' },
    },
    {
      title: 'a body within quotation marks',
      line: 'Ada Lake, Head, "Forum, Lakeside"',
      expected: { title: 'Head', organisation: 'Forum, Lakeside' },
    },
    {
      title: 'a dash',
      line: 'Ada Lake – Director, Lakeside Forum',
      expected: { title: 'Director', organisation: 'Lakeside Forum' },
    },
    {
      title: 'bars',
      line: 'Ada Lake | Director | Lakeside Forum',
      expected: { title: 'Director', organisation: 'Lakeside Forum' },
    },
    {
      title: 'a dash in a title',
      line: 'Ada Lake, Director - East, Lakeside Forum',
      expected: { title: 'Director - East', organisation: 'Lakeside Forum' },
    },
    { title: 'a bullet', line: ' - Ada Lake', expected: {} },
    { title: 'a number', line: '(3) Ada Lake', expected: {} },
    { title: 'a letter', line: 'c) Ada Lake', expected: {} },
    {
      title: 'a degree after a comma',
      line: 'Ada Lake, PhD, Director, Lakeside Forum',
      expected: { honorificSuffix: 'PhD', title: 'Director', organisation: 'Lakeside Forum' },
    },
    {
      title: 'an address',
      line: 'Ada Lake <ada@lakeside.test>, Director',
      expected: { title: 'Director', email: 'ada@lakeside.test' },
    },
    {
      title: 'an address in a column',
      line: 'Ada Lake\tada@lakeside.test\tDirector\tLakeside Forum',
      expected: { title: 'Director', organisation: 'Lakeside Forum', email: 'ada@lakeside.test' },
    },
    { title: 'white space of all kinds', line: '\u00a0Ada   Lake ,  Director ', expected: { title: 'Director' } },
  ])('takes $title', ({ line, expected }) => {
    expect(parseNameList(line)).toEqual([{ ...nobody, name: 'Ada Lake', ...expected }]);
  });

  it('takes names in other scripts, with their commas', () => {
    expect(parseNameList('\u200fمحمد محمود، سیکرٹری، وزارت')).toEqual([
      { ...nobody, name: 'محمد محمود', title: 'سیکرٹری', organisation: 'وزارت' },
    ]);
  });

  it.each([
    '',
    '\n\n',
    '---',
    '1.',
    ' , , ',
    '12',
    'Name\tTitle\tOrganisation',
    'Full name, Title',
    '2024-07-05',
    'ada@lakeside.test',
  ])('finds nobody in %j', (text) => expect(parseNameList(text)).toEqual([]));

  it('takes whoever is there twice once, and namesakes at two bodies as two', () => {
    const people = parseNameList('Ada Lake, Director, Forum\nADA LAKE, Head, forum\nAda Lake, Director, Network');

    expect(people.map(({ name, organisation }) => `${name} of ${organisation}`)).toEqual([
      'Ada Lake of Forum',
      'Ada Lake of Network',
    ]);
  });

  it('keeps a name that is quoted in part', () => {
    expect(parseNameList('Robert "Bob" Lake, Director')[0]?.name).toBe('Robert "Bob" Lake');
    expect(parseNameList('Robert "Bob Lake, Director')[0]?.name).toBe('Robert "Bob Lake');
  });

  it('reads back what it says itself, whatever separates', () => {
    const word = fc.constantFrom('Ada', 'Lake', 'Mahmood', 'محمد', 'Zhou');
    const person = fc.record({
      name: fc.tuple(word, word).map((words) => words.join(' ')),
      title: fc.constantFrom('Director', 'Head of Policy', 'Secretary IT'),
      organisation: fc.constantFrom('MoITT', 'Lakeside Forum'),
    });
    const separator = fc.constantFrom(', ', '\t', '; ', ' , ');
    const lineBreak = fc.constantFrom('\n', '\r\n', '\n\n');
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: ({ name, organisation }) => name + organisation }),
        separator,
        lineBreak,
        (people, between, after) => {
          const text = people
            .map(({ name, title, organisation }) => [name, title, organisation].join(between))
            .join(after);

          expect(parseNameList(text)).toEqual(people.map((one) => ({ ...nobody, ...one })));
        },
      ),
    );
  });

  it('never fails, and never finds somebody without a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { name } of parseNameList(text)) expect(name).toMatch(/\p{L}/u);
      }),
    );
  });
});
