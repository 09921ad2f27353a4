import type { CivilDate } from '@rapport/shared-kernel';
import { spotDay, type Direction } from './days';
import { tidy, without } from './spotted';
import { spotTime } from './times';

/** A body or person as a line names it; `headcount` people of a body where they are counted. */
export interface Mention {
  readonly name: string;
  readonly headcount?: number;
}

/** What all kinds of lines may say besides. */
interface Marks {
  /** After `@`: a colleague. */
  readonly colleague: string | null;
  /** After `#`. */
  readonly topics: readonly string[];
  /** What looks like a day or a time and is none: "31 Feb". */
  readonly unclear: readonly ('day' | 'time')[];
}

/** A promise: `GIVEN` by us to `party`, or `RECEIVED` from it. */
export interface CapturedPromise extends Marks {
  readonly intent: 'promise';
  readonly direction: 'GIVEN' | 'RECEIVED';
  readonly party: Mention | null;
  readonly text: string;
  readonly dueOn: CivilDate | null;
}

/** A meeting, held or planned. */
export interface CapturedMeeting extends Marks {
  readonly intent: 'meeting';
  readonly kind: CapturedKind;
  readonly isRemote: boolean;
  readonly with: readonly Mention[];
  readonly day: CivilDate;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string | null;
  /** What it was about, in the words of the line. */
  readonly subject: string | null;
  readonly isPlanned: boolean;
}

/** A task of ours. */
export interface CapturedFollowUp extends Marks {
  readonly intent: 'follow-up';
  readonly text: string;
  readonly about: Mention | null;
  readonly dueOn: CivilDate | null;
}

/** A line that begins with nothing that is understood. */
export interface NotUnderstood {
  readonly intent: 'none';
}

export type Captured = CapturedPromise | CapturedMeeting | CapturedFollowUp | NotUnderstood;

/** The kinds of meetings that a word of the line can name; the contract's `MeetingKind`. */
export type CapturedKind = (typeof KINDS)[number]['kind'];

/** What the reading of a line depends on. */
export interface CaptureContext {
  readonly today: CivilDate;
  /** Whether a body or a person goes by these words; asked about each of {@link phrasesOf}. */
  readonly isKnown: (phrase: string) => boolean;
}

const KINDS = [
  { kind: 'ROUNDTABLE', says: 'round-?\\s?tables?' },
  { kind: 'WORKSHOP', says: 'workshops?' },
  { kind: 'SUMMIT', says: 'summit' },
  { kind: 'CONFERENCE', says: 'conference' },
  { kind: 'HEARING', says: 'hearing' },
  { kind: 'BRIEFING', says: 'briefing' },
  { kind: 'SITE_VISIT', says: 'site visit' },
  { kind: 'VISIT', says: 'visit' },
  { kind: 'CALL', says: '(?:phone |video )?call' },
  { kind: 'ONE_TO_ONE', says: '1:1|1-1|one[- ]to[- ]one' },
  { kind: 'CORRESPONDENCE', says: 'e-?mail|letter|correspondence' },
  { kind: 'MEETING', says: 'meeting' },
] as const;

