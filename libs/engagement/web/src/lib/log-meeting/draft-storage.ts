import { isWorthKeeping, type Draft } from './draft';

/** Where the draft of a user is kept on this device. */
const placeOf = (userId: string) => `rapport.log-meeting.${userId}`;

/** Keeps a draft on this device; one in which nothing is written is not kept. Says whether it worked. */
export function keepDraft(userId: string, draft: Draft): boolean {
  try {
    if (isWorthKeeping(draft)) localStorage.setItem(placeOf(userId), JSON.stringify(draft));
    else localStorage.removeItem(placeOf(userId));
    return true;
  } catch {
    return false;
  }
}

/** The draft that is kept on this device, or null. */
export function keptDraft(userId: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(placeOf(userId)) ?? 'null') as Draft | null;
    return draft?.format === 1 ? draft : null;
  } catch {
    return null;
  }
}

/** Forgets the draft: the server has it, or the user let it go. */
export function forgetDraft(userId: string): void {
  localStorage.removeItem(placeOf(userId));
}
