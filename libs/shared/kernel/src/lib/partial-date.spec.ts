import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, FIRST_DAY, LAST_DAY, type CivilDate } from './civil-date';
import { dayBefore, firstDay, lastDay, parsePartialDate, precisionOf, type PartialDate } from './partial-date';

const partial = (text: string): PartialDate => text as PartialDate;
const anyDay = fc.integer({ min: 0, max: daysBetween(FIRST_DAY, LAST_DAY) }).map((days) => addDays(FIRST_DAY, days));
const isWithin = (day: CivilDate, whole: PartialDate) => firstDay(whole) <= day && day <= lastDay(whole);

describe('a partial date', () => {
  it.each([
    { text: '2024', precision: 'year', first: '2024-01-01', last: '2024-12-31' },
    { text: '2024-02', precision: 'month', first: '2024-02-01', last: '2024-02-29' },
    { text: '2023-02', precision: 'month', first: '2023-02-01', last: '2023-02-28' },
    { text: '0099-04', precision: 'month', first: '0099-04-01', last: '0099-04-30' },
    { text: '2024-07', precision: 'month', first: '2024-07-01', last: '2024-07-31' },
    { text: '2024-07-05', precision: 'day', first: '2024-07-05', last: '2024-07-05' },
  ])('$text, a $precision, runs from $first to $last', ({ text, precision, first, last }) => {
    const parsed = parsePartialDate(text);

    expect(parsed).toBe(text);
    expect(precisionOf(partial(text))).toBe(precision);
    expect(firstDay(partial(text))).toBe(first);
    expect(lastDay(partial(text))).toBe(last);
  });

  it.each([
    '0000',
    '24',
    '20245',
    '2024-13',
    '2024-00',
    '2024-7',
    '2024-02-30',
    '2024-',
    '2024~',
    '2024-XX',
    '202X',
    '2024/2025',
    'abcd',
    '',
  ])('is not %j', (text) => expect(parsePartialDate(text)).toBeUndefined());

  it('begins on the day after the day before it', () => {
    expect(dayBefore(partial('2025'))).toBe('2024-12-31');
    expect(dayBefore(partial('2024-03'))).toBe('2024-02-29');
    expect(dayBefore(partial('2024-03-01'))).toBe('2024-02-29');
    expect(() => dayBefore(partial('0001'))).toThrow(RangeError);
  });

  it('of a year or month contains exactly the days that begin with it', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(4, 7, 10), (day, of, length) => {
        const whole = partial(of.slice(0, length));

        expect(isWithin(of, whole)).toBe(true);
        expect(isWithin(day, whole)).toBe(day.startsWith(whole));
      }),
    );
  });

  it('of a year has 365 days, or 366 where 29 February is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        const year = partial(String(number).padStart(4, '0'));
        const isLeap = lastDay(partial(`${year}-02`)).endsWith('29');

        expect(daysBetween(firstDay(year), lastDay(year)) + 1).toBe(isLeap ? 366 : 365);
      }),
    );
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(4, 7, 10), (day, length) => {
        expect(parsePartialDate(day.slice(0, length))).toBe(day.slice(0, length));
      }),
    );
  });
});
