import { graphql } from '@rapport/shared-client';
import { HistorySection, useConnection } from '@rapport/shared-ui';
import { MeetingLine } from './MeetingLine';

const TopicMeetingsQuery = graphql(`
  query TopicMeetings($topicIds: [ID!]!, $first: Int = 20, $after: String) {
    meetings(filter: { topicIds: $topicIds }, orderBy: NEWEST, first: $first, after: $after) {
      edges {
        node {
          id
          ...MeetingLine
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

/** The meetings on a topic. */
export function TopicMeetings({ topicIds }: { readonly topicIds: readonly string[] }) {
  const list = useConnection(TopicMeetingsQuery, { topicIds: [...topicIds] }, (data) => data.meetings);
  return (
    <HistorySection title="Meetings" list={list} empty="No meeting was on this topic yet.">
      {(meeting) => <MeetingLine meeting={meeting} />}
    </HistorySection>
  );
}
