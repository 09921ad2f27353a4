export type { Brand } from './lib/brand';
export {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  FIRST_DAY,
  isCivilDate,
  isTimeZone,
  LAST_DAY,
  parseCivilDate,
  todayIn,
  type CivilDate,
} from './lib/civil-date';
export { fixedClock, systemClock, type Clock } from './lib/clock';
export {
  assertNever,
  conflict,
  DomainError,
  DomainErrors,
  invalid,
  notFound,
  required,
  type UserError,
  type UserErrorCode,
} from './lib/domain-error';
export { isId, newId, parseId, type Id } from './lib/ids';
export { dayBefore, firstDay, lastDay, parsePartialDate, precisionOf, type PartialDate } from './lib/partial-date';
export { contains, isOrdered, overlaps, type Period } from './lib/period';
export {
  isWellFormed,
  NAME_MAX,
  NOTE_MAX_BYTES,
  SHORT_MAX,
  textProblem,
  tidyLine,
  TITLE_MAX,
  URL_MAX,
  type TextLimits,
  type TextProblem,
} from './lib/text';
