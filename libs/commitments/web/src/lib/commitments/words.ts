import type { CommitmentDirection, CommitmentEventKind, CommitmentStatus } from '@rapport/shared-client';
import type { Tone } from '@rapport/shared-ui';

/** How a promise's direction is said on the screen. */
export const directionWords: Record<CommitmentDirection, string> = {
  GIVEN: 'Given',
  RECEIVED: 'Received',
  THIRD_PARTY: 'Third party',
};

export const statusTones: Record<CommitmentStatus, Tone> = {
  OPEN: 'due',
  FULFILLED: 'good',
  WITHDRAWN: 'neutral',
  SUPERSEDED: 'neutral',
};

/** What happened to a promise, as the history says it. */
export const eventWords: Record<CommitmentEventKind, string> = {
  MADE: 'Made',
  POSTPONED: 'Postponed',
  PROGRESSED: 'Progress',
  FULFILLED: 'Fulfilled',
  WITHDRAWN: 'Withdrawn',
  SUPERSEDED: 'Superseded',
  REOPENED: 'Opened again',
  REASSIGNED: 'Given to another owner',
};
