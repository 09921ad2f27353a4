export { parseNameList, type ListedPerson } from './lib/name-list';
export {
  HEADCOUNT_MAX,
  participantProblems,
  PARTICIPANTS_MAX,
  repeatedParticipants,
  representation,
  type ParticipantFacts,
  type Presence,
} from './lib/participants';
export { quoted } from './lib/quotes';
