import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '@rapport/shared-kernel';
import { isPartOfItself, statusAtFirst, timesProblem } from './meetings';

const id = (text: string): Id => text as Id;
const noon = new Date('2024-07-05T07:00:00Z');

describe('the times of a meeting', () => {
  it.each([
    { title: 'without an end', endsAt: null, path: undefined },
    { title: 'that ends as it starts', endsAt: noon, path: undefined },
    { title: 'that ends later', endsAt: new Date('2024-07-06T07:00:00Z'), path: undefined },
    { title: 'that ends before it starts', endsAt: new Date('2024-07-05T06:59:59Z'), path: ['endsAt'] },
  ])('$title', ({ endsAt, path }) => {
    expect(timesProblem({ startsAt: noon, endsAt })?.path).toEqual(path);
  });
});

describe('the status of a meeting, where none is said', () => {
  it.each([
    { title: 'that has begun', now: '2024-07-05T07:00:00Z', expected: 'HELD' },
    { title: 'of last week', now: '2024-07-12T07:00:00Z', expected: 'HELD' },
    { title: 'to come', now: '2024-07-05T06:59:00Z', expected: 'PLANNED' },
  ])('$title is $expected', ({ now, expected }) => {
    expect(statusAtFirst({ startsAt: noon, now: new Date(now) })).toBe(expected);
  });
});

describe('a meeting', () => {
  const wholes = new Map([
    [id('workshop'), id('visit')],
    [id('session'), id('workshop')],
  ]);

  it.each([
    { title: 'of itself', meeting: 'visit', whole: 'visit', expected: true },
    { title: 'of its part', meeting: 'visit', whole: 'workshop', expected: true },
    { title: 'of a part of its part', meeting: 'visit', whole: 'session', expected: true },
    { title: 'of its whole', meeting: 'workshop', whole: 'visit', expected: false },
    { title: 'of the whole of its whole', meeting: 'session', whole: 'visit', expected: false },
    { title: 'of one that stands alone', meeting: 'visit', whole: 'summit', expected: false },
  ])('that is part $title is part of itself: $expected', ({ meeting, whole, expected }) => {
    expect(isPartOfItself({ id: id(meeting), partOfId: id(whole) }, (one) => wholes.get(one))).toBe(expected);
  });

  it('is found out also where others go round in a ring', () => {
    const ring = new Map([
      [id('a'), id('b')],
      [id('b'), id('a')],
    ]);

    expect(isPartOfItself({ id: id('c'), partOfId: id('a') }, (one) => ring.get(one))).toBe(false);
  });

  it('has an outermost whole, as long as each one was asked before it became a part', () => {
    const meeting = fc.constantFrom('a', 'b', 'c', 'd', 'e').map(id);
    fc.assert(
      fc.property(fc.array(fc.tuple(meeting, meeting), { maxLength: 20 }), (attempts) => {
        const parts = new Map<Id, Id>();
        for (const [part, whole] of attempts) {
          if (!isPartOfItself({ id: part, partOfId: whole }, (one) => parts.get(one))) parts.set(part, whole);
        }

        for (const start of parts.keys()) {
          let outermost = start;
          for (let steps = 0; steps <= parts.size; steps++) outermost = parts.get(outermost) ?? outermost;
          expect(parts.has(outermost)).toBe(false);
        }
      }),
    );
  });
});
