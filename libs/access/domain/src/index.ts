export {
  AUDIENCE_LEVELS,
  chosenAudience,
  EVERYONE_SIGNED_IN,
  includesViewer,
  type AudienceChoice,
  type AudienceLevel,
} from './lib/audience';
export { audienceSentence, type AudienceInWords } from './lib/audience-sentence';
export { isPermission, mayDo, permissions, roles, type Permission, type Role } from './lib/permissions';
export { ACCOUNT_DELAYS, ADDRESS_DELAYS, networkOf } from './lib/sign-in-attempts';
export { ownAddress, signOnSentence, SIGN_ON_PROBLEMS, type SignOnProblem } from './lib/sign-on';
