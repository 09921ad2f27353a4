import type { ReactNode } from 'react';
import { graphql } from '@rapport/shared-client';
import { HistorySection, useConnection } from '@rapport/shared-ui';
import { CommitmentLine } from './CommitmentLine';

const MeetingPromisesQuery = graphql(`
  query MeetingPromises($id: ID!, $first: Int = 25, $after: String) {
    meeting(id: $id) {
      id
      commitments(first: $first, after: $after) {
        edges {
          node {
            id
            ...CommitmentLine
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

/** What was promised at a meeting. */
export function MeetingPromises({ meetingId, actions }: { readonly meetingId: string; readonly actions?: ReactNode }) {
  const list = useConnection(MeetingPromisesQuery, { id: meetingId }, ({ meeting }) => meeting?.commitments);
  return (
    <HistorySection title="Promises" list={list} empty="Nothing was promised." actions={actions}>
      {(commitment) => <CommitmentLine commitment={commitment} />}
    </HistorySection>
  );
}
