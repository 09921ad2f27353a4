import sharedSdl from './lib/shared.graphql?raw';

export { badInput, type Args } from './lib/reads/args';
export { ReadsRegistry } from './lib/reads/registry';
export { identifier, join, literal, Row, sql, where, type Sql } from './lib/reads/sql';
export {
  byId,
  column,
  columns,
  connection,
  firstOf,
  many,
  node,
  nodesOf,
  one,
  oneOf,
  reads,
  value,
  type Filter,
  type PageBounds,
  type Reads,
  type SortKey,
  type Source,
} from './lib/reads/vocabulary';
export { CostBudget, COST_PER_MINUTE, type SharedSpending } from './lib/limits/cost-budget';
export { DOCUMENT_LIMITS, DocumentAdmission, type DocumentLimits } from './lib/limits/document';
export { COST_LIMIT } from './lib/reads/cost';
export { forbidden, forbiddenHere, shownFailure, unauthenticated } from './lib/operations/errors';
export { Revealed } from './lib/operations/idempotency';
export { JsonText, stringifyResult } from './lib/operations/json-text';
export { Operations, type OperationRequest } from './lib/operations/operations';
export { operationsPlugin, type OperationsOptions, type RequestContext } from './lib/operations/operations.plugin';
export { Input, InTx, REQUIRED_PERMISSION, Requires, type OperationContext } from './lib/operations/requires';
export * as rules from './lib/input-rules';
export { scalars } from './lib/scalars';
export type { GraphqlContribution } from './lib/contribution';

/** The SDL that every context builds on: scalars, Node, PageInfo, user errors, and `node`. */
export const sharedTypeDefs = sharedSdl;
