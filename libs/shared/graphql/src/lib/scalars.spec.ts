import { describe, expect, it } from 'vitest';
import { scalars } from './scalars';

describe('an instant', () => {
  it.each([
    '2024-07-05T10:00:00+05:00',
    '2024-07-05t10:00:00.123456789z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999999Z',
    '1999-12-31T23:59:59+14:00',
    '2024-02-29T00:00:00-12:00',
  ])('is %s', (text) => {
    expect(scalars.DateTime.parseValue(text)).toBe(text);
  });

  it.each([
    '2024-07-05',
    '2024-07-05T10:00:00',
    '2023-02-29T10:00:00Z',
    '2024-07-05T24:00:00Z',
    '2016-12-31T23:59:60Z',
    '0001-01-01T00:00:00+18:00',
    '0001-01-01T00:00:00+05:00',
    '9999-12-31T23:59:59-05:00',
    '2024-07-05T10:00:00+16:00',
    '2024-07-05T10:00:00+05:60',
    '+010000-01-01T00:00:00Z',
    'now',
  ])('is not %s, which PostgreSQL or JavaScript could not keep', (text) => {
    expect(() => scalars.DateTime.parseValue(text)).toThrow('Expected a DateTime such as');
  });
});
