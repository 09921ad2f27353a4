import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from './civil-date';
import { dayBefore, firstDay, lastDay, type PartialDate } from './partial-date';
import { contains, isOrdered, overlaps, type Period } from './period';

const period = (from: string | null, to: string | null): Period => ({
  from: from as PartialDate | null,
  to: to as PartialDate | null,
});

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(civilDate('2022-11-01'), days));
const partialDate = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => text.slice(0, length) as PartialDate);
const anyPeriod: fc.Arbitrary<Period> = fc.record({
  from: fc.option(partialDate),
  to: fc.option(partialDate),
});

describe('a period', () => {
  it.each([
    { title: 'a year contains its first day', from: '2024', to: '2024', on: '2024-01-01', expected: true },
    { title: 'a year contains its last day', from: '2024', to: '2024', on: '2024-12-31', expected: true },
    { title: 'a year does not contain the day after', from: '2024', to: '2024', on: '2025-01-01', expected: false },
    { title: 'it ends with the last day of its month', from: '2023', to: '2024-02', on: '2024-02-29', expected: true },
    { title: 'a day contains itself', from: '2024-07-05', to: '2024-07-05', on: '2024-07-05', expected: true },
    { title: 'without an end it lasts', from: '2024', to: null, on: '9999-12-31', expected: true },
    { title: 'without a beginning it always was', from: null, to: '2024', on: '0001-01-01', expected: true },
    { title: 'it does not begin early', from: '2024-07', to: null, on: '2024-06-30', expected: false },
  ])('$title', ({ from, to, on, expected }) => {
    expect(contains(period(from, to), civilDate(on))).toBe(expected);
  });

  it.each([
    { title: 'ends in the year it begins', from: '2024', to: '2024', expected: true },
    { title: 'begins late in the year whose end it has', from: '2024-12-31', to: '2024', expected: true },
    { title: 'is open', from: null, to: null, expected: true },
    { title: 'ends in the year before', from: '2024', to: '2023', expected: false },
    { title: 'ends in the month before', from: '2024-07-01', to: '2024-06', expected: false },
  ])('that $title is ordered: $expected', ({ from, to, expected }) => {
    expect(isOrdered(period(from, to))).toBe(expected);
  });

  it.each([
    { title: 'the year after', a: ['2023', '2023'], b: ['2024', '2024'], expected: false },
    { title: 'a shared year', a: ['2022', '2023'], b: ['2023', '2024'], expected: true },
    { title: 'a shared day', a: ['2023', '2024-07-05'], b: ['2024-07-05', null], expected: true },
    { title: 'an end on the day before', a: ['2023', '2024-07-04'], b: ['2024-07-05', null], expected: false },
    { title: 'one that has no days', a: ['2024', '2022'], b: [null, null], expected: false },
  ])('overlaps $title: $expected', ({ a: [aFrom = null, aTo = null], b: [bFrom = null, bTo = null], expected }) => {
    expect(overlaps(period(aFrom, aTo), period(bFrom, bTo))).toBe(expected);
  });

  it('contains a day where it overlaps the period of that day', () => {
    fc.assert(
      fc.property(anyPeriod, day, (any, on) => {
        expect(contains(any, on)).toBe(overlaps(any, period(on, on)));
      }),
    );
  });

  it('overlaps another one as that overlaps it, and itself where it has any day', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(isOrdered(a));
      }),
    );
  });

  it('overlaps another one exactly where one day lies in both', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const beginnings = [a.from, b.from].flatMap((from) => (from ? [firstDay(from)] : []));
        const candidates = [...beginnings, civilDate('0001-01-01')];

        expect(overlaps(a, b)).toBe(candidates.some((on) => contains(a, on) && contains(b, on)));
      }),
    );
  });

  it('that ends on the day before another begins does not overlap it, and leaves no gap', () => {
    fc.assert(
      fc.property(partialDate, (from) => {
        const earlier = period(null, dayBefore(from));

        expect(overlaps(earlier, { from })).toBe(false);
        expect(contains(earlier, addDays(firstDay(from), -1))).toBe(true);
        expect(contains({ from, to: from }, lastDay(from))).toBe(true);
      }),
    );
  });
});
