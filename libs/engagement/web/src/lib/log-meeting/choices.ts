import type {
  InteractionKind,
  MeetingKind,
  Modality,
  OrganisationKind,
  ParticipantRole,
  Stance,
} from '@rapport/shared-client';

/** What the lists of this screen offer, in the order in which people look for it. */
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
] as const satisfies readonly MeetingKind[];
export const modalities = ['IN_PERSON', 'REMOTE', 'HYBRID'] as const satisfies readonly Modality[];
export const participantRoles = [
  'HOST',
  'CHAIR',
  'SPEAKER',
  'PRESENTER',
  'PANELLIST',
  'PARTICIPANT',
  'OBSERVER',
  'NOTE_TAKER',
] as const satisfies readonly ParticipantRole[];
export const interactionKinds = [
  'DISCUSSION',
  'QUESTION',
  'REQUEST',
  'CONCERN',
  'OFFER',
  'STATEMENT',
] as const satisfies readonly InteractionKind[];
export const stances = [
  'STRONGLY_OPPOSED',
  'OPPOSED',
  'NEUTRAL',
  'SUPPORTIVE',
  'STRONGLY_SUPPORTIVE',
] as const satisfies readonly Stance[];
export const organisationKinds = [
  'MINISTRY',
  'ATTACHED_DEPARTMENT',
  'REGULATOR',
  'STATE_COMPANY',
  'LEGISLATURE',
  'COURT',
  'LAW_ENFORCEMENT',
  'CIVIL_SOCIETY',
  'INTERNATIONAL_NGO',
  'INTERGOVERNMENTAL',
  'ACADEMIA',
  'MEDIA',
  'INDUSTRY_BODY',
  'COMPANY',
  'OTHER',
] as const satisfies readonly OrganisationKind[];
