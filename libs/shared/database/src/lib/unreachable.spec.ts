import { describe, expect, it } from 'vitest';
import { DatabaseUnreachableError, isUnreachable } from './unreachable';

describe('a database that is not there', () => {
  it.each([
    Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('terminating connection'), { code: '57P01' }),
    Object.assign(new Error('the database system is starting up'), { code: '57P03' }),
    Object.assign(new Error('connection failure'), { code: '08006' }),
    new Error('Connection terminated unexpectedly'),
    { driverError: new Error('Connection terminated unexpectedly') },
    new DatabaseUnreachableError({ mayHaveCommitted: true }),
  ])('is told by $message $driverError.message', (failure) => {
    expect(isUnreachable(failure)).toBe(true);
  });

  it.each([
    Object.assign(new Error('duplicate key'), { code: '23505' }),
    Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }),
    new Error('A bug of ours'),
    undefined,
    null,
    'Connection terminated',
  ])('is not told by %s', (failure) => {
    expect(isUnreachable(failure)).toBe(false);
  });
});
