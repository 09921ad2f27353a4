import { FIRST_DAY, LAST_DAY, type CivilDate } from './civil-date';
import { firstDay, lastDay, type PartialDate } from './partial-date';

/**
 * Days from the earliest day of `from` to the latest day of `to`, both included; open where one is absent. A period "2023 to
 * 2024" so contains every day of both years.
 */
export interface Period {
  readonly from?: PartialDate | null | undefined;
  readonly to?: PartialDate | null | undefined;
}

/** Whether a day lies in a period. */
export function contains(period: Period, day: CivilDate): boolean {
  return starts(period) <= day && day <= ends(period);
}

/** Whether two periods have a day in common. */
export function overlaps(a: Period, b: Period): boolean {
  const from = starts(a) > starts(b) ? starts(a) : starts(b);
  const to = ends(a) < ends(b) ? ends(a) : ends(b);
  return from <= to;
}

/** Whether a period has any day: its end is not before its beginning. */
export function isOrdered(period: Period): boolean {
  return starts(period) <= ends(period);
}

function starts({ from }: Period): CivilDate {
  return from ? firstDay(from) : FIRST_DAY;
}

function ends({ to }: Period): CivilDate {
  return to ? lastDay(to) : LAST_DAY;
}
