import type { MeetingStatus } from '@rapport/shared-client';
import type { Tone } from '@rapport/shared-ui';

/** How a meeting's status is shown. */
export const statusTones: Record<MeetingStatus, Tone> = {
  PLANNED: 'due',
  HELD: 'neutral',
  POSTPONED: 'neutral',
  CANCELLED: 'bad',
};
