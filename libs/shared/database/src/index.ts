export { dataSourceOfRole } from './lib/app-data-source';
export { assertRolesAreBound } from './lib/bound-roles';
export {
  runningEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedOptions,
  type EmbeddedPostgres,
} from './lib/embedded/embedded-postgres';
export { SteadyClient } from './lib/steady-client';
export { assertServerVersion, versionFault } from './lib/server-version';
export { asUserErrors, isTimeout, type ExpectedFailure } from './lib/pg-errors';
export { ownerDataSource, prepareDatabase, type PreparedDatabase } from './lib/prepare-database';
export { replaceList } from './lib/replace-list';
export { urlOfRole, type DatabaseRole } from './lib/roles';
export { DatabaseUnreachableError, isUnreachable } from './lib/unreachable';
export { InactiveViewerError, UnitOfWork, type ReadTx, type Transaction, type Tx } from './lib/unit-of-work';
export { updateVersioned } from './lib/versioned-update';
export type { Viewer } from './lib/viewer';
