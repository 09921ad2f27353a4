/** A name as somebody types it who does not know it well, and what was done to it. */
export interface Misspelling {
  readonly how: string;
  readonly typed: string;
}

/** The same numbers from the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const VOWELS = 'aeiou';
const letter = /\p{L}/u;

type Spoiler = (name: string, random: () => number) => string | undefined;

/** Does something at a letter that fits, of those after the first of their word. */
function atSomeLetter(fits: (letters: readonly string[], at: number) => boolean, change: Change): Spoiler {
  return (name, random) => {
    const letters = Array.from(name);
    const isInner = (at: number) => letter.test(letters[at] ?? '') && letter.test(letters[at - 1] ?? '');
    const places = letters.flatMap((_, at) => (isInner(at) && fits(letters, at) ? [at] : []));
    const at = places[Math.floor(random() * places.length)];
    return at === undefined ? undefined : change(letters, at, random).join('');
  };
}

type Change = (letters: readonly string[], at: number, random: () => number) => readonly string[];

const any = () => true;

const spoilers: Readonly<Record<string, Spoiler>> = {
  'two letters swapped': atSomeLetter(
    (letters, at) => letter.test(letters[at + 1] ?? ''),
    (letters, at) => letters.toSpliced(at, 2, ...letters.slice(at, at + 2).toReversed()),
  ),
  'a letter dropped': atSomeLetter(any, (letters, at) => letters.toSpliced(at, 1)),
  'a letter doubled': atSomeLetter(any, (letters, at) => letters.toSpliced(at, 0, ...letters.slice(at, at + 1))),
  'a vowel changed': atSomeLetter(
    (letters, at) => VOWELS.includes(letters[at] ?? '-'),
    (letters, at, random) => letters.toSpliced(at, 1, VOWELS.charAt(Math.floor(random() * VOWELS.length))),
  ),
  'words in another order': (name) => {
    const words = name.split(' ');
    return words.length < 2 ? undefined : [...words.slice(1), words[0]].join(' ');
  },
  'the first name as an initial': (name) => {
    const [first = '', ...rest] = name.split(' ');
    return rest.length === 0 ? undefined : `${first.charAt(0)} ${rest.join(' ')}`;
  },
};

/** One misspelling of a name, by a spoiler that fits it. */
export function misspell(name: string, random: () => number): Misspelling {
  const names = Object.keys(spoilers);
  for (;;) {
    const how = names[Math.floor(random() * names.length)] ?? '';
    const typed = spoilers[how]?.(name, random);
    if (typed !== undefined) return { how, typed };
  }
}
