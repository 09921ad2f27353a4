/** What kind of meeting it is, in the order in which people look for it; the contract's `MeetingKind`. */
export const meetingKinds = [
  'MEETING',
  'CALL',
  'ONE_TO_ONE',
  'ROUNDTABLE',
  'WORKSHOP',
  'SUMMIT',
  'CONFERENCE',
  'HEARING',
  'BRIEFING',
  'SITE_VISIT',
  'VISIT',
  'CORRESPONDENCE',
  'OTHER',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** How people met; the contract's `Modality`. */
export const modalities = ['IN_PERSON', 'REMOTE', 'HYBRID'] as const;
export type Modality = (typeof modalities)[number];

/** What somebody did at a meeting; the contract's `ParticipantRole`. */
export const participantRoles = [
  'HOST',
  'CHAIR',
  'SPEAKER',
  'PRESENTER',
  'PANELLIST',
  'PARTICIPANT',
  'OBSERVER',
  'NOTE_TAKER',
] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** Whether they came; the contract's `Attendance`. */
export const attendances = ['INVITED', 'ATTENDED', 'ABSENT'] as const;
export type Attendance = (typeof attendances)[number];

/** What an exchange was; the contract's `InteractionKind`. */
export const interactionKinds = ['DISCUSSION', 'QUESTION', 'REQUEST', 'CONCERN', 'OFFER', 'STATEMENT'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** How far somebody is for or against, from one end to the other; the contract's `Stance`. */
export const stances = ['STRONGLY_OPPOSED', 'OPPOSED', 'NEUTRAL', 'SUPPORTIVE', 'STRONGLY_SUPPORTIVE'] as const;
export type Stance = (typeof stances)[number];
