import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { HistoryItem, PartyLink, TextLink } from '@rapport/shared-ui';
import { CommitmentStatusBadge } from './CommitmentStatusBadge';
import { DueDay } from './DueDay';
import { directionWords } from './words';

export const CommitmentLineFragment = graphql(`
  fragment CommitmentLine on Commitment {
    id
    text
    direction
    status
    isOverdue
    dueOn
    reviewOn
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
  }
`);

/** A promise in a history. */
export function CommitmentLine({ commitment }: { commitment: FragmentType<typeof CommitmentLineFragment> }) {
  const known = useFragment(CommitmentLineFragment, commitment);
  const { id, text, direction, status, isOverdue, dueOn, reviewOn, debtor, creditor } = known;
  return (
    <HistoryItem
      when={status === 'OPEN' && <DueDay dueOn={dueOn} reviewOn={reviewOn} />}
      below={
        <>
          {directionWords[direction]}: <PartyLink party={debtor} /> to <PartyLink party={creditor} />
        </>
      }
      end={<CommitmentStatusBadge status={status} isOverdue={isOverdue} />}
    >
      <TextLink to={`/commitments/${id}`}>{text}</TextLink>
    </HistoryItem>
  );
}
