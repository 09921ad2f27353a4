import { describe, expect, it } from 'vitest';
import { readPartialDate } from './partial-date-text';

describe('a partial date as people write it', () => {
  it.each([
    ['2024', '2024'],
    ['2024-7', '2024-07'],
    ['2024-07-05', '2024-07-05'],
    ['July 2024', '2024-07'],
    ['jul 2024', '2024-07'],
    ['Sept. 2024', '2024-09'],
    ['5 July 2024', '2024-07-05'],
    ['5. July, 2024', '2024-07-05'],
    [' 2024 ', '2024'],
  ])('%j is %s', (typed, read) => {
    expect(readPartialDate(typed)).toBe(read);
  });

  it.each(['', 'soon', '2024-13', '31 June 2024', '5/7/2024', 'Juillet 2024', '20245'])('%j says no date', (typed) => {
    expect(readPartialDate(typed)).toBeUndefined();
  });
});
