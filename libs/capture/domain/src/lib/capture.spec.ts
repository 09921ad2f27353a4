import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, parseCivilDate } from '@rapport/shared-kernel';
import { capture, phrasesOf, type Captured } from './capture';

/** A Wednesday. */
const today = civilDate('2026-09-16');
const KNOWN = [
  'PTA',
  'NITB',
  'MoITT',
  'Ministry of Information and Broadcasting',
  'Lakeside Digital Rights Forum',
  'Dania Mukhtar',
  'Muhammad Mahmood',
  'Tamsin Ali',
].map((name) => name.toLowerCase());

const read = (line: string) => capture(line, { today, isKnown: (phrase) => KNOWN.includes(phrase.toLowerCase()) });

/** The parts of a reading that differ from nothing said. */
function said(captured: Captured): object {
  return Object.fromEntries(
    Object.entries(captured).filter(([, value]) => {
      return value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
    }),
  );
}

const given = (text: string, more: object = {}) => ({ intent: 'promise', direction: 'GIVEN', text, ...more });
const received = (party: string, text: string, more: object = {}) => ({
  intent: 'promise',
  direction: 'RECEIVED',
  party: { name: party },
  text,
  ...more,
});
const todo = (text: string, more: object = {}) => ({ intent: 'follow-up', text, ...more });
const held = (names: readonly string[], more: object = {}) => ({
  intent: 'meeting',
  kind: 'MEETING',
  ...(names.length > 0 && { with: names.map((name) => ({ name })) }),
  day: today,
  ...more,
});
const planned = (names: readonly string[], day: string, more: object = {}) =>
  held(names, { day, isPlanned: true, ...more });
const PTA = { party: { name: 'PTA' } };
const call = { kind: 'CALL', isRemote: true };
const unclearDay = { unclear: ['day'] };

describe('a promise of ours', () => {
  it.each([
    [
      'promise PTA toolkit in Urdu by 30 Sep @Dania #child-safety',
      given('toolkit in Urdu', { ...PTA, dueOn: '2026-09-30', colleague: 'Dania', topics: ['child safety'] }),
    ],
    ['promise PTA toolkit in Urdu', given('toolkit in Urdu', PTA)],
    ['Promise PTA toolkit', given('toolkit', PTA)],
    ['promised PTA the figures', given('the figures', PTA)],
    ['promise to PTA: the figures', given('the figures', PTA)],
    ['promise: PTA figures', given('figures', PTA)],
    ['we promised PTA the figures', given('the figures', PTA)],
    ['I promised PTA the figures', given('the figures', PTA)],
    ['commit PTA the figures', given('the figures', PTA)],
    ['owe PTA the figures', given('the figures', PTA)],
    ['we owe PTA the figures', given('the figures', PTA)],
    ['promise the figures to PTA', given('the figures', PTA)],
    ['promise the figures to PTA by Friday', given('the figures', { ...PTA, dueOn: '2026-09-18' })],
    ['promise by Friday the figures to PTA', given('the figures', { ...PTA, dueOn: '2026-09-18' })],
    ['promise a training for NITB', given('a training', { party: { name: 'NITB' } })],
    [
      'promise Lakeside Digital Rights Forum a seat',
      given('a seat', { party: { name: 'Lakeside Digital Rights Forum' } }),
    ],
    ['promise Dania Mukhtar the draft', given('the draft', { party: { name: 'Dania Mukhtar' } })],
    [
      'promise Ministry of Information and Broadcasting a list',
      given('a list', { party: { name: 'Ministry of Information and Broadcasting' } }),
    ],
    ['promise New Body: a list', given('a list', { party: { name: 'New Body' } })],
    ['promise XYZ a list', given('a list', { party: { name: 'XYZ' } })],
    ['promise pta a list', given('a list', { party: { name: 'pta' } })],
    ['promise a list', given('a list')],
    ['promise PTA', given('', PTA)],
    ['promise', given('')],
    ['promise PTA, the figures', given('the figures', PTA)],
    ['promise PTA – the figures', given('the figures', PTA)],
    [
      'promise PTA figures #"hate speech" #child-safety',
      given('figures', { ...PTA, topics: ['hate speech', 'child safety'] }),
    ],
    ['promise PTA figures #child-safety #child-safety', given('figures', { ...PTA, topics: ['child safety'] })],
    ['promise PTA figures @"Dania Mukhtar"', given('figures', { ...PTA, colleague: 'Dania Mukhtar' })],
    ['promise PTA figures @Dania.Mukhtar', given('figures', { ...PTA, colleague: 'Dania Mukhtar' })],
    ['promise PTA to write to ada@lake.test', given('to write to ada@lake.test', PTA)],
    ['promise PTA C#-free code', given('C#-free code', PTA)],
    ['  promise   PTA   figures  ', given('figures', PTA)],
    ['promise PTA ٹول کٹ by 30 Sep', given('ٹول کٹ', { ...PTA, dueOn: '2026-09-30' })],
  ])('%s', (line, expected) => {
    expect(said(read(line))).toEqual(expected);
  });
});

