export { schemaDump } from './lib/schema-dump';
export { createTestDatabase, type TestDatabase } from './lib/test-database';
