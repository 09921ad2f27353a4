import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, wallTimeAt } from './wall-time';

describe('time on the wall', () => {
  it.each([
    ['2024-07-05T10:00', 'Asia/Karachi', '2024-07-05T10:00:00+05:00'],
    ['2024-07-05T10:00', 'Europe/London', '2024-07-05T10:00:00+01:00'],
    ['2024-12-05T10:00', 'Europe/London', '2024-12-05T10:00:00+00:00'],
    ['2024-07-05T10:00', 'America/St_Johns', '2024-07-05T10:00:00-02:30'],
    ['2024-07-05T10:00', 'Asia/Kathmandu', '2024-07-05T10:00:00+05:45'],
    // The hour that does not exist when the clocks go forward is read with one of its neighbours' offsets.
    ['2024-03-31T03:30', 'Europe/Berlin', '2024-03-31T03:30:00+02:00'],
  ])('%s in %s is %s', (wall, zone, instant) => {
    expect(instantAt(wall, zone)).toBe(instant);
  });

  it('is no instant where there is no time', () => {
    expect(instantAt('', 'UTC')).toBeUndefined();
    expect(instantAt('2024-07-05T', 'UTC')).toBeUndefined();
  });

  it('comes back as it was, for every minute that the wall shows once', () => {
    const zones = fc.constantFrom('Asia/Karachi', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const minutes = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const wall = wallTimeAt(new Date(minute * 60_000).toISOString(), zone);
        const instant = instantAt(wall, zone) ?? '';
        expect(wallTimeAt(instant, zone)).toBe(wall);
        // Where the clocks go back a wall time is there twice; either is an hour at most away.
        expect(Math.abs(Date.parse(instant) - minute * 60_000)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});
