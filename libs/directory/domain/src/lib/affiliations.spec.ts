import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, contains, firstDay, type Id, type PartialDate } from '@rapport/shared-kernel';
import { affiliationProblem, endingOfMove, primaryOn, type AffiliationFacts } from './affiliations';

const id = (text: string): Id => text as Id;
const on = (text: string): PartialDate => text as PartialDate;

const secretaryIt: AffiliationFacts = {
  id: id('a1'),
  organisationId: id('moitt'),
  postId: id('secretary-it'),
  title: 'Secretary IT',
  isPrimary: true,
  from: on('2023'),
};

describe('adding an affiliation', () => {
  const board: AffiliationFacts = { organisationId: id('ignite'), title: 'Member of the board', isPrimary: false };

  it.each<{ title: string; existing: AffiliationFacts[]; candidate: AffiliationFacts; expected: string | undefined }>([
    { title: 'the first one', existing: [], candidate: secretaryIt, expected: undefined },
    { title: 'a side one', existing: [secretaryIt], candidate: board, expected: undefined },
    {
      title: 'a second primary one',
      existing: [secretaryIt],
      candidate: { ...board, isPrimary: true, from: on('2024') },
      expected: 'second-primary',
    },
    {
      title: 'a primary one before the present one',
      existing: [secretaryIt],
      candidate: { ...board, isPrimary: true, to: on('2022') },
      expected: undefined,
    },
    {
      title: 'a primary one that ends in the year in which the present one begins',
      existing: [secretaryIt],
      candidate: { ...board, isPrimary: true, to: on('2023') },
      expected: 'second-primary',
    },
    {
      title: 'a primary one from the day after the end of the former',
      existing: [{ ...secretaryIt, to: on('2024-07-05') }],
      candidate: { ...board, isPrimary: true, from: on('2024-07-06') },
      expected: undefined,
    },
    {
      title: 'an end before the beginning',
      existing: [],
      candidate: { ...board, from: on('2024'), to: on('2023-12') },
      expected: 'ends-before-it-begins',
    },
    {
      title: 'the same post once more',
      existing: [secretaryIt],
      candidate: { ...secretaryIt, id: id('a2'), isPrimary: false, from: on('2025') },
      expected: 'same-post',
    },
    {
      title: 'the same post again, later',
      existing: [{ ...secretaryIt, to: on('2023') }],
      candidate: { ...secretaryIt, id: id('a2'), from: on('2025') },
      expected: undefined,
    },
    {
      title: 'another post at the same body',
      existing: [secretaryIt],
      candidate: { ...secretaryIt, id: id('a2'), postId: id('member-it'), isPrimary: false },
      expected: undefined,
    },
    {
      title: 'the same title at the same body, spelt otherwise',
      existing: [board],
      candidate: { ...board, title: ' member of  the Board' },
      expected: 'same-post',
    },
    {
      title: 'the title of a post that they hold, beside it',
      existing: [secretaryIt],
      candidate: { organisationId: id('moitt'), title: 'Secretary IT', isPrimary: false },
      expected: undefined,
    },
    {
      title: 'the same title at another body',
      existing: [board],
      candidate: { ...board, organisationId: id('usf') },
      expected: undefined,
    },
    {
      title: 'the same body twice, without titles',
      existing: [{ ...board, title: null }],
      candidate: { organisationId: id('ignite'), isPrimary: false },
      expected: 'same-post',
    },
    {
      title: 'itself, changed',
      existing: [secretaryIt],
      candidate: { ...secretaryIt, to: on('2025') },
      expected: undefined,
    },
  ])('$title: $expected', ({ existing, candidate, expected }) => {
    expect(affiliationProblem(existing, candidate)?.kind).toBe(expected);
  });

  it('says which other one stands in the way', () => {
    const problem = affiliationProblem([board, secretaryIt], { ...board, title: 'Chair', isPrimary: true });

    expect(problem).toEqual({ kind: 'second-primary', other: secretaryIt });
  });
});

describe('the primary affiliation', () => {
  const history = [
    { ...secretaryIt, to: on('2025-02') },
    { ...secretaryIt, id: id('a2'), organisationId: id('interior'), from: on('2025-03') },
  ];

  it.each([
    { day: '2022-12-31', expected: undefined },
    { day: '2023-01-01', expected: 'moitt' },
    { day: '2025-02-28', expected: 'moitt' },
    { day: '2025-03-01', expected: 'interior' },
    { day: '2031-01-01', expected: 'interior' },
  ])('on $day is $expected', ({ day, expected }) => {
    expect(primaryOn(history, civilDate(day))?.organisationId).toBe(expected);
  });

  it('is none of the side ones', () => {
    expect(primaryOn([{ ...secretaryIt, isPrimary: false }], civilDate('2024-01-01'))).toBeUndefined();
  });
});

