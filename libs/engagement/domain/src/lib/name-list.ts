import { readName, tidyName, type NameParts } from '@rapport/directory-domain';

/** A person as a line of a pasted list names them. */
export interface ListedPerson extends NameParts {
  readonly title: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
}

const LINE_BREAK = /[\r\n\u2028\u2029]+/;
/** Marks of direction, which come along unseen when Arabic or Urdu is pasted. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** "-", "•", "3.", "3)", "(3)", "c)"; the number of a row, in a column of its own. */
const BULLET = /^\s*(?:[-–—*•‣·▪○●]\s*|\(?\p{Nd}{1,3}[.)]\s*|\(?\p{L}\)\s*|\p{Nd}{1,3}\t)/u;
const HEADING = /^(?:full )?names?$/i;
/** "Ada Lake – Director, Lakeside Forum": a dash may part the name from the rest. */
const DASH = /\s+[–—|-]\s+/;
const EMAIL = /[^\s<>()@]+@[^\s<>()@]+\.[^\s<>()@]+/;

/**
 * The people of a pasted list, one per line: "Name, Title, Organisation". Tabs and semicolons separate as well, so that rows of a
 * spreadsheet do; a title may hold commas, for the organisation comes last. Bullets, numbers, headings and empty lines are left
 * out, honorifics are told from the name, and whoever is there twice is taken once.
 */
export function parseNameList(text: string): ListedPerson[] {
  const people = text.replace(DIRECTION, '').split(LINE_BREAK).flatMap(parseLine);
  const byKey = new Map<string, ListedPerson>();
  for (const person of people) {
    const key = JSON.stringify([person.name.toLowerCase(), person.organisation?.toLowerCase()]);
    if (!byKey.has(key)) byKey.set(key, person);
  }
  return [...byKey.values()];
}

function parseLine(line: string): ListedPerson[] {
  const { cells, hasColumns } = cellsOf(line.replace(BULLET, ''));
  const email = cells.map((cell) => EMAIL.exec(cell)?.[0]).find(Boolean) ?? null;
  const [first = '', ...rest] = cells.flatMap(withoutEmail);
  const [name = '', ...others] = hasColumns ? [first, ...rest] : [...first.split(DASH), ...rest];
  if (!/\p{L}/u.test(name) || (HEADING.test(name) && others.length > 0)) return [];
  const suffix = others[0] && isSuffix(others[0]) ? others.shift() : '';
  return [{ ...readName(`${name} ${suffix}`), ...titleAndBody(others, hasColumns), email }];
}

/** Takes an address out of a cell; a cell that holds nothing else goes, but for the first, which is the name's. */
function withoutEmail(cell: string, at: number): string[] {
  if (!EMAIL.test(cell)) return [cell];
  const left = cell
    .replace(EMAIL, '')
    .replace(/<>|\(\)/, '')
    .trim();
  return left || at === 0 ? [left] : [];
}

/** Whether a cell belongs to the name before it: "Ada Lake, PhD, Director". */
function isSuffix(cell: string): boolean {
  return readName(`Ada ${cell}`).name === 'Ada';
}

/** Columns have their places; between commas the organisation is the last, and the title whatever stands before it. */
function titleAndBody(facts: readonly string[], hasColumns: boolean): Pick<ListedPerson, 'title' | 'organisation'> {
  const organisation = hasColumns ? facts[1] : facts.slice(1).at(-1);
  const title = hasColumns ? facts[0] : facts.slice(0, Math.max(1, facts.length - 1)).join(', ');
  return { title: tidyName(title ?? '') || null, organisation: tidyName(organisation ?? '') || null };
}

/** The cells of a line: between tabs, or else semicolons, or else commas; a comma within "quotation marks" separates nothing. */
function cellsOf(line: string): { cells: string[]; hasColumns: boolean } {
  if (line.includes('\t')) return { cells: line.split('\t').map(unquoted), hasColumns: true };
  if (/[;؛]/.test(line)) return { cells: line.split(/[;؛]/).map(unquoted), hasColumns: true };
  const quoted = /[,،](?=(?:[^"]*"[^"]*")*[^"]*$)/;
  return { cells: line.split(line.includes('"') ? quoted : /[,،]/).map(unquoted), hasColumns: false };
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^"[^"]*(?:""[^"]*)*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}
