import { graphql } from '@rapport/shared-client';
import { HistorySection, useConnection } from '@rapport/shared-ui';
import { InteractionLine } from './InteractionLine';

const TopicInteractionsQuery = graphql(`
  query TopicInteractions($topicIds: [ID!]!, $first: Int = 20, $after: String) {
    interactions(filter: { topicIds: $topicIds }, first: $first, after: $after) {
      edges {
        node {
          id
          ...InteractionLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** What was said on a topic, by anybody. */
export function TopicInteractions({ topicIds }: { readonly topicIds: readonly string[] }) {
  const list = useConnection(TopicInteractionsQuery, { topicIds: [...topicIds] }, (data) => data.interactions);
  return (
    <HistorySection title="What was said" list={list} empty="Nothing is recorded on this topic yet.">
      {(interaction) => <InteractionLine interaction={interaction} namesMeeting />}
    </HistorySection>
  );
}
