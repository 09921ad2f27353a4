import { describe, expect, it } from 'vitest';
import { fixedClock, systemClock } from './clock';

describe('a clock', () => {
  it('stands still in tests', () => {
    const clock = fixedClock('2024-07-05T10:00:00Z');

    clock.now().setFullYear(1999);

    expect(clock.now().toISOString()).toBe('2024-07-05T10:00:00.000Z');
  });

  it('otherwise goes', () => {
    const before = Date.now();

    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before);
  });
});
