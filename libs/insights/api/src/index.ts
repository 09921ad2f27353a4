export { insightsGraphql } from './lib/insights.graphql';