describe('a day until when', () => {
  it.each([
    ['by 30 Sep', '2026-09-30'],
    ['by 30 September', '2026-09-30'],
    ['by 30th September', '2026-09-30'],
    ['by 30th of September', '2026-09-30'],
    ['by the 30th of September', '2026-09-30'],
    ['by Sept 30', '2026-09-30'],
    ['by September 30th, 2027', '2027-09-30'],
    ['by 1 Sep', '2027-09-01'],
    ['by 16 Sep', '2026-09-16'],
    ['by 30 Sep 2025', '2025-09-30'],
    ['by 2026-10-05', '2026-10-05'],
    ['by 5/10/2026', '2026-10-05'],
    ['by 5/10', '2026-10-05'],
    ['by 10/25/2026', '2026-10-25'],
    ['due 30 Sep', '2026-09-30'],
    ['due on 30 Sep', '2026-09-30'],
    ['before 30 Sep', '2026-09-30'],
    ['until 30 Sep', '2026-09-30'],
    ['on 30 Sep', '2026-09-30'],
    ['30 Sep', '2026-09-30'],
    ['today', '2026-09-16'],
    ['by tomorrow', '2026-09-17'],
    ['by the day after tomorrow', '2026-09-18'],
    ['by Friday', '2026-09-18'],
    ['by fri', '2026-09-18'],
    ['by Wednesday', '2026-09-23'],
    ['by Tuesday', '2026-09-22'],
    ['by next Friday', '2026-09-25'],
    ['by this Friday', '2026-09-18'],
    ['in 3 days', '2026-09-19'],
    ['in two weeks', '2026-09-30'],
    ['in a month', '2026-10-16'],
    ['in 1 year', '2027-09-16'],
    ['by end of week', '2026-09-18'],
    ['by next week', '2026-09-25'],
    ['by the end of the month', '2026-09-30'],
    ['by next month', '2026-10-31'],
    ['by October', '2026-10-31'],
    ['by end of October', '2026-10-31'],
    ['by February', '2027-02-28'],
    ['by Feb 2028', '2028-02-29'],
    ['by 29 Feb', '2028-02-29'],
    ['by end of year', '2026-12-31'],
  ])('%s', (words, dueOn) => {
    expect(said(read(`promise PTA figures ${words}`))).toEqual(given('figures', { ...PTA, dueOn }));
  });

  it.each([['by 31 Sep'], ['by 31 Feb 2027'], ['by 45/13/2026'], ['by 2026-13-01']])(
    '%s does not exist: it stays in the text and is said to be unclear',
    (words) => {
      expect(said(read(`promise PTA figures ${words}`))).toEqual(given(`figures ${words}`, { ...PTA, ...unclearDay }));
    },
  );

  it.each([
    ['promise PTA a Mayfair flyer', 'a Mayfair flyer'],
    ['promise PTA 30 copies', '30 copies'],
    ['promise PTA Sunday-school list', 'Sunday-school list'],
    ['promise PTA figures of mid-2026', 'figures of mid-2026'],
  ])('%s says none', (line, text) => {
    expect(said(read(line))).toEqual(given(text, PTA));
  });
});

describe('a promise to us', () => {
  it.each([
    ['PTA promised figures by Friday', received('PTA', 'figures', { dueOn: '2026-09-18' })],
    ['PTA promised us figures', received('PTA', 'figures')],
    ['PTA promised to us: figures', received('PTA', 'figures')],
    ['PTA owes us figures', received('PTA', 'figures')],
    ['PTA owes figures', received('PTA', 'figures')],
    [
      'Lakeside Digital Rights Forum promised a list @Dania',
      received('Lakeside Digital Rights Forum', 'a list', { colleague: 'Dania' }),
    ],
    [
      'Muhammad Mahmood promised to send the rules in 2 weeks',
      received('Muhammad Mahmood', 'to send the rules', { dueOn: '2026-09-30' }),
    ],
  ])('%s', (line, expected) => {
    expect(said(read(line))).toEqual(expected);
  });
});

