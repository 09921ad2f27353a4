import { describe, expect, it } from 'vitest';
import { civilDate, DomainError } from '@rapport/shared-kernel';
import { complete, isFollowUpOverdue } from './follow-up';

const now = new Date('2024-07-08T09:00:00Z');

describe('completing a follow-up', () => {
  it('says when it was done', () => {
    expect(complete({ status: 'TO_DO' }, now)).toEqual({ status: 'DONE', completedAt: now });
  });

  it.each([
    { status: 'DONE', says: 'done already' },
    { status: 'CANCELLED', says: 'cancelled' },
  ] as const)('that is $status is refused', ({ status, says }) => {
    expect(() => complete({ status }, now)).toThrow(DomainError);
    expect(() => complete({ status }, now)).toThrow(says);
  });
});

describe('a follow-up', () => {
  it.each([
    { title: 'due yesterday', status: 'TO_DO', dueOn: '2024-07-07', expected: true },
    { title: 'due today', status: 'TO_DO', dueOn: '2024-07-08', expected: false },
    { title: 'due tomorrow', status: 'TO_DO', dueOn: '2024-07-09', expected: false },
    { title: 'without a due day', status: 'TO_DO', dueOn: null, expected: false },
    { title: 'that is done', status: 'DONE', dueOn: '2024-07-07', expected: false },
    { title: 'that was cancelled', status: 'CANCELLED', dueOn: '2024-07-07', expected: false },
  ] as const)('$title is overdue: $expected', ({ status, dueOn, expected }) => {
    const followUp = { status, dueOn: dueOn && civilDate(dueOn) };

    expect(isFollowUpOverdue(followUp, civilDate('2024-07-08'))).toBe(expected);
  });
});
