import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { mayDo } from '@rapport/access-domain';
import { AudienceText } from '@rapport/access-web';
import {
  CommitmentActions,
  CommitmentDetails,
  CommitmentFollowUps,
  CommitmentHistory,
  CommitmentStatusBadge,
  directionWords,
} from '@rapport/commitments-web';
import { graphql, useViewer } from '@rapport/shared-client';
import { LoadFailed, NotFound, PartyLink, RecordPage, RecordPageSkeleton, RelativeDay } from '@rapport/shared-ui';

const CommitmentPageQuery = graphql(`
  query CommitmentPage($id: ID!) {
    commitment(id: $id) {
      id
      text
      direction
      status
      isOverdue
      dueOn
      debtor {
        ... on Node {
          id
        }
        ...PartyLink
      }
      creditor {
        ... on Node {
          id
        }
        ...PartyLink
      }
      audience {
        ...AudienceText @unmask
      }
      ...CommitmentActions
      ...CommitmentDetails
      ...CommitmentHistory
    }
  }
`);

/** A promise: who owes what to whom, everything that happened to it, what is to do about it. */
export function CommitmentPage() {
  const { id = '' } = useParams();
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(CommitmentPageQuery, { variables: { id } });
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <RecordPageSkeleton />;
  const { commitment } = data;
  if (!commitment) return <NotFound what="promise" />;
  const { text, direction, status, isOverdue, dueOn, debtor, creditor, audience } = commitment;

  return (
    <RecordPage
      title={text}
      eyebrow={
        <>
          Promise · {directionWords[direction]} <CommitmentStatusBadge status={status} isOverdue={isOverdue} />
        </>
      }
      subtitle={
        <>
          <PartyLink party={debtor} /> to <PartyLink party={creditor} />
          {status === 'OPEN' && dueOn && (
            <>
              {' · due '}
              <RelativeDay day={dueOn} />
            </>
          )}
        </>
      }
      actions={mayDo(role, 'commitment:write') && <CommitmentActions key={id} commitment={commitment} />}
      facts={<CommitmentDetails commitment={commitment} audience={<AudienceText audience={audience} />} />}
    >
      <CommitmentHistory commitment={commitment} />
      <CommitmentFollowUps commitmentId={id} />
    </RecordPage>
  );
}