describe('moving', () => {
  it.each([
    { title: 'on a day', from: '2025-03-15', to: '2025-03-14' },
    { title: 'in a month', from: '2025-03', to: '2025-02-28' },
    { title: 'in a year', from: '2025', to: '2024-12-31' },
  ])('$title ends the present affiliation on the day before', ({ from, to }) => {
    expect(endingOfMove([secretaryIt], on(from))).toEqual({ kind: 'ends', affiliation: secretaryIt, to });
  });

  it.each([
    { title: 'a person without affiliations', affiliations: [], from: '2025' },
    { title: 'a person whose last one has ended', affiliations: [{ ...secretaryIt, to: on('2024') }], from: '2025' },
    { title: 'a person with side ones only', affiliations: [{ ...secretaryIt, isPrimary: false }], from: '2025' },
  ])('$title ends none', ({ affiliations, from }) => {
    expect(endingOfMove(affiliations, on(from))).toEqual({ kind: 'none' });
  });

  it.each([
    { title: 'on the day it begins', affiliation: { ...secretaryIt, from: on('2023-05-02') }, from: '2023-05-02' },
    { title: 'in the year it begins', affiliation: secretaryIt, from: '2023' },
    { title: 'on the first day that there is', affiliation: { ...secretaryIt, from: null }, from: '0001' },
  ])('$title cannot end it', ({ affiliation, from }) => {
    expect(endingOfMove([affiliation], on(from))).toEqual({ kind: 'began-later', affiliation });
  });
});

describe('whatever happens to affiliations', () => {
  const start = civilDate('2019-01-01');
  const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(start, days));
  const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => on(text.slice(0, length)));
  const facts = fc.record({
    organisationId: fc.constantFrom('moitt', 'nitb', 'pta').map(id),
    postId: fc.constantFrom(null, id('chair'), id('secretary')),
    title: fc.constantFrom(null, 'Member', 'Adviser'),
    isPrimary: fc.boolean(),
    from: fc.option(partialDate),
    to: fc.option(partialDate),
  });
  type Change =
    | { kind: 'add'; affiliation: AffiliationFacts }
    | { kind: 'end'; at: number; to: PartialDate }
    | { kind: 'move'; affiliation: AffiliationFacts; from: PartialDate };
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), affiliation: facts }),
    fc.record({ kind: fc.constant('end' as const), at: fc.nat(6), to: partialDate }),
    fc.record({ kind: fc.constant('move' as const), affiliation: facts, from: partialDate }),
  );

  const add = (existing: AffiliationFacts[], candidate: AffiliationFacts): AffiliationFacts[] | undefined =>
    affiliationProblem(existing, candidate) ? undefined : [...existing, candidate];

  /** What a service makes of a change: the new history, or the old one where a rule refuses. */
  const apply = (existing: AffiliationFacts[], next: Change, newId: Id): AffiliationFacts[] => {
    switch (next.kind) {
      case 'add':
        return add(existing, { ...next.affiliation, id: newId }) ?? existing;
      case 'end': {
        const ended = existing.map((other, at) => (at === next.at ? { ...other, to: next.to } : other));
        const affiliation = ended[next.at];
        return affiliation && !affiliationProblem(existing, affiliation) ? ended : existing;
      }
      case 'move': {
        const ending = endingOfMove(existing, next.from);
        if (ending.kind === 'began-later') return existing;
        const ended = existing.map((other) =>
          ending.kind === 'ends' && other === ending.affiliation ? { ...other, to: ending.to } : other,
        );
        const moved = { ...next.affiliation, id: newId, isPrimary: true, from: next.from };
        return add(ended, moved) ?? existing;
      }
    }
  };

  it('leaves at most one primary at any day, and no post held twice at once', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 12 }),
        fc.array(day, { minLength: 20, maxLength: 20 }),
        (changes, days) => {
          const history = changes.reduce<AffiliationFacts[]>(
            (before, next, at) => apply(before, next, id(`a${at}`)),
            [],
          );

          const boundaries = history.flatMap(({ from, to }) =>
            [from, to].flatMap((end) => (end ? [firstDay(end)] : [])),
          );
          for (const any of [...days, ...boundaries]) {
            const current = history.filter((affiliation) => contains(affiliation, any));
            const posts = current.flatMap((affiliation) => affiliation.postId ?? []);
            expect(current.filter((affiliation) => affiliation.isPrimary).length).toBeLessThanOrEqual(1);
            expect(new Set(posts).size).toBe(posts.length);
          }
        },
      ),
    );
  });

  it('a move never leaves a day between the old and the new affiliation, nor a day in both', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (began, from) => {
        const old: AffiliationFacts = { ...secretaryIt, from: began };
        const ending = endingOfMove([old], from);
        fc.pre(ending.kind === 'ends');

        const history = [
          { ...old, to: ending.to },
          { ...secretaryIt, organisationId: id('interior'), from },
        ];

        expect(primaryOn(history, addDays(firstDay(from), -1))?.organisationId).toBe('moitt');
        expect(history.filter((affiliation) => contains(affiliation, firstDay(from))).length).toBe(1);
      }),
    );
  });
});
