import type { CadenceState } from '@rapport/shared-client';
import type { Tone } from '@rapport/shared-ui';

/** How the state of a cadence is said and shown. */
export const cadenceWords: Record<CadenceState, { readonly says: string; readonly tone: Tone }> = {
  ON_TRACK: { says: 'On track', tone: 'good' },
  DUE: { says: 'Due', tone: 'due' },
  LAPSED: { says: 'Lapsed', tone: 'bad' },
  NONE: { says: 'No cadence', tone: 'neutral' },
};

/** "872 days ago", "today"; never met is said plainly. */
export function silence(days: number | null): string {
  if (days === null) return 'Never met';
  if (days <= 0) return 'Met today';
  return days === 1 ? 'Met yesterday' : `Met ${days.toLocaleString('en-GB')} days ago`;
}