describe('a task', () => {
  it.each([
    ['todo send the minutes', todo('send the minutes')],
    ['to-do: send the minutes', todo('send the minutes')],
    ['task send the minutes by Friday', todo('send the minutes', { dueOn: '2026-09-18' })],
    [
      'todo send the minutes to PTA by Friday @Leo',
      todo('send the minutes to PTA', { about: { name: 'PTA' }, dueOn: '2026-09-18', colleague: 'Leo' }),
    ],
    ['follow up with NITB tomorrow', todo('with NITB', { about: { name: 'NITB' }, dueOn: '2026-09-17' })],
    ['follow-up call Dania Mukhtar', todo('call Dania Mukhtar')],
    ['remind me to write to Dania Mukhtar', todo('write to Dania Mukhtar', { about: { name: 'Dania Mukhtar' } })],
    ['remember to ask legal #misinformation', todo('ask legal', { topics: ['misinformation'] })],
    ['todo', todo('')],
  ])('%s', (line, expected) => {
    expect(said(read(line))).toEqual(expected);
  });
});

describe('a meeting that was', () => {
  const yesterday = { day: '2026-09-15' };
  it.each([
    [
      'met NITB + MoITT yesterday 3pm roundtable on misinformation',
      held(['NITB', 'MoITT'], { ...yesterday, from: '15:00', kind: 'ROUNDTABLE', subject: 'misinformation' }),
    ],
    ['met PTA', held(['PTA'])],
    ['met with PTA', held(['PTA'])],
    ['met PTA today at 10', held(['PTA'], { from: '10:00' })],
    ['met PTA yesterday at 3:30pm', held(['PTA'], { ...yesterday, from: '15:30' })],
    ['met PTA 15.30', held(['PTA'], { from: '15:30' })],
    ['met PTA at noon', held(['PTA'], { from: '12:00' })],
    ['met PTA 12am', held(['PTA'], { from: '00:00' })],
    ['met PTA 12pm', held(['PTA'], { from: '12:00' })],
    ['met PTA 3-4pm', held(['PTA'], { from: '15:00', to: '16:00' })],
    ['met PTA 11am-1pm', held(['PTA'], { from: '11:00', to: '13:00' })],
    ['met PTA 11-1pm', held(['PTA'], { from: '11:00', to: '13:00' })],
    ['met PTA from 10:00 to 11:30', held(['PTA'], { from: '10:00', to: '11:30' })],
    ['met PTA on Monday', held(['PTA'], { day: '2026-09-14' })],
    ['met PTA on Wednesday', held(['PTA'])],
    ['met PTA last Wednesday', held(['PTA'], { day: '2026-09-09' })],
    ['met PTA last Thursday', held(['PTA'], { day: '2026-09-10' })],
    ['met PTA 5 Jul', held(['PTA'], { day: '2026-07-05' })],
    ['met PTA 5 Dec', held(['PTA'], { day: '2025-12-05' })],
    ['met PTA on 5 July 2024', held(['PTA'], { day: '2024-07-05' })],
    ['met PTA 3 days ago', held(['PTA'], { day: '2026-09-13' })],
    ['met PTA a week ago', held(['PTA'], { day: '2026-09-09' })],
    ['met PTA at MoITT on hate speech', held(['PTA'], { place: 'MoITT', subject: 'hate speech' })],
    ['met PTA on hate speech at MoITT', held(['PTA'], { place: 'MoITT', subject: 'hate speech' })],
    ['met PTA about training in schools', held(['PTA'], { subject: 'training in schools' })],
    ['met PTA in Islamabad', held(['PTA'], { place: 'Islamabad' })],
    ['met PTA, NITB and MoITT', held(['PTA', 'NITB', 'MoITT'])],
    ['met PTA & NITB', held(['PTA', 'NITB'])],
    ['met Ministry of Information and Broadcasting', held(['Ministry of Information and Broadcasting'])],
    ['met Ministry of Information and Broadcasting and PTA', held(['Ministry of Information and Broadcasting', 'PTA'])],
    ['met 6 officers of PTA', held([], { with: [{ name: 'PTA', headcount: 6 }] })],
    [
      'met 6 officers of PTA + 2 from NITB',
      held([], {
        with: [
          { name: 'PTA', headcount: 6 },
          { name: 'NITB', headcount: 2 },
        ],
      }),
    ],
    ['met PTA (6)', held([], { with: [{ name: 'PTA', headcount: 6 }] })],
    ['met Dania Mukhtar', held(['Dania Mukhtar'])],
    ['saw Muhammad Mahmood', held(['Muhammad Mahmood'])],
    ['called PTA', held(['PTA'], call)],
    ['spoke to PTA on hate speech', held(['PTA'], { ...call, subject: 'hate speech' })],
    ['visited NITB', held(['NITB'], { kind: 'VISIT' })],
    ['emailed PTA re the toolkit', held(['PTA'], { kind: 'CORRESPONDENCE', isRemote: true, subject: 'the toolkit' })],
    [
      'met PTA workshop on online safety #"online safety"',
      held(['PTA'], { kind: 'WORKSHOP', subject: 'online safety', topics: ['online safety'] }),
    ],
    ['met PTA for a hearing', held(['PTA'], { kind: 'HEARING' })],
    ['met PTA 1:1', held(['PTA'], { kind: 'ONE_TO_ONE' })],
    ['met Unknown Body', held(['Unknown Body'])],
    ['met', held([])],
    ['met PTA 25:00', held(['PTA'], { unclear: ['time'] })],
    ['met PTA 31 Feb', held(['PTA'], unclearDay)],
    ['met PTA 16-15:30', held(['PTA'], { unclear: ['time'] })],
  ])('%s', (line, expected) => {
    expect(said(read(line))).toEqual(expected);
  });
});

