import type { GraphqlContribution } from '@rapport/shared-graphql';
import briefing from './briefing/briefing.graphql?raw';
import { briefingReads } from './briefing/briefing.reads';
import coverage from './coverage/coverage.graphql?raw';
import { coverageQueries, coverageReads } from './coverage/coverage.reads';
import relationship from './relationship/relationship.graphql?raw';
import { acquaintanceReads, relationshipReads, relationshipsOfOthers } from './relationship/relationship.reads';
import { highlightReads } from './search/highlight.reads';
import search from './search/search.graphql?raw';
import { searchQueries, searchReads } from './search/search.reads';
import timeline from './timeline/timeline.graphql?raw';
import { timelineEdgeReads, timelines } from './timeline/timeline.reads';

/** What is read across contexts. Owns no table. */
export const insightsGraphql: GraphqlContribution = {
  typeDefs: [relationship, coverage, timeline, search, briefing],
  reads: [
    relationshipReads,
    acquaintanceReads,
    ...relationshipsOfOthers,
    coverageReads,
    coverageQueries,
    timelineEdgeReads,
    ...timelines,
    searchReads,
    ...highlightReads,
    searchQueries,
    ...briefingReads,
  ],
  inputs: {},
};
