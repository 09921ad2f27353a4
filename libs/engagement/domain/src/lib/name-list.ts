/** A person as a line of a pasted list names them. */
export interface ListedPerson {
  readonly honorificPrefix: string | null;
  readonly name: string;
  readonly honorificSuffix: string | null;
  readonly title: string | null;
  readonly organisation: string | null;
}

const PREFIX = /^((?:(?:dr|mr|mrs|ms|prof|professor|captain|capt|justice|senator|ambassador|hon|engr)\.?\s+)+)(?=\S)/i;
const SUFFIX = /\s*(\((?:retired|retd\.?|r)\)|,?\s*ph\.?d\.?)$/i;
const BULLET = /^\s*(?:[-*•–—·]|\d{1,3}[.)])\s*/;

/**
 * The people of a pasted list, one per line as "Name, Title, Organisation" (tabs and semicolons separate as well). Bullets and
 * numbers are left out, honorifics are told from the name, lines that say the same are taken once.
 */
export function parseNameList(text: string): ListedPerson[] {
  const people = text.split(/\r?\n/).flatMap((line) => parseLine(line.replace(BULLET, '').trim()));
  const seen = new Set<string>();
  return people.filter((person) => {
    const key = JSON.stringify([person.name.toLowerCase(), person.organisation?.toLowerCase()]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function parseLine(line: string): ListedPerson[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  const [first = '', ...others] = line.split(separator).map((part) => part.trim());
  if (!/\p{L}/u.test(first)) return [];
  const prefix = PREFIX.exec(first)?.[1]?.trim() ?? null;
  const bare = prefix ? first.slice(prefix.length).trim() : first;
  const suffix = SUFFIX.exec(bare)?.[1] ?? null;
  const name = suffix ? bare.replace(SUFFIX, '').trim() : bare;
  const organisation = others.length > 1 ? (others.at(-1) ?? null) : null;
  const title = (others.length > 1 ? others.slice(0, -1) : others).join(`${separator} `);
  return [
    {
      honorificPrefix: prefix,
      name,
      honorificSuffix: suffix,
      title: title || null,
      organisation: organisation || null,
    },
  ];
}
