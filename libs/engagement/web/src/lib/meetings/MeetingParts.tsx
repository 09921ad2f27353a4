import { graphql } from '@rapport/shared-client';
import { HistorySection, useConnection } from '@rapport/shared-ui';
import { MeetingLine } from './MeetingLine';

const MeetingPartsQuery = graphql(`
  query MeetingParts($id: ID!, $first: Int = 20, $after: String) {
    meeting(id: $id) {
      id
      parts(first: $first, after: $after) {
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
  }
`);

/** The meetings that are part of a meeting; nothing where there are none. */
export function MeetingParts({ meetingId }: { readonly meetingId: string }) {
  const list = useConnection(MeetingPartsQuery, { id: meetingId }, ({ meeting }) => meeting?.parts);
  if (list.items?.length === 0) return null;
  return (
    <HistorySection title="Parts" list={list} empty="">
      {(meeting) => <MeetingLine meeting={meeting} />}
    </HistorySection>
  );
}
