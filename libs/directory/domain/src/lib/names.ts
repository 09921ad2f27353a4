/** A name as it is kept: composed (NFC), on one line, without white space around it or runs of it inside. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** A person's name, told from its honorifics. */
export interface NameParts {
  readonly honorificPrefix: string | null;
  readonly name: string;
  readonly honorificSuffix: string | null;
}

/** A person's name with its honorifics, as it is shown. */
export function fullName(person: {
  readonly honorificPrefix?: string | null | undefined;
  readonly name: string;
  readonly honorificSuffix?: string | null | undefined;
}): string {
  return [person.honorificPrefix, person.name, person.honorificSuffix].filter(Boolean).join(' ');
}

const PREFIXES = new Set(
  (
    'mr mrs ms miss mx sir dame dr prof professor engr hon honourable honorable h.e justice senator ambassador ' +
    'captain capt major maj colonel col lieutenant lt brigadier brig general gen admiral commander'
  ).split(' '),
);
const SUFFIXES = new Set('(retired) (retd) (r) phd ph.d esq jr sr obe cbe'.split(' '));
/** A title of descent that is also a given name: an honorific only where two more names follow. */
const DESCENT = new Set(['syed', 'syeda', 'sayed', 'sayyid']);

/**
 * The parts of a name as people write it: `Captain (R) Muhammad Mahmood` is Muhammad Mahmood, with the prefix Captain and the
 * suffix (R). A word is an honorific by a short list; whatever is not on it belongs to the name.
 */
export function readName(text: string): NameParts {
  const words = tidyName(text).split(' ');
  const prefix: string[] = [];
  const suffix: string[] = [];
  while (words.length > 1 && PREFIXES.has(folded(words[0]))) prefix.push(...words.splice(0, 1));
  // A rank is often followed by what limits it: Captain (retired) …
  while (prefix.length > 0 && words.length > 1 && isParenthesis(words[0])) suffix.push(...words.splice(0, 1));
  if (words.length > 2 && DESCENT.has(folded(words[0]))) prefix.push(...words.splice(0, 1));
  const behind: string[] = [];
  while (words.length > 1 && SUFFIXES.has(folded(words.at(-1)))) behind.unshift(...words.splice(-1));
  return {
    honorificPrefix: prefix.join(' ') || null,
    name: words.join(' ').replace(/\s*,$/, ''),
    honorificSuffix: [...suffix, ...behind].join(' ') || null,
  };
}

/**
 * What a person is sorted by: the name as it is said, without honorifics. Which part is the family's differs between the
 * cultures that meet here (Muhammad Mahmood, Zhou Guillin), so none is moved to the front.
 */
export function sortNameOf(name: string): string {
  return tidyName(name);
}

function isParenthesis(word: string | undefined): boolean {
  return SUFFIXES.has(folded(word)) && folded(word).startsWith('(');
}

function folded(word = ''): string {
  return word
    .toLowerCase()
    .replace(/,$/, '')
    .replace(/\.(?=\)?$)/, '');
}
