import { mayDo } from '@rapport/access-domain';
import { graphql, useViewer } from '@rapport/shared-client';
import { HistorySection, useConnection } from '@rapport/shared-ui';
import { FollowUpLine } from './FollowUpLine';
import { NewFollowUp } from './NewFollowUp';

const MeetingFollowUpsQuery = graphql(`
  query MeetingFollowUps($id: ID!, $first: Int = 25, $after: String) {
    meeting(id: $id) {
      id
      followUps(first: $first, after: $after) {
        edges {
          node {
            id
            ...FollowUpLine
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

/** What we set ourselves to do after a meeting. */
export function MeetingFollowUps({ meetingId }: { readonly meetingId: string }) {
  const { role } = useViewer();
  const list = useConnection(MeetingFollowUpsQuery, { id: meetingId }, ({ meeting }) => meeting?.followUps);
  return (
    <HistorySection
      title="Follow-ups"
      list={list}
      empty="Nothing to do."
      actions={mayDo(role, 'follow-up:write') && <NewFollowUp aboutId={meetingId} />}
    >
      {(followUp) => <FollowUpLine followUp={followUp} namesSubject={false} />}
    </HistorySection>
  );
}
