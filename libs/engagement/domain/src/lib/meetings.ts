import type { Id, UserError } from '@rapport/shared-kernel';

/** How far a meeting has come; the contract's `MeetingStatus`. */
export const meetingStatuses = ['PLANNED', 'HELD', 'POSTPONED', 'CANCELLED'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** The status of a meeting for which none was said: what has begun is held, the rest is planned. */
export function statusAtFirst(meeting: { readonly startsAt: Date; readonly now: Date }): MeetingStatus {
  return meeting.startsAt > meeting.now ? 'PLANNED' : 'HELD';
}

/** What is wrong with a meeting's times. It may take no time at all: a letter does. */
export function timesProblem(times: {
  readonly startsAt: Date;
  readonly endsAt?: Date | null | undefined;
}): UserError | undefined {
  if (!times.endsAt || times.endsAt >= times.startsAt) return undefined;
  return { code: 'INVALID', message: 'The end is before the start: correct one of them.', path: ['endsAt'] };
}

/** Whether a meeting would be part of itself, directly or through others, were it part of `partOfId`. */
export function isPartOfItself(
  meeting: { readonly id: Id; readonly partOfId: Id },
  wholeOf: (id: Id) => Id | null | undefined,
): boolean {
  const seen = new Set<Id>();
  for (let whole: Id | null | undefined = meeting.partOfId; whole && !seen.has(whole); whole = wholeOf(whole)) {
    if (whole === meeting.id) return true;
    seen.add(whole);
  }
  return false;
}
