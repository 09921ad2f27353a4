import { describe, expect, it } from 'vitest';
import { civilDate, DomainError, todayIn } from '@rapport/shared-kernel';
import { directionOf, isOverdue, make, originalDueOn, replay, take, type CommitmentState } from './commitment';

const july = civilDate('2024-07-02');
const september = civilDate('2024-09-01');
const october = civilDate('2024-10-01');

const open: CommitmentState = { kind: 'OPEN', dueOn: september, reviewOn: null };
const fulfilled: CommitmentState = { ...open, kind: 'FULFILLED' };
const withdrawn: CommitmentState = { ...open, kind: 'WITHDRAWN' };
const superseded: CommitmentState = { ...open, kind: 'SUPERSEDED' };

const refusalOf = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'none';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code} ${error.path.join('.')}`;
  }
};

describe('making a promise', () => {
  it.each([
    { title: 'with a due day', madeOn: july, dueOn: september, reviewOn: null },
    { title: 'with a review day', madeOn: july, dueOn: null, reviewOn: september },
    { title: 'with both', madeOn: july, dueOn: september, reviewOn: september },
    { title: 'due on the day it is made', madeOn: july, dueOn: july, reviewOn: null },
    { title: 'on a day that is not known', madeOn: null, dueOn: july, reviewOn: null },
  ])('$title opens it', ({ madeOn, dueOn, reviewOn }) => {
    expect(make({ madeOn, dueOn, reviewOn })).toEqual({ kind: 'OPEN', dueOn, reviewOn });
  });

  it.each([
    { title: 'without any day', madeOn: july, dueOn: null, reviewOn: null, refusal: 'REQUIRED reviewOn' },
    { title: 'due before it is made', madeOn: september, dueOn: july, reviewOn: null, refusal: 'INVALID dueOn' },
    {
      title: 'to review before it is made',
      madeOn: september,
      dueOn: null,
      reviewOn: july,
      refusal: 'INVALID reviewOn',
    },
  ])('$title is refused', ({ madeOn, dueOn, reviewOn, refusal }) => {
    expect(refusalOf(() => make({ madeOn, dueOn, reviewOn }))).toBe(refusal);
  });
});

describe('postponing a promise', () => {
  it('moves its due day', () => {
    expect(take(open, { kind: 'POSTPONED', dueOn: october, reason: 'Elections' })).toEqual({ ...open, dueOn: october });
  });

  it('gives a due day to one that had a review day only', () => {
    const reviewed: CommitmentState = { kind: 'OPEN', dueOn: null, reviewOn: october };

    expect(take(reviewed, { kind: 'POSTPONED', dueOn: july, reason: 'Agreed by letter' }).dueOn).toBe(july);
  });

  it.each([
    { title: 'to the same day', state: open, dueOn: september, reason: 'Elections', refusal: 'INVALID dueOn' },
    { title: 'to an earlier day', state: open, dueOn: july, reason: 'Elections', refusal: 'INVALID dueOn' },
    { title: 'without a reason', state: open, dueOn: october, reason: ' \u200b', refusal: 'REQUIRED reason' },
    { title: 'once it is fulfilled', state: fulfilled, dueOn: october, reason: 'Elections', refusal: 'INVALID id' },
    { title: 'once it is withdrawn', state: withdrawn, dueOn: october, reason: 'Elections', refusal: 'INVALID id' },
  ])('$title is refused', ({ state, dueOn, reason, refusal }) => {
    expect(refusalOf(() => take(state, { kind: 'POSTPONED', dueOn, reason }))).toBe(refusal);
  });
});

describe('closing a promise', () => {
  it.each([
    { step: { kind: 'FULFILLED', evidence: 'Their report, p. 4' }, expected: 'FULFILLED' },
    { step: { kind: 'WITHDRAWN', reason: 'The programme ended' }, expected: 'WITHDRAWN' },
    { step: { kind: 'SUPERSEDED', reason: 'The wider promise of May' }, expected: 'SUPERSEDED' },
  ] as const)('as $expected keeps its days', ({ step, expected }) => {
    expect(take(open, step)).toEqual({ ...open, kind: expected });
  });

  it.each([
    { title: 'without evidence', step: { kind: 'FULFILLED', evidence: '' }, refusal: 'REQUIRED evidence' },
    { title: 'without a reason', step: { kind: 'WITHDRAWN', reason: '' }, refusal: 'REQUIRED reason' },
    { title: 'by none in particular', step: { kind: 'SUPERSEDED', reason: ' ' }, refusal: 'REQUIRED reason' },
  ] as const)('$title is refused', ({ step, refusal }) => {
    expect(refusalOf(() => take(open, step))).toBe(refusal);
  });

  it.each([fulfilled, withdrawn, superseded])('once it is $kind is refused', (state) => {
    expect(refusalOf(() => take(state, { kind: 'FULFILLED', evidence: 'A letter' }))).toBe('INVALID id');
    expect(refusalOf(() => take(state, { kind: 'WITHDRAWN', reason: 'Ended' }))).toBe('INVALID id');
    expect(refusalOf(() => take(state, { kind: 'SUPERSEDED', reason: 'A newer one' }))).toBe('INVALID id');
  });
});

describe('reopening a promise', () => {
  it.each([fulfilled, withdrawn, superseded])('that is $kind opens it as it was', (state) => {
    expect(take(state, { kind: 'REOPENED', reason: 'It was not kept after all' })).toEqual(open);
  });

  it.each([
    { title: 'that is open', state: open, reason: 'Again', refusal: 'INVALID id' },
    { title: 'without a reason', state: fulfilled, reason: '', refusal: 'REQUIRED reason' },
  ])('$title is refused', ({ state, reason, refusal }) => {
    expect(refusalOf(() => take(state, { kind: 'REOPENED', reason }))).toBe(refusal);
  });
});

describe('the history of a promise', () => {
  it('leads to where it stands', () => {
    const state = replay([
      { madeOn: july, dueOn: september, reviewOn: null },
      { kind: 'POSTPONED', dueOn: october, reason: 'Elections' },
      { kind: 'FULFILLED', evidence: 'Their report, p. 4' },
    ]);

    expect(state).toEqual({ kind: 'FULFILLED', dueOn: october, reviewOn: null });
  });

  it.each([
    {
      title: 'that was postponed',
      events: [
        { kind: 'MADE', dueOn: july },
        { kind: 'POSTPONED', dueOn: october },
      ],
      expected: july,
    },
    {
      title: 'without a due day',
      events: [
        { kind: 'MADE', dueOn: null },
        { kind: 'POSTPONED', dueOn: october },
      ],
      expected: null,
    },
    { title: 'whose beginning is not shown', events: [], expected: null },
  ])('$title says $expected as the first due day', ({ events, expected }) => {
    expect(originalDueOn(events)).toBe(expected);
  });
});

describe('a promise', () => {
  it.each([
    { title: 'due yesterday', state: open, today: '2024-09-02', expected: true },
    { title: 'due today', state: open, today: '2024-09-01', expected: false },
    { title: 'due tomorrow', state: open, today: '2024-08-31', expected: false },
    {
      title: 'with a review day only',
      state: { ...open, dueOn: null, reviewOn: july },
      today: '2025-01-01',
      expected: false,
    },
    { title: 'that was fulfilled', state: fulfilled, today: '2025-01-01', expected: false },
    { title: 'that was withdrawn', state: withdrawn, today: '2025-01-01', expected: false },
    { title: 'that was superseded', state: superseded, today: '2025-01-01', expected: false },
  ])('$title is overdue: $expected', ({ state, today, expected }) => {
    expect(isOverdue(state, civilDate(today))).toBe(expected);
  });

  it('is overdue in Karachi while it is not yet in New York', () => {
    const instant = new Date('2024-09-01T20:00:00Z');

    expect(isOverdue(open, todayIn('Asia/Karachi', instant))).toBe(true);
    expect(isOverdue(open, todayIn('America/New_York', instant))).toBe(false);
  });
});

describe('the direction of a promise', () => {
  it.each([
    { title: 'of ours to a ministry', debtorIsOurs: true, creditorIsOurs: false, expected: 'GIVEN' },
    { title: 'of ours to the public', debtorIsOurs: true, creditorIsOurs: false, expected: 'GIVEN' },
    { title: 'of ours to ourselves', debtorIsOurs: true, creditorIsOurs: true, expected: 'GIVEN' },
    { title: 'of a ministry to us', debtorIsOurs: false, creditorIsOurs: true, expected: 'RECEIVED' },
    { title: 'of a ministry to the public', debtorIsOurs: false, creditorIsOurs: false, expected: 'THIRD_PARTY' },
    { title: 'of a ministry to an agency', debtorIsOurs: false, creditorIsOurs: false, expected: 'THIRD_PARTY' },
  ])('$title is $expected', ({ expected, ...sides }) => {
    expect(directionOf(sides)).toBe(expected);
  });
});
