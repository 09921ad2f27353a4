import {
  daysBetween,
  parseCivilDate,
  precisionOf,
  todayIn,
  type CivilDate,
  type PartialDate,
} from '@rapport/shared-kernel';

/** A day as it is written: "Fri 5 Jul 2024". */
export function formatDay(day: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return parseCivilDate(day) ? format.format(new Date(`${day}T00:00:00Z`)).replace(',', '') : day;
}

/** An instant as the clock at a place shows it: "Fri 5 Jul 2024, 10:00". */
export function formatInstant(instant: string, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${formatDay(dayOf(instant, timeZone))}, ${time.format(new Date(instant))}`;
}

/** The day that an instant falls on at a place. */
export function dayOf(instant: string, timeZone: string): CivilDate {
  return todayIn(timeZone, new Date(instant));
}

/** A partial date as it is written: "2024", "July 2024" or "5 July 2024". */
export function formatPartialDate(partial: PartialDate): string {
  const precision = precisionOf(partial);
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...(precision === 'day' && { day: 'numeric' }),
  }).format(new Date(partial));
}

/** How far a day is from today, in words where it is near: "today", "in 3 days", "2 weeks ago"; the day itself beyond a month. */
export function relativeDay(day: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, day);
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  if (Math.abs(days) < 14) return words.format(days, 'day');
  if (Math.abs(days) <= 31) return words.format(Math.trunc(days / 7), 'week');
  return formatDay(day);
}
