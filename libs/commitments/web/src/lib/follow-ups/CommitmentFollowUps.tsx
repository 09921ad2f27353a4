import { useQuery } from '@apollo/client/react';
import { mayDo } from '@rapport/access-domain';
import { graphql, useViewer } from '@rapport/shared-client';
import { HistorySection } from '@rapport/shared-ui';
import { FollowUpLine } from './FollowUpLine';
import { NewFollowUp } from './NewFollowUp';

const CommitmentFollowUpsQuery = graphql(`
  query CommitmentFollowUps($id: ID!) {
    commitment(id: $id) {
      id
      followUps {
        id
        ...FollowUpLine
      }
    }
  }
`);

/** What we set ourselves to do about a promise. */
export function CommitmentFollowUps({ commitmentId }: { readonly commitmentId: string }) {
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(CommitmentFollowUpsQuery, { variables: { id: commitmentId } });
  const items = data?.commitment?.followUps;
  const list = {
    items,
    totalCount: items?.length,
    hasMore: false,
    isLoadingMore: false,
    error,
    loadMore: () => undefined,
    retry: () => void refetch(),
  };
  return (
    <HistorySection
      title="Follow-ups"
      list={list}
      empty="Nothing to do."
      actions={mayDo(role, 'follow-up:write') && <NewFollowUp aboutId={commitmentId} />}
    >
      {(followUp) => <FollowUpLine followUp={followUp} namesSubject={false} />}
    </HistorySection>
  );
}
