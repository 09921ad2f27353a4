import { describe, expect, it } from 'vitest';
import { parseCivilDate, parsePartialDate } from '@rapport/shared-kernel';
import { dayOf, formatDay, formatInstant, formatPartialDate, relativeDay } from './time';

describe('days and times on the screen', () => {
  it('shows an instant as the clock at the place does', () => {
    expect(formatInstant('2024-07-05T20:30:00Z', 'Asia/Karachi')).toBe('Sat 6 Jul 2024, 01:30');
    expect(dayOf('2024-07-05T20:30:00Z', 'Asia/Karachi')).toBe('2024-07-06');
    expect(dayOf('2024-07-05T20:30:00Z', 'America/New_York')).toBe('2024-07-05');
  });

  it('shows a day that is none as it is', () => {
    expect(formatDay('2024-07-05')).toBe('Fri 5 Jul 2024');
    expect(formatDay('soon')).toBe('soon');
  });

  it.each([
    ['2024', '2024'],
    ['2024-07', 'July 2024'],
    ['2024-07-05', '5 July 2024'],
  ])('shows %s as %s: no more precise than it is known', (text, shown) => {
    const partial = parsePartialDate(text);
    expect(partial && formatPartialDate(partial)).toBe(shown);
  });

  it.each([
    ['2024-07-05', 'today'],
    ['2024-07-06', 'tomorrow'],
    ['2024-07-04', 'yesterday'],
    ['2024-07-18', 'in 13 days'],
    ['2024-07-19', 'in 2 weeks'],
    ['2024-06-14', '3 weeks ago'],
    ['2024-09-01', 'Sun 1 Sept 2024'],
  ])('on 5 July %s is %s', (day, words) => {
    const [then, today] = [parseCivilDate(day), parseCivilDate('2024-07-05')];
    expect(then && today && relativeDay(then, today)).toBe(words);
  });
});
