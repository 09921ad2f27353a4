export {
  affiliationProblem,
  endingOfMove,
  primaryOn,
  type AffiliationFacts,
  type AffiliationProblem,
  type MoveEnding,
} from './lib/affiliations';
export { hasPosts, nameKinds, organisationKinds, type NameKind, type OrganisationKind } from './lib/kinds';
export { fullName, readName, sortNameOf, tidyName, type NameParts } from './lib/names';
