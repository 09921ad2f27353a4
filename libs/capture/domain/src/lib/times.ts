import { without, type Spotted } from './spotted';

/** The time on the wall, `HH:MM`. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string | null;
}

const clock = '(\\d{1,2})(?:[:.](\\d{2}))?\\s?(am|pm|a\\.m\\.|p\\.m\\.)?';
const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}/:.-])(?:at |from )?${clock}\\s?(?:-|–|to)\\s?${clock}(?![\\p{L}\\p{N}/:-])`,
  'iu',
);
const SINGLE = new RegExp(`(?<![\\p{L}\\p{N}/:.-])(at )?${clock}(?![\\p{L}\\p{N}/:-])`, 'giu');
const NAMED = /(?<![\p{L}\p{N}])(?:at )?(noon|midday|midnight)(?![\p{L}\p{N}])/iu;

/** The time or span of times that a line says; `value` is undefined where there is no such time (25:00). */
export function spotTime(line: string): Spotted<TimeSpan | undefined> | undefined {
  const named = NAMED.exec(line);
  if (named) {
    const from = /midnight/i.test(named[1] ?? '') ? '00:00' : '12:00';
    return { value: { from, to: null }, rest: without(line, named.index, named.index + named[0].length) };
  }
  const range = RANGE.exec(line);
  if (range && (range[2] ?? range[3] ?? range[5] ?? range[6])) {
    const to = wall(range[4], range[5], range[6]);
    // "3-4pm" says pm once for both; "11-1pm" began before noon.
    const own = wall(range[1], range[2], range[3]);
    const shared = range[3] ? own : wall(range[1], range[2], range[6]);
    const from = shared && to && shared < to ? shared : own;
    const value = from && to && from < to ? { from, to } : undefined;
    return { value, rest: without(line, range.index, range.index + range[0].length) };
  }
  // A bare number is a time only after "at": "at 10", never the 6 of "6 officers".
  for (const found of line.matchAll(SINGLE)) {
    const [all, at, hour, minute, half] = found;
    if (!at && !minute && !half) continue;
    const from = wall(hour, minute, half);
    return { value: from ? { from, to: null } : undefined, rest: without(line, found.index, found.index + all.length) };
  }
  return undefined;
}

function wall(hour = '', minute = '00', half?: string): string | undefined {
  const given = Number(hour);
  const isPm = half ? /^p/i.test(half) : null;
  if (Number(minute) > 59 || given > 23 || (isPm !== null && (given < 1 || given > 12))) return undefined;
  const h = isPm === null ? given : (given % 12) + (isPm ? 12 : 0);
  return `${String(h).padStart(2, '0')}:${minute}`;
}
