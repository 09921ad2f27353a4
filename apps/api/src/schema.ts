import { mergeTypeDefs } from '@graphql-tools/merge';
import { buildASTSchema, printSchema, type GraphQLSchema } from 'graphql';
import { accessGraphql } from '@rapport/access-api';
import { commitmentsGraphql } from '@rapport/commitments-api';
import { directoryGraphql } from '@rapport/directory-api';
import { engagementGraphql } from '@rapport/engagement-api';
import { insightsGraphql } from '@rapport/insights-api';
import { node, reads, ReadsRegistry, sharedTypeDefs, type GraphqlContribution } from '@rapport/shared-graphql';

const nodeQueries = reads('Query', { fields: { node: node({ many: false }), nodes: node({ many: true }) } });

/** What every context adds to the public schema, upstream first. */
export const contributions: readonly GraphqlContribution[] = [
  { typeDefs: [sharedTypeDefs], reads: [nodeQueries], inputs: {} },
  accessGraphql,
  directoryGraphql,
  engagementGraphql,
  commitmentsGraphql,
  insightsGraphql,
];

/** All SDL, upstream first. */
export const typeDefs = contributions.flatMap((contribution) => contribution.typeDefs);

/** All sources of fields. */
export const readsRegistry = () => new ReadsRegistry(contributions.flatMap((contribution) => contribution.reads));

/** The public schema, without resolvers. */
export function publicSchema(): GraphQLSchema {
  return buildASTSchema(mergeTypeDefs([...typeDefs]));
}

/** The public schema as `apps/api/schema.graphql` has it. */
export function printedSchema(): string {
  return `${printSchema(publicSchema())}\n`;
}
