export {
  affiliationProblem,
  endingOfMove,
  primaryOn,
  type AffiliationFacts,
  type AffiliationProblem,
  type MoveEnding,
} from './lib/affiliations';
export { fullName, readName, sortNameOf, tidyName, type NameParts } from './lib/names';
