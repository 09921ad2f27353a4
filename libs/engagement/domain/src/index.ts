export { speakersProblems } from './lib/interactions';
export {
  attendances,
  interactionKinds,
  meetingKinds,
  modalities,
  participantRoles,
  stances,
  type Attendance,
  type InteractionKind,
  type MeetingKind,
  type Modality,
  type ParticipantRole,
  type Stance,
} from './lib/kinds';
export { isPartOfItself, meetingStatuses, statusAtFirst, timesProblem, type MeetingStatus } from './lib/meetings';
export { parseNameList, type ListedPerson } from './lib/name-list';
export {
  HEADCOUNT_MAX,
  isHeadcount,
  participantProblems,
  PARTICIPANTS_MAX,
  repeatedParticipants,
  representation,
  type ParticipantFacts,
  type Presence,
  type Representation,
} from './lib/participants';
export { quoted } from './lib/quotes';
