import { parsePartialDate, type PartialDate } from '@rapport/shared-kernel';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A partial date as people write it: `2024`, `2024-7`, `July 2024`, `5 July 2024`; undefined where it says none. */
export function readPartialDate(text: string): PartialDate | undefined {
  const clean = text.trim();
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(clean) ?? [];
  if (year) return parsePartialDate([year, two(month), two(day)].filter(Boolean).join('-'));
  const words = /^(?:(\d{1,2})\.?\s+)?([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(clean);
  if (!words) return undefined;
  const number = MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1;
  return number === 0
    ? undefined
    : parsePartialDate([words[3], two(String(number)), two(words[1])].filter(Boolean).join('-'));
}

function two(digits: string | undefined): string | undefined {
  return digits?.padStart(2, '0');
}
