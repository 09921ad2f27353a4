import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, newId, parseId } from './ids';

const anyTime = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('a new id', () => {
  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('begins with the milliseconds of its time', () => {
    fc.assert(
      fc.property(anyTime, (ms) => {
        expect(parseInt(newId(ms).replaceAll('-', '').slice(0, 12), 16)).toBe(ms);
      }),
    );
  });

  it('made later sorts later', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        fc.pre(a < b);

        expect(newId(a) < newId(b)).toBe(true);
      }),
    );
  });

  it('is another one each time, in the same millisecond too', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(1_720_166_400_000));

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('reads back as it was written', () => {
    const id = newId();

    expect(parseId(id)).toBe(id);
  });
});

describe('reading an id', () => {
  it('takes any version, in either case, and keeps it in lower case', () => {
    expect(parseId('3F2504E0-4F89-41D3-9A0C-0305E82C3301')).toBe('3f2504e0-4f89-41d3-9a0c-0305e82c3301');
  });

  it.each([
    '',
    '1',
    '3f2504e04f8941d39a0c0305e82c3301',
    '{3f2504e0-4f89-41d3-9a0c-0305e82c3301}',
    '3f2504e0-4f89-41d3-9a0c-0305e82c330',
    '3f2504e0-4f89-41d3-9a0c-0305e82c330g',
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301\n',
    ' 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  ])('refuses %j', (text) => {
    expect(isId(text)).toBe(false);
    expect(parseId(text)).toBeUndefined();
  });
});
