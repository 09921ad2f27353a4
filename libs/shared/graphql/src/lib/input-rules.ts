import { z } from 'zod';
import {
  isId,
  isTimeZone,
  NOTE_MAX_BYTES,
  parseId,
  textProblem,
  tidyLine,
  type CivilDate,
  type Id,
  type PartialDate,
} from '@rapport/shared-kernel';

/*
 * The vocabulary of input rules. What GraphQL checks already (types, required fields, the form of dates) is not checked again;
 * lines are tidied, and absent and null are told apart only where a change needs it.
 */

/** A line of text as it is kept, see {@link tidyLine}; what every name, title, address and word goes through. */
export function tidy() {
  return z.string().overwrite(tidyLine);
}

/** A line of text: tidy, well-formed, at most `max` characters. */
export function line(max: number) {
  return tidy().check(wellFormed({ max }));
}

/** A longer text, at most 64 KB; kept as it was typed but for white space at its end. */
export function note() {
  return z
    .string()
    .overwrite((text) => text.trimEnd())
    .check(wellFormed({ maxBytes: NOTE_MAX_BYTES }));
}

/** A line that may be absent, null or empty: all three mean "none". */
export function optionalLine(max: number) {
  return tidy()
    .check(wellFormed({ max, mayBeEmpty: true }))
    .nullish()
    .transform((text) => text || null);
}

/** A note that may be absent, null or empty. */
export function optionalNote() {
  const rule = wellFormed({ maxBytes: NOTE_MAX_BYTES, mayBeEmpty: true });
  const note = z.string().overwrite((text) => text.trimEnd());
  return note
    .check(rule)
    .nullish()
    .transform((text) => text || null);
}

/** The id of a record. */
export function id() {
  return z
    .string()
    .refine(isId, { message: 'This is not an id: pass the `id` of a record.', params: { code: 'NOT_FOUND' } })
    .transform((text) => parseId(text) as Id);
}

/** An IANA time zone. */
export function timeZone() {
  return z.string().refine(isTimeZone, { message: 'This is not a time zone: pass an IANA name such as Asia/Karachi.' });
}

/** A day; its form is the scalar's business. */
export const day = () => z.string().transform((text) => text as CivilDate);

/** A day, month or year; its form is the scalar's business. */
export const partialDate = () => z.string().transform((text) => text as PartialDate);

/** An instant; its form is the scalar's business. */
export const instant = () => z.string().transform((text) => new Date(text));

/** For an update of a field that a record always has: absent or null leaves it as it is. */
export function changed<Rule extends z.ZodType>(rule: Rule) {
  return rule.nullish().transform((value) => value ?? undefined);
}

/** For an update of a field that may be empty: absent leaves it as it is; null or an empty text empties it. */
export function clearable<Rule extends z.ZodType>(rule: Rule) {
  return z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), rule.nullish());
}

function wellFormed(limits: { max?: number; maxBytes?: number; mayBeEmpty?: boolean }) {
  return (context: z.core.ParsePayload<string>): void => {
    const problem = textProblem(context.value, limits);
    if (!problem) return;
    const params = { code: problem.kind === 'empty' ? 'REQUIRED' : 'INVALID' };
    context.issues.push({ code: 'custom', message: problem.message, params, input: context.value });
  };
}
