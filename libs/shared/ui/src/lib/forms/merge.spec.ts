import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines, mergeEdits } from './merge';

describe('joining two edits of a record', () => {
  const base = { title: 'Summit', place: 'Islamabad', outcome: '' };

  it.each([
    { says: 'mine alone', theirs: {}, mine: { place: 'Lahore' }, merged: { place: 'Lahore' }, collisions: [] },
    { says: 'theirs alone', theirs: { place: 'Lahore' }, mine: {}, merged: { place: 'Lahore' }, collisions: [] },
    {
      says: 'different fields',
      theirs: { title: 'Big summit' },
      mine: { outcome: 'Agreed' },
      merged: { title: 'Big summit', outcome: 'Agreed' },
      collisions: [],
    },
    {
      says: 'the same change',
      theirs: { place: 'Lahore' },
      mine: { place: 'Lahore' },
      merged: { place: 'Lahore' },
      collisions: [],
    },
    {
      says: 'the same field, otherwise',
      theirs: { place: 'Lahore' },
      mine: { place: 'Karachi' },
      merged: { place: 'Lahore' },
      collisions: ['place'],
    },
    {
      says: 'null for an empty text',
      theirs: { outcome: null },
      mine: { place: 'Lahore' },
      merged: { place: 'Lahore', outcome: null },
      collisions: [],
    },
  ])('$says', ({ theirs, mine, merged, collisions }) => {
    const result = mergeEdits<Record<string, unknown>>({
      base,
      theirs: { ...base, ...theirs },
      mine: { ...base, ...mine },
    });
    expect(result.merged).toEqual({ ...base, ...merged });
    expect(result.collisions.map(({ field }) => field)).toEqual(collisions);
  });

  const record = fc.record({
    a: fc.constantFrom('', 'x', 'y'),
    b: fc.constantFrom('', 'x', 'y'),
    c: fc.integer({ max: 2, min: 0 }),
  });

  it('drops no change in silence: each of mine is in the result, or asked about', () => {
    fc.assert(
      fc.property(record, record, record, (before, theirs, mine) => {
        const { merged, collisions } = mergeEdits({ base: before, theirs, mine });
        for (const field of ['a', 'b', 'c'] as const) {
          const isAsked = collisions.some((collision) => collision.field === field);
          const changedByMe = mine[field] !== before[field];
          const changedByThem = theirs[field] !== before[field];
          expect(isAsked).toBe(changedByMe && changedByThem && mine[field] !== theirs[field]);
          if (!isAsked) expect(merged[field]).toBe(changedByMe ? mine[field] : theirs[field]);
        }
      }),
    );
  });

  it('does not depend on who came first, but for what is asked', () => {
    fc.assert(
      fc.property(record, record, record, (before, theirs, mine) => {
        const one = mergeEdits({ base: before, theirs, mine });
        const other = mergeEdits({ base: before, theirs: mine, mine: theirs });
        expect(one.collisions.map(({ field }) => field)).toEqual(other.collisions.map(({ field }) => field));
        if (one.collisions.length === 0) expect(one.merged).toEqual(other.merged);
      }),
    );
  });
});

describe('joining two versions of a text', () => {
  const lines = fc.array(fc.stringMatching(/^[a-z ]{1,8}$/), { maxLength: 6 });

  it('keeps every line of both', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, theirs, mine) => {
        const joined = joinLines({ base: base.join('\n'), theirs: theirs.join('\n'), mine: mine.join('\n') }).split(
          '\n',
        );
        const added = mine.filter((line) => !base.includes(line));
        for (const line of [...theirs.map((text) => text.trimEnd()), ...added]) {
          if (line.trim() !== '') expect(joined.map((text) => text.trimEnd())).toContain(line.trimEnd());
        }
      }),
    );
  });

  it('puts the lines that only mine has below theirs', () => {
    expect(joinLines({ base: 'Agreed.', theirs: 'Agreed.\nA training.', mine: 'Agreed.\nSlides.' })).toBe(
      'Agreed.\nA training.\nSlides.',
    );
  });
});
