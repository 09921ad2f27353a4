import { addDays, parseCivilDate, type CivilDate } from '@rapport/shared-kernel';
import { without, type Spotted } from './spotted';

/** Which way a day without a year, or the name of a weekday, is meant: what was met lies behind, what is due ahead. */
export type Direction = 'past' | 'future';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const number = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)';
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

type Groups = readonly (string | undefined)[];
interface Context {
  readonly today: CivilDate;
  readonly direction: Direction;
}
interface Form {
  readonly says: RegExp;
  /** The day that is said; undefined where there is none such. */
  readonly day: (groups: Groups, context: Context) => CivilDate | undefined;
  /** Only where something is due: "by September" is its last day, while nobody meets "in September" on a day. */
  readonly onlyDue?: boolean;
}

/** The ways to say a day, the longer before the shorter that it contains. */
const FORMS: readonly Form[] = [
  { says: word('(\\d{4}-\\d{2}-\\d{2})'), day: ([iso]) => parseCivilDate(iso ?? '') },
  {
    says: word('(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?'),
    // Day first, as it is written in British English; the other way round only where it can mean nothing else.
    day: ([a = '', b = '', year], context) =>
      Number(b) > 12 && Number(a) <= 12 ? dayOf(year, Number(a), b, context) : dayOf(year, Number(b), a, context),
  },
  { says: word('day after tomorrow'), day: (_g, { today }) => addDays(today, 2) },
  { says: word('day before yesterday'), day: (_g, { today }) => addDays(today, -2) },
  { says: word('today|tonight|this (?:morning|afternoon|evening)'), day: (_g, { today }) => today },
  { says: word('tomorrow'), day: (_g, { today }) => addDays(today, 1) },
  { says: word('yesterday|last night'), day: (_g, { today }) => addDays(today, -1) },
  { says: word(`in ${number} (day|week|month|year)s?`), day: ([n, unit], { today }) => shift(today, count(n), unit) },
  { says: word(`${number} (day|week|month|year)s? ago`), day: ([n, unit], { today }) => shift(today, -count(n), unit) },
  { says: word('end of (?:the |this )?week'), day: (_g, { today }) => weekdayOf(today, 4, 0), onlyDue: true },
  { says: word('(?:end of )?next week'), day: (_g, { today }) => weekdayOf(today, 4, 1), onlyDue: true },
  { says: word('end of (?:the |this )?month'), day: (_g, { today }) => monthEnd(today, 0), onlyDue: true },
  { says: word('(?:end of )?next month'), day: (_g, { today }) => monthEnd(today, 1), onlyDue: true },
  {
    says: word('end of (?:the |this )?year'),
    day: (_g, { today }) => dayOf(today.slice(0, 4), 12, '31', { today, direction: 'future' }),
    onlyDue: true,
  },
  {
    says: word(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? (\\d{4}))?`),
    day: ([day = '', name, year], context) => dayOf(year, monthOf(name), day, context),
  },
  {
    says: word(`${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    day: ([name, day = '', year], context) => dayOf(year, monthOf(name), day, context),
  },
  {
    says: word(`(?:end of )?${month}(?: (\\d{4}))?`),
    day: ([name, year], context) => lastOfMonth(year, monthOf(name), context),
    onlyDue: true,
  },
  { says: word(`(last|this|next) ${weekday}`), day: ([which, name], context) => namedWeekday(which, name, context) },
  { says: word(weekday), day: ([name], context) => namedWeekday(undefined, name, context) },
];

/** What leads to a day: "by 30 Sep", "on Friday". */
const LEAD = /(?:^|\s)(?:(?:by|before|until|till|due(?: on| by)?|on|this)(?: the)?|the)\s*$/iu;

/**
 * The first day that a line says, in any of the usual ways; `value` is undefined where it says one that does not exist (31 Feb).
 * Days without a year are the nearest in the direction that is meant. Undefined where the line says no day.
 */
export function spotDay(
  line: string,
  context: Context & { readonly due: boolean },
): Spotted<CivilDate | undefined> | undefined {
  for (const { says, day, onlyDue } of FORMS) {
    if (onlyDue && !context.due) continue;
    const found = says.exec(line);
    if (!found) continue;
    const before = line.slice(0, found.index).replace(LEAD, ' ');
    const value = day(found.slice(1), context);
    return { value, rest: without(before + line.slice(found.index), before.length, before.length + found[0].length) };
  }
  return undefined;
}

/** Whole words only, in any case. */
function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${pattern})(?![\\p{L}\\p{N}/-])`, 'iu');
}

function count(text = ''): number {
  return /^\d/.test(text) ? Number(text) : Math.max(1, NUMBERS.indexOf(text.toLowerCase()));
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayOf(
  year: string | undefined,
  monthNumber: number,
  day: string,
  { today, direction }: Context,
): CivilDate | undefined {
  const on = (y: number) => parseCivilDate(`${y}-${two(monthNumber)}-${two(Number(day))}`);
  if (year) return on(Number(year));
  const thisYear = Number(today.slice(0, 4));
  // A leap day may be years away.
  const years = Array.from({ length: 9 }, (_y, n) => (direction === 'future' ? thisYear + n : thisYear - n));
  const fits = (found: CivilDate) => (direction === 'future' ? found >= today : found <= today);
  return years.map(on).find((found) => found && fits(found));
}

function lastOfMonth(year: string | undefined, monthNumber: number, context: Context): CivilDate | undefined {
  const lengths = ['31', '30', '29', '28'];
  if (year) return lengths.map((day) => dayOf(year, monthNumber, day, context)).find(Boolean);
  const thisMonth = Number(context.today.slice(5, 7));
  const thisYear = Number(context.today.slice(0, 4));
  return lastOfMonth(String(monthNumber < thisMonth ? thisYear + 1 : thisYear), monthNumber, context);
}

function monthEnd(today: CivilDate, monthsAhead: number): CivilDate | undefined {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + monthsAhead;
  return lastOfMonth(String(Math.floor(months / 12)), (months % 12) + 1, { today, direction: 'future' });
}

/** Months end where the shorter one ends: a month after 31 January is the last of February. */
function shift(today: CivilDate, n: number, unit = ''): CivilDate | undefined {
  if (/^day/i.test(unit)) return addDays(today, n);
  if (/^week/i.test(unit)) return addDays(today, 7 * n);
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + (/^year/i.test(unit) ? 12 * n : n);
  const prefix = `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
  const day = Number(today.slice(8));
  return [day, 30, 29, 28]
    .filter((d) => d <= day)
    .map((d) => parseCivilDate(`${prefix}-${two(d)}`))
    .find(Boolean);
}

function namedWeekday(which: string | undefined, name = '', { today, direction }: Context): CivilDate {
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  const now = weekdayNumber(today);
  const ahead = (wanted - now + 7) % 7;
  switch (which?.toLowerCase()) {
    case 'this':
      return weekdayOf(today, wanted, 0);
    case 'next':
      return weekdayOf(today, wanted, 1);
    case 'last':
      return addDays(today, (ahead || 7) - (ahead === 0 ? 14 : 7));
    default:
      // "By Wednesday" on a Wednesday is the next one; who met "on Wednesday" that day met today.
      return direction === 'future' ? addDays(today, ahead || 7) : addDays(today, ahead === 0 ? 0 : ahead - 7);
  }
}

/** A weekday (0: Monday) of this week, or of one so many weeks ahead. */
function weekdayOf(today: CivilDate, wanted: number, weeksAhead: number): CivilDate {
  return addDays(today, wanted - weekdayNumber(today) + 7 * weeksAhead);
}

function weekdayNumber(day: CivilDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
