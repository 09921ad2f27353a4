import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speakersProblems } from './interactions';

describe('who said something', () => {
  it.each([
    { title: 'nobody in particular', saidBy: [], participants: 0, wrong: [] },
    { title: 'the first and the last of the list', saidBy: [0, 2], participants: 3, wrong: [] },
    { title: 'one after the last', saidBy: [3], participants: 3, wrong: ['0'] },
    { title: 'one before the first', saidBy: [0, -1], participants: 3, wrong: ['1'] },
    { title: 'half a position', saidBy: [0.5], participants: 3, wrong: ['0'] },
    { title: 'somebody of nobody', saidBy: [0, 0], participants: 0, wrong: ['0', '1'] },
  ])('is $title', ({ saidBy, participants, wrong }) => {
    expect(speakersProblems(saidBy, participants).map(({ path }) => path)).toEqual(wrong.map((at) => ['saidBy', at]));
  });

  it('is told how to be named', () => {
    expect(speakersProblems([9], 3)[0]?.message).toContain('from 0 to 2');
    expect(speakersProblems([0], 0)[0]?.message).toContain('add who spoke');
  });

  it('is in the list where there is no problem', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 12 })), fc.nat(10), (saidBy, participants) => {
        const list = Array.from({ length: participants }, (_, at) => at);
        const outside = saidBy.filter((position) => !list.includes(position));

        expect(speakersProblems(saidBy, participants).length).toBe(outside.length);
      }),
    );
  });
});
