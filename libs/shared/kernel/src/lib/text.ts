/** Limits of texts, in characters (code points) unless the name says bytes. `docs/api.md` states them. */
export const NAME_MAX = 300;
export const TITLE_MAX = 500;
export const SHORT_MAX = 200;
export const URL_MAX = 2000;
export const NOTE_MAX_BYTES = 65_536;

/** What is wrong with a text, and how to mend it. */
export interface TextProblem {
  readonly kind: 'empty' | 'too-long' | 'malformed';
  readonly message: string;
}

/** What a text may be. `max` counts characters, `maxBytes` the bytes of UTF-8. */
export interface TextLimits {
  readonly max?: number;
  readonly maxBytes?: number;
  readonly mayBeEmpty?: boolean;
}

/** The first problem of a text, or none. NUL and half surrogates are refused because no database or other tool can keep them. */
export function textProblem(text: string, limits: TextLimits = {}): TextProblem | undefined {
  if (text.includes('\0')) return { kind: 'malformed', message: 'This holds a NUL character: remove it.' };
  if (!isWellFormed(text)) {
    return { kind: 'malformed', message: 'This holds half of a character (a lone surrogate): type it again.' };
  }
  if (!limits.mayBeEmpty && BLANK.test(text)) return { kind: 'empty', message: 'This is empty: fill it in.' };
  const length = limits.max === undefined ? 0 : Array.from(text).length;
  if (limits.max !== undefined && length > limits.max) {
    return { kind: 'too-long', message: `This has ${length} characters; at most ${limits.max} fit: shorten it.` };
  }
  const bytes = limits.maxBytes === undefined ? 0 : new TextEncoder().encode(text).length;
  if (limits.maxBytes !== undefined && bytes > limits.maxBytes) {
    return { kind: 'too-long', message: `This has ${bytes} bytes; at most ${limits.maxBytes} fit: shorten it.` };
  }
  return undefined;
}

/** Whether a text is made of whole characters only: no half surrogates, which UTF-8 cannot say. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

const LONE_SURROGATE = /\p{Surrogate}/u;
/** Nothing that can be seen: white space, or invisible characters such as a zero-width joiner. */
const BLANK = /^[\s\p{Cf}]*$/u;

/**
 * A line as it is kept: on one line, without white space around it, and without what is not seen but changes how it reads: controls,
 * overrides, embeddings and isolates of direction, marks that only software reads. What joins and parts letters (U+200C, U+200D) stays:
 * Persian and Urdu are written with it. A NUL stays, to be refused: see {@link textProblem}.
 */
export function tidyLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNSEEN, '').trim();
}

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const UNSEEN =
  /(?!\0)[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
