import type { Brand } from './brand';

/** A day of the Gregorian calendar, `YYYY-MM-DD`, from year 1 to 9999. It has no time zone: it is what a calendar on the wall shows. */
export type CivilDate = Brand<string, 'CivilDate'>;

/** The first and the last day that there is. */
export const FIRST_DAY = '0001-01-01' as CivilDate;
export const LAST_DAY = '9999-12-31' as CivilDate;

const DAY_MS = 86_400_000;

/** The day that a text says; undefined where there is no such day. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return isReal ? (text as CivilDate) : undefined;
}

/** Whether a text says a day. */
export function isCivilDate(text: string): text is CivilDate {
  return parseCivilDate(text) !== undefined;
}

/** The day that a text says; throws where there is none. For constants. */
export function civilDate(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (!day) throw new RangeError(`${text} is not a day`);
  return day;
}

/** The day `days` after (or before, where negative) a day. Throws outside the years 1 to 9999. */
export function addDays(day: CivilDate, days: number): CivilDate {
  const ms = toMs(day) + days * DAY_MS;
  if (!(ms >= toMs(FIRST_DAY) && ms <= toMs(LAST_DAY)))
    throw new RangeError(`${days} days from ${day} there is no day`);
  return new Date(ms).toISOString().slice(0, 10) as CivilDate;
}

/** How many days `to` is after `from`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

/** For sorting, earliest first. Days also compare as texts, by `<` and `>`. */
export function compareDates(a: CivilDate, b: CivilDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day that it is at a place at an instant. */
export function todayIn(timeZone: string, instant: Date): CivilDate {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const part = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${(part['year'] ?? '').padStart(4, '0')}-${part['month']}-${part['day']}` as CivilDate;
}

/**
 * Whether a text is the name of a time zone as IANA writes it: `UTC` or `Area/Place`, such as `Asia/Karachi`. An offset is none,
 * for it says nothing of summers; nor is an abbreviation, for `IST` is three zones.
 */
export function isTimeZone(text: string): boolean {
  if (text !== 'UTC' && !/^[A-Z]\w*(?:\/[A-Z][\w+-]*)+$/.test(text)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-GB', { timeZone: text }).resolvedOptions();
    // Intl reads names in any case, and answers some with another one: Asia/Kolkata, in many engines, with Asia/Calcutta.
    return timeZone === text || timeZone.toLowerCase() !== text.toLowerCase();
  } catch {
    return false;
  }
}

function toMs(day: CivilDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}
