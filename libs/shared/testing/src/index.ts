export { schemaDump } from './lib/schema-dump';
export { createTestDatabase, type TestDatabase } from './lib/test-database';
export { claimsOf, newKey, startTestProvider, tokenOf, type TestProvider } from './lib/test-provider';
