import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWellFormed, NAME_MAX, NOTE_MAX_BYTES, textProblem, tidyLine } from './text';

describe('a text', () => {
  it.each([
    { title: 'of one character', text: 'a', limits: { max: 1 } },
    { title: 'of one character outside the basic plane', text: '𐤀', limits: { max: 1 } },
    { title: 'of as many characters as fit', text: 'م'.repeat(NAME_MAX), limits: { max: NAME_MAX } },
    { title: 'of as many bytes as fit', text: 'a'.repeat(NOTE_MAX_BYTES), limits: { maxBytes: NOTE_MAX_BYTES } },
    {
      title: 'in Urdu of as many bytes as fit',
      text: 'م'.repeat(NOTE_MAX_BYTES / 2),
      limits: { maxBytes: NOTE_MAX_BYTES },
    },
    { title: 'with line breaks', text: 'one\ntwo\r\n\tthree', limits: {} },
    { title: 'with a joiner inside', text: 'می‌خواهم', limits: { max: 20 } },
    { title: 'that is empty, where it may be', text: ' ', limits: { mayBeEmpty: true } },
  ])('$title is fine', ({ text, limits }) => {
    expect(textProblem(text, limits)).toBeUndefined();
  });

  it.each([
    { title: 'nothing', text: '', limits: {}, kind: 'empty', says: 'fill it in' },
    { title: 'only white space', text: ' \t\n\u00a0\u3000', limits: {}, kind: 'empty', says: 'fill it in' },
    { title: 'only invisible characters', text: '\u200b\u200d\ufeff', limits: {}, kind: 'empty', says: 'fill it in' },
    { title: 'a NUL', text: 'a\0b', limits: {}, kind: 'malformed', says: 'NUL' },
    { title: 'the first half of a pair', text: 'a\ud83d', limits: {}, kind: 'malformed', says: 'surrogate' },
    { title: 'the second half of a pair', text: '\ude00a', limits: {}, kind: 'malformed', says: 'surrogate' },
    { title: 'the halves the wrong way round', text: '\ude00\ud83d', limits: {}, kind: 'malformed', says: 'surrogate' },
    {
      title: 'a NUL, also where it may be empty',
      text: '\0',
      limits: { mayBeEmpty: true },
      kind: 'malformed',
      says: 'NUL',
    },
    {
      title: 'a character too many',
      text: 'ab',
      limits: { max: 1 },
      kind: 'too-long',
      says: 'has 2 characters; at most 1',
    },
    { title: 'a byte too many', text: 'é', limits: { maxBytes: 1 }, kind: 'too-long', says: 'has 2 bytes; at most 1' },
  ])('with $title is $kind', ({ text, limits, kind, says }) => {
    const problem = textProblem(text, limits);

    expect(problem?.kind).toBe(kind);
    expect(problem?.message).toContain(says);
  });

  it('is well-formed where UTF-8 gives it back as it was', () => {
    const halves = fc.constantFrom('\ud83d', '\ude00', 'a', '😀');
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(halves).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const roundTrip = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

        expect(isWellFormed(text)).toBe(roundTrip === text);
      }),
    );
  });

  it('of whatever kind never makes the rule fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(40), (text, max, maxBytes) => {
        const problem = textProblem(text, { max, maxBytes });

        if (problem) expect(problem.message).toMatch(/: .+\.$/);
        else expect(Array.from(text).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('a line as it is kept', () => {
  it.each([
    { title: 'an override of direction', text: 'Ministry \u202egnp.exe\u202c', kept: 'Ministry gnp.exe' },
    { title: 'isolates and marks of direction', text: '\u2067\u200fAda\u2069 \u061cL', kept: 'Ada L' },
    { title: 'controls', text: 'A\u0008da\u001b[31m\u0085', kept: 'Ada[31m' },
    { title: 'line breaks and tabs', text: ' Ada\r\n\tLove\u2028lace ', kept: 'Ada Love lace' },
    { title: 'what is not seen', text: 'A\u200bd\u2060a\ufeff\u00ad\u{e0041}', kept: 'Ada' },
  ])('is without $title', ({ text, kept }) => {
    expect(tidyLine(text)).toBe(kept);
  });

  it.each(['محمد محمود', 'می‌خواهم', 'Ó Conaill-Ní Bhriain', '👨‍👩‍👧', 'a\0b'])(
    'is otherwise as it was typed: %j',
    (text) => {
      expect(tidyLine(text)).toBe(text);
    },
  );
});
