export {
  AUDIENCE_LEVELS,
  chosenAudience,
  EVERYONE_SIGNED_IN,
  includesViewer,
  widens,
  type AudienceChoice,
  type AudienceLevel,
} from './lib/audience';
export { audienceSentence, type AudienceInWords } from './lib/audience-sentence';
export { isPermission, mayDo, permissions, roles, scopeFor, type Permission, type Role } from './lib/permissions';
export {
  isWellFormedToken,
  neededScopes,
  storedScope,
  TOKEN_MAX_DAYS,
  tokenOf,
  tokenScopes,
  type TokenScope,
} from './lib/tokens';
export { ACCOUNT_DELAYS, ADDRESS_DELAYS, networkOf } from './lib/sign-in-attempts';
export { ownAddress, signOnSentence, SIGN_ON_PROBLEMS, type SignOnProblem } from './lib/sign-on';