const KINDS_WITHIN = KINDS.map(({ kind, says }) => ({
  kind,
  within: new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:for )?an? )?(?:${says})(?: with)?(?![\\p{L}\\p{N}])`, 'iu'),
}));

const VERBS: readonly Verb[] = [
  { intent: 'promise', begins: beginning('(?:we |i )?(?:promised?|commit(?:ted)?|owe)(?: to)?') },
  { intent: 'follow-up', begins: beginning('to-?do|task|follow[- ]?up|remind(?: me)?(?: to)?|remember(?: to)?') },
  { intent: 'meeting', begins: beginning('met(?: with)?|saw'), kind: 'MEETING', isPlanned: false },
  {
    intent: 'meeting',
    begins: beginning('called|phoned|rang|spoke (?:to|with)|talked (?:to|with)'),
    kind: 'CALL',
    isPlanned: false,
  },
  { intent: 'meeting', begins: beginning('visited'), kind: 'VISIT', isPlanned: false },
  { intent: 'meeting', begins: beginning('e-?mailed|wrote to'), kind: 'CORRESPONDENCE', isPlanned: false },
  { intent: 'meeting', begins: beginning('meet(?:ing)?(?: with)?|see'), kind: 'MEETING', isPlanned: null },
  { intent: 'meeting', begins: beginning('call(?: with)?|phone'), kind: 'CALL', isPlanned: null },
  ...KINDS.map(({ kind, says }) => ({
    intent: 'meeting' as const,
    begins: beginning(`(?:${says}) with`),
    kind,
    isPlanned: null,
  })),
];

interface Verb {
  readonly intent: 'promise' | 'follow-up' | 'meeting';
  readonly begins: RegExp;
  readonly kind?: CapturedKind;
  /** Null: the day decides. */
  readonly isPlanned?: boolean | null;
}

/** "PTA promised (us) figures": theirs. */
const THEIRS = /^(.{2,100}?)\s+(?:promised?|owes?|committed)(?:\s+(?:to\s+)?us)?\b[:,]?\s+(.+)$/iu;
const MARK = /(?<![\p{L}\p{N}])([@#])(?:"([^"]+)"|([\p{L}\p{N}][\p{L}\p{N}\p{M}_.'-]*))/gu;
const SUBJECT = /(?:^|\s)(?:on|about|re:?|regarding|concerning)\s+(?!$)(.+)$/iu;
const PLACE = /(?:^|\s)(?:at|in)\s+(?!$)(.+)$/iu;
const COUNTED =
  /^(\d{1,6})(?:\s+(?:people|officers|officials|colleagues|representatives|members))?\s+(?:of|from|at)\s+(.+)$/iu;
const BRACKETED = /^(.+?)\s*\((\d{1,6})\)$/u;
const LONGEST_NAME = 7;

/**
 * Reads one line such as `promise PTA toolkit in Urdu by 30 Sep @Dania #child-safety` or
 * `met NITB + MoITT yesterday 3pm roundtable on misinformation`. The same line on the same day, with the same names known, is
 * always read the same way; what was not understood stays in the text and is never dropped.
 */
export function capture(line: string, context: CaptureContext): Captured {
  const { marks, rest } = takeMarks(tidy(line));
  const theirs = THEIRS.exec(rest);
  if (theirs && !/^(?:we|i)$/i.test(theirs[1] ?? '')) {
    const { dueOn, rest: text, unclear } = takeDue(theirs[2] ?? '', context);
    return {
      intent: 'promise',
      direction: 'RECEIVED',
      party: { name: theirs[1] ?? '' },
      text,
      dueOn,
      ...marks,
      unclear,
    };
  }
  const begun = verbOf(rest);
  if (!begun) return { intent: 'none' };
  const { verb, said } = begun;
  if (verb.intent === 'promise') return promise(said, marks, context);
  if (verb.intent === 'follow-up') return followUp(said, marks, context);
  return meeting(said, verb, marks, context);
}

/** The groups of words of a line that may name a body or a person, to be looked up before it is read; at most 24. */
export function phrasesOf(line: string): readonly string[] {
  const { rest } = takeMarks(tidy(line));
  const verb = verbOf(rest);
  const words = (verb ? verb.said : rest).split(' ');
  const starts = words.flatMap((word, at) => (isBeforeName(word) || /[+,;&]$/u.test(word) ? [at + 1] : []));
  const phrases = [0, ...starts].flatMap((start) =>
    Array.from({ length: LONGEST_NAME }, (_x, n) => words.slice(start, start + n + 1))
      .filter((run, n) => run.length === n + 1)
      .map((run) => run.join(' ').replace(/[:,;+&]+$/u, ''))
      .filter(isName),
  );
  return [...new Set(phrases)].slice(0, 24);
}

function promise(said: string, marks: Omit<Marks, 'unclear'>, context: CaptureContext): CapturedPromise {
  const { dueOn, rest, unclear } = takeDue(said, context);
  const { party, text } = takeParty(rest, context);
  return { intent: 'promise', direction: 'GIVEN', party, text, dueOn, ...marks, unclear };
}

function followUp(said: string, marks: Omit<Marks, 'unclear'>, context: CaptureContext): CapturedFollowUp {
  const { dueOn, rest, unclear } = takeDue(said, context);
  const named = /(?:^|\s)(?:with|to|for|about|from)\s+(.+)$/iu.exec(rest)?.[1];
  const about = named === undefined ? null : longestKnown(named, context);
  return { intent: 'follow-up', text: rest, about: about === null ? null : { name: about }, dueOn, ...marks, unclear };
}

function meeting(said: string, verb: Verb, marks: Omit<Marks, 'unclear'>, context: CaptureContext): CapturedMeeting {
  const direction: Direction = verb.isPlanned === false ? 'past' : 'future';
  const time = spotTime(said);
  const dated = spotDay(time?.rest ?? said, { today: context.today, direction, due: false });
  const unclear = [
    ...(time && !time.value ? ['time' as const] : []),
    ...(dated && !dated.value ? ['day' as const] : []),
  ];
  const day = dated?.value ?? context.today;
  const { head, place, subject } = takeTail(dated?.rest ?? time?.rest ?? said);
  const { kind, rest } = takeKind(head, verb.kind ?? 'MEETING');
  return {
    intent: 'meeting',
    kind,
    isRemote: kind === 'CALL' || kind === 'CORRESPONDENCE',
    with: mentions(rest, context),
    day,
    from: time?.value?.from ?? null,
    to: time?.value?.to ?? null,
    place,
    subject,
    isPlanned: verb.isPlanned ?? day > context.today,
    ...marks,
    unclear,
  };
}

/** What the first words say is meant, and what follows them. */
function verbOf(line: string): { verb: Verb; said: string } | undefined {
  for (const verb of VERBS) {
    const found = verb.begins.exec(line);
    if (found) return { verb, said: line.slice(found[0].length) };
  }
  return undefined;
}

/** Whole words at the beginning, in any case, with a colon or comma after them where there is one. */
function beginning(words: string): RegExp {
  return new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])[:,]?\\s*`, 'iu');
}

function takeMarks(line: string): { marks: Omit<Marks, 'unclear'>; rest: string } {
  const found = [...line.matchAll(MARK)];
  const named = (sign: string) =>
    found
      .filter(([, mark]) => mark === sign)
      .map(([, , quoted, bare]) => quoted ?? (bare ?? '').replace(/[_.-]+/gu, ' ').trim());
  const rest = tidy(line.replace(MARK, ' '));
  return { marks: { colleague: named('@')[0] ?? null, topics: [...new Set(named('#'))] }, rest };
}

function takeDue(
  said: string,
  { today }: CaptureContext,
): { dueOn: CivilDate | null; rest: string; unclear: Marks['unclear'] } {
  const found = spotDay(said, { today, direction: 'future', due: true });
  if (!found) return { dueOn: null, rest: said, unclear: [] };
  if (!found.value) return { dueOn: null, rest: said, unclear: ['day' as const] };
  return { dueOn: found.value, rest: found.rest, unclear: [] };
}

/** To whom something is promised: the longest known name at the beginning, or after "to"; or what stands before a colon. */
function takeParty(said: string, context: CaptureContext): { party: Mention | null; text: string } {
  const colon = /^([^:]{2,100}):\s+(.+)$/u.exec(said);
  if (colon) return { party: { name: colon[1] ?? '' }, text: colon[2] ?? '' };
  const first = longestKnown(said, context);
  if (first) return { party: { name: first }, text: tidy(said.slice(first.length).replace(/^[\s,–-]+/u, '')) };
  const to = [...said.matchAll(/\s(?:to|for)\s+/giu)].at(-1);
  if (to) {
    const last = longestKnown(said.slice(to.index + to[0].length), context);
    const rest = last && said.slice(to.index + to[0].length + last.length);
    if (last) return { party: { name: last }, text: tidy(said.slice(0, to.index) + (rest ?? '')) };
  }
  const acronym = /^(\p{Lu}[\p{Lu}\p{N}]{1,9})\s+(.+)$/u.exec(said);
  if (acronym) return { party: { name: acronym[1] ?? '' }, text: acronym[2] ?? '' };
  return { party: null, text: said };
}

/** The longest run of words at the beginning that is a known name. */
function longestKnown(said: string, { isKnown }: CaptureContext): string | null {
  const words = said.split(' ');
  for (let n = Math.min(LONGEST_NAME, words.length); n > 0; n--) {
    const phrase = words
      .slice(0, n)
      .join(' ')
      .replace(/[,;:]$/u, '');
    if (isName(phrase) && isKnown(phrase)) return phrase;
  }
  return null;
}

/** Place and subject end a line about a meeting, in either order. */
function takeTail(said: string): { head: string; place: string | null; subject: string | null } {
  const at = PLACE.exec(said);
  const on = SUBJECT.exec(said);
  if (!on) return { head: at ? said.slice(0, at.index) : said, place: at?.[1] ?? null, subject: null };
  const head = said.slice(0, on.index);
  const placeBefore = PLACE.exec(head);
  if (placeBefore)
    return { head: head.slice(0, placeBefore.index), place: placeBefore[1] ?? null, subject: on[1] ?? null };
  // "on training in schools" keeps its words: only "at" ends a subject.
  const placeAfter = /\sat\s+(.+)$/iu.exec(on[1] ?? '');
  const subject = placeAfter ? (on[1] ?? '').slice(0, placeAfter.index) : (on[1] ?? '');
  return { head, place: placeAfter?.[1] ?? null, subject };
}

function takeKind(head: string, fallback: CapturedKind): { kind: CapturedKind; rest: string } {
  for (const { kind, within } of KINDS_WITHIN) {
    const found = within.exec(head);
    if (found) return { kind, rest: without(head, found.index, found.index + found[0].length) };
  }
  return { kind: fallback, rest: head };
}

/** Bodies and people between `+`, `,`, `&` and "and"; an "and" within a known name parts nothing. */
function mentions(head: string, context: CaptureContext): Mention[] {
  return head
    .split(/\s*[+,;&]\s*/u)
    .flatMap((piece) => partAtAnd(tidy(piece), context))
    .map((piece) => piece.replace(/^(?:with|and)\s+|\s+(?:with|and)$/giu, ''))
    .filter((piece) => piece !== '')
    .map(mention);
}

function partAtAnd(piece: string, context: CaptureContext): string[] {
  const parts = piece.split(/\s+and\s+/iu);
  if (parts.length === 1) return [piece];
  for (let n = parts.length; n > 1; n--) {
    const joined = piece
      .split(/(\s+and\s+)/iu)
      .slice(0, 2 * n - 1)
      .join('');
    const { name } = mention(joined);
    if (context.isKnown(name)) return [joined, ...partAtAnd(parts.slice(n).join(' and '), context)];
  }
  return [parts[0] ?? '', ...partAtAnd(parts.slice(1).join(' and '), context)];
}

function mention(piece: string): Mention {
  const counted = COUNTED.exec(piece);
  if (counted) return { name: counted[2] ?? '', headcount: Number(counted[1]) };
  const bracketed = BRACKETED.exec(piece);
  if (bracketed) return { name: bracketed[1] ?? '', headcount: Number(bracketed[2]) };
  return { name: piece };
}

function isBeforeName(word: string): boolean {
  return /^(?:to|for|with|of|from|about|and|[+&])$/iu.test(word);
}

function isName(phrase: string): boolean {
  return /\p{L}/u.test(phrase) && !/^(?:the|a|an|to|by|on|at|in|of|and|with|for)$/iu.test(phrase);
}
