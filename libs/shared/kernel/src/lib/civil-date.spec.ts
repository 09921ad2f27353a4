import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  FIRST_DAY,
  isCivilDate,
  isTimeZone,
  LAST_DAY,
  parseCivilDate,
  todayIn,
} from './civil-date';

const anyDay = fc.integer({ min: 0, max: daysBetween(FIRST_DAY, LAST_DAY) }).map((days) => addDays(FIRST_DAY, days));

describe('reading a day', () => {
  it.each(['2024-07-05', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(parseCivilDate(text)).toBe(text);
    expect(isCivilDate(text)).toBe(true);
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-07-00',
    '0000-01-01',
    '10000-01-01',
    '2024-7-5',
    '2024-07',
    ' 2024-07-05',
    '2024-07-05\n',
    '2024-07-05T00:00:00Z',
    '٢٠٢٤-٠٧-٠٥',
    '',
  ])('%j is none', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(RangeError);
  });
});

describe('counting days', () => {
  it.each([
    { day: '2024-02-28', days: 1, expected: '2024-02-29' },
    { day: '2023-02-28', days: 1, expected: '2023-03-01' },
    { day: '2024-12-31', days: 1, expected: '2025-01-01' },
    { day: '2024-01-01', days: -1, expected: '2023-12-31' },
    { day: '2024-03-31', days: 365, expected: '2025-03-31' },
  ])('$day and $days days is $expected', ({ day, days, expected }) => {
    expect(addDays(civilDate(day), days)).toBe(expected);
  });

  it('ends where the years do', () => {
    expect(() => addDays(LAST_DAY, 1)).toThrow(RangeError);
    expect(() => addDays(FIRST_DAY, -1)).toThrow(RangeError);
    expect(() => addDays(FIRST_DAY, Number.NaN)).toThrow(RangeError);
  });

  it('counts between any two days what leads from one to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(isCivilDate(a)).toBe(true);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(compareDates(a, b)).toBe(Math.sign(daysBetween(b, a)));
      }),
    );
  });
});

describe('today', () => {
  it.each([
    {
      title: 'before midnight in Karachi',
      timeZone: 'Asia/Karachi',
      instant: '2024-07-05T18:59:59Z',
      day: '2024-07-05',
    },
    {
      title: 'after midnight in Karachi',
      timeZone: 'Asia/Karachi',
      instant: '2024-07-05T19:00:00Z',
      day: '2024-07-06',
    },
    {
      title: 'east of the date line',
      timeZone: 'Pacific/Kiritimati',
      instant: '2024-07-05T10:00:00Z',
      day: '2024-07-06',
    },
    {
      title: 'west of it, the same hour',
      timeZone: 'Pacific/Pago_Pago',
      instant: '2024-07-05T10:00:00Z',
      day: '2024-07-04',
    },
    {
      title: 'an hour into the day that summer time begins',
      timeZone: 'Europe/London',
      instant: '2024-03-31T00:30:00Z',
      day: '2024-03-31',
    },
    {
      title: 'in summer, when midnight comes an hour earlier',
      timeZone: 'Europe/London',
      instant: '2024-07-05T23:30:00Z',
      day: '2024-07-06',
    },
    {
      title: 'in winter, at the same hour',
      timeZone: 'Europe/London',
      instant: '2024-12-05T23:30:00Z',
      day: '2024-12-05',
    },
    {
      title: 'before the midnight that Beirut leaps over',
      timeZone: 'Asia/Beirut',
      instant: '2024-03-30T21:59:59Z',
      day: '2024-03-30',
    },
    {
      title: 'the day that Samoa skipped',
      timeZone: 'Pacific/Apia',
      instant: '2011-12-30T10:00:00Z',
      day: '2011-12-31',
    },
  ])('$title is $day', ({ timeZone, instant, day }) => {
    expect(todayIn(timeZone, new Date(instant))).toBe(day);
  });

  it('is the day of the instant in UTC', () => {
    const years1To9999 = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z') };
    fc.assert(
      fc.property(fc.date({ ...years1To9999, noInvalidDate: true }), (instant) => {
        expect(todayIn('UTC', instant)).toBe(instant.toISOString().slice(0, 10));
      }),
    );
  });

  it('is at most two days apart between two places', () => {
    const place = fc.constantFrom('Pacific/Kiritimati', 'Asia/Karachi', 'America/New_York', 'Pacific/Pago_Pago');
    const lately = { min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(place, place, fc.date(lately), (here, there, instant) => {
        const days = daysBetween(todayIn(here, instant), todayIn(there, instant));

        // Kiritimati is 25 hours ahead of Pago Pago.
        expect(Math.abs(days)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('a time zone', () => {
  it.each([
    'UTC',
    'Asia/Karachi',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'America/Argentina/Buenos_Aires',
    'Africa/Dar_es_Salaam',
    'Etc/GMT+5',
  ])('is %s', (name) => expect(isTimeZone(name)).toBe(true));

  it.each([
    '+05:00',
    'UTC+5',
    'PKT',
    'IST',
    'EST',
    'asia/karachi',
    'ASIA/KARACHI',
    'Asia/Islamabad',
    'Asia/Karachi ',
    'Karachi',
    '',
  ])('is not %j', (name) => expect(isTimeZone(name)).toBe(false));
});
