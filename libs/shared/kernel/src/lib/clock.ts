/** Where the time comes from; the domain gets it as a value. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests. */
export function fixedClock(instant: string | Date): Clock {
  return { now: () => new Date(instant) };
}
