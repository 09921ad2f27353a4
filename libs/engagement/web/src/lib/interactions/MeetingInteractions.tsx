import { mayDo } from '@rapport/access-domain';
import { graphql, useViewer } from '@rapport/shared-client';
import { HistorySection, useConnection, type AudienceFieldComponent } from '@rapport/shared-ui';
import { InteractionLine } from './InteractionLine';
import { LogInteraction } from './LogInteraction';

const MeetingInteractionsQuery = graphql(`
  query MeetingInteractions($id: ID!, $first: Int = 25, $after: String) {
    meeting(id: $id) {
      id
      interactions(first: $first, after: $after) {
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
  }
`);

export interface MeetingInteractionsProps {
  readonly meetingId: string;
  readonly AudienceField: AudienceFieldComponent;
}

/** What was said at a meeting. */
export function MeetingInteractions({ meetingId, AudienceField }: MeetingInteractionsProps) {
  const { role } = useViewer();
  const list = useConnection(MeetingInteractionsQuery, { id: meetingId }, ({ meeting }) => meeting?.interactions);
  return (
    <HistorySection
      title="What was said"
      list={list}
      empty="Nothing is recorded yet."
      actions={mayDo(role, 'interaction:log') && <LogInteraction meetingId={meetingId} AudienceField={AudienceField} />}
    >
      {(interaction) => <InteractionLine interaction={interaction} />}
    </HistorySection>
  );
}
