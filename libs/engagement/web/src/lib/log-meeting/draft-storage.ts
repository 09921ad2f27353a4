import { isWorthKeeping, type Draft } from './draft';

/** Where the draft of a user is kept. */
const placeOf = (userId: string) => `rapport.log-meeting.${userId}`;

/** What is for named people is kept in this window alone, and gone when it is closed: a device may have other readers. */
const storageFor = ({ audience }: Draft) => (audience.level === 'NAMED' ? sessionStorage : localStorage);

/** How long a draft is kept: as long as this window is open, or on this device until it is saved or let go. */
export type Keeping = 'WINDOW' | 'DEVICE';

/** Keeps a draft; one in which nothing is written is not kept. Says how, or null where it is not. */
export function keepDraft(userId: string, draft: Draft): Keeping | null {
  try {
    forgetDraft(userId);
    if (!isWorthKeeping(draft)) return null;
    const storage = storageFor(draft);
    storage.setItem(placeOf(userId), JSON.stringify(draft));
    return storage === sessionStorage ? 'WINDOW' : 'DEVICE';
  } catch {
    return null;
  }
}

/** The draft that is kept here, or null. */
export function keptDraft(userId: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(placeOf(userId)) ?? localStorage.getItem(placeOf(userId));
    const draft = JSON.parse(kept ?? 'null') as Draft | null;
    return draft?.format === 1 ? draft : null;
  } catch {
    return null;
  }
}

/** Forgets the draft: the server has it, or the user let it go or signed out. */
export function forgetDraft(userId: string): void {
  sessionStorage.removeItem(placeOf(userId));
  localStorage.removeItem(placeOf(userId));
}
