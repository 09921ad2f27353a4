export {
  affiliationProblem,
  endingOfMove,
  primaryOn,
  type AffiliationFacts,
  type AffiliationProblem,
  type MoveEnding,
} from './lib/affiliations';
export { fullName, sortNameOf, tidyName } from './lib/names';
