import type { Brand } from './brand';
import { addDays, isCivilDate, parseCivilDate, type CivilDate } from './civil-date';

/** A day, month or year, as precise as it is known: `2024-07-05`, `2024-07` or `2024` (EDTF level 0, ISO 8601-2). */
export type PartialDate = Brand<string, 'PartialDate'>;

/** The partial date that a text says; undefined where it says none. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const day = { 4: `${text}-01-01`, 7: `${text}-01`, 10: text }[text.length];
  return day !== undefined && parseCivilDate(day) ? (text as PartialDate) : undefined;
}

/** How precisely a partial date is known. */
export function precisionOf(partial: PartialDate): 'year' | 'month' | 'day' {
  if (partial.length === 4) return 'year';
  return partial.length === 7 ? 'month' : 'day';
}

/** The earliest day that a partial date may mean. */
export function firstDay(partial: PartialDate): CivilDate {
  return `${partial}-01-01`.slice(0, 10) as CivilDate;
}

/** The latest day that a partial date may mean. */
export function lastDay(partial: PartialDate): CivilDate {
  switch (precisionOf(partial)) {
    case 'year':
      return `${partial}-12-31` as CivilDate;
    case 'month':
      // No month has more than 31 days: of the last four candidates, the latest that exists.
      return ['31', '30', '29', '28'].map((day) => `${partial}-${day}`).find(isCivilDate) ?? firstDay(partial);
    case 'day':
      return partial as string as CivilDate;
  }
}

/** The day before the earliest day of a partial date. Throws where that is the first day that there is. */
export function dayBefore(partial: PartialDate): CivilDate {
  return addDays(firstDay(partial), -1);
}
