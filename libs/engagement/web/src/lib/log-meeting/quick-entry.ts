/** Unnamed people of a body, as typed into the one field for participants. */
export interface PeopleOf {
  readonly label: string;
  readonly headcount: number;
  readonly body: string;
}

const COUNT_FIRST = /^(\d{1,6})\s+(\p{L}[\p{L} -]*?)\s+(?:of|from)\s+(.+)$/iu;
const COUNT_LAST = /^(\p{L}[\p{L} -]*?)\s+(?:of|from)\s+(.+?)\s*[,:]\s*(\d{1,6})(?:\s+people)?$/iu;
const BODY_AND_COUNT = /^(.+?)\s*[,:]\s*(\d{1,6})(?:\s+people)?$/u;

/** "6 officers of PTA", "officers of PTA, 6" and "PTA, 6 people" name a body's unnamed people; anything else none. */
export function peopleOf(text: string): PeopleOf | null {
  const clean = text.trim();
  const first = COUNT_FIRST.exec(clean);
  if (first) return entry(first[2], first[1], first[3]);
  const last = COUNT_LAST.exec(clean);
  if (last) return entry(last[1], last[3], last[2]);
  const bare = BODY_AND_COUNT.exec(clean);
  return bare ? entry('Officers', bare[2], bare[1]) : null;
}

function entry(label = '', count = '', body = ''): PeopleOf | null {
  const headcount = Number(count);
  const capital = label.charAt(0).toUpperCase() + label.slice(1);
  return headcount >= 1 && headcount <= 100_000 ? { label: capital, headcount, body: body.trim() } : null;
}