describe('a meeting that will be', () => {
  it.each([
    ['meet PTA tomorrow 3pm', planned(['PTA'], '2026-09-17', { from: '15:00' })],
    ['meeting with PTA on Friday', planned(['PTA'], '2026-09-18')],
    ['call with PTA next Monday at 10', planned(['PTA'], '2026-09-21', { ...call, from: '10:00' })],
    ['call PTA tomorrow', planned(['PTA'], '2026-09-17', call)],
    [
      'workshop with PTA + NITB 5 Oct in Lahore on hate speech',
      planned(['PTA', 'NITB'], '2026-10-05', { kind: 'WORKSHOP', place: 'Lahore', subject: 'hate speech' }),
    ],
    ['meeting with PTA', held(['PTA'])],
  ])('%s', (line, expected) => {
    expect(said(read(line))).toEqual(expected);
  });
});

describe('a line that says nothing of this', () => {
  it.each([
    [''],
    ['   '],
    ['hello'],
    ['PTA'],
    ['metropolis'],
    ['promises promises'],
    ['@Dania'],
    ['#topic'],
    ['by Friday'],
    ['?'],
    ['🙂'],
  ])('%j', (line) => {
    expect(read(line)).toEqual({ intent: 'none' });
  });
});

describe('the phrases to look up', () => {
  it('are the groups of words where a name may begin, without what marks days and people', () => {
    expect(phrasesOf('promise PTA toolkit @Dania')).toEqual(['PTA', 'PTA toolkit']);
    expect(phrasesOf('met NITB + MoITT')).toContain('MoITT');
    expect(phrasesOf('PTA promised figures')).toContain('PTA');
  });
});

describe('any line', () => {
  it('is read without an error, always the same way, with days that exist, and looked up in at most 24 phrases', () => {
    const words = fc.constantFrom(
      'promise',
      'met',
      'todo',
      'PTA',
      'and',
      '+',
      'by',
      '30',
      'Feb',
      '3pm',
      'at',
      'on',
      '@x',
      '#y',
      'next',
      'friday',
      '\u0000',
      '\ud83d',
      'ٹول',
    );
    const line = fc.oneof(
      fc.string(),
      fc.array(words).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(line, (text) => {
        const captured = read(text);
        const day = 'dueOn' in captured ? captured.dueOn : 'day' in captured ? captured.day : null;
        expect(read(text)).toEqual(captured);
        expect(day === null || parseCivilDate(day) === day).toBe(true);
        expect(phrasesOf(text).length).toBeLessThanOrEqual(24);
      }),
      { numRuns: 300 },
    );
  });
});
