import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { History, HistoryItem, PartyLink, RelativeDay, Section, StatusBadge, TextLink } from '@rapport/shared-ui';
import { Nothing } from './Nothing';

export const DueCommitmentFragment = graphql(`
  fragment DueCommitment on Commitment {
    id
    text
    dueOn
    isOverdue
    direction
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

type Commitment = FragmentType<typeof DueCommitmentFragment> & { readonly id: string };

/** The promises that one watches and that are due, the most overdue first. */
export function DueCommitments({ commitments, total }: { commitments: readonly Commitment[]; total: number }) {
  return (
    <Section
      title="Promises due"
      count={total}
      actions={total > commitments.length && <TextLink to="/commitments">All</TextLink>}
    >
      {commitments.length === 0 ? (
        <Nothing>No promise that you watch is due within a week.</Nothing>
      ) : (
        <History label="Promises due">
          {commitments.map((commitment) => (
            <DueCommitment key={commitment.id} commitment={commitment} />
          ))}
        </History>
      )}
    </Section>
  );
}

function DueCommitment({ commitment }: { commitment: Commitment }) {
  const { id, text, dueOn, isOverdue, debtor, creditor } = useFragment(DueCommitmentFragment, commitment);
  return (
    <HistoryItem
      when={dueOn && <RelativeDay day={dueOn} />}
      below={
        <>
          <PartyLink party={debtor} /> to <PartyLink party={creditor} />
        </>
      }
      end={<StatusBadge tone={isOverdue ? 'bad' : 'due'}>{isOverdue ? 'Overdue' : 'Due'}</StatusBadge>}
    >
      <TextLink to={`/commitments/${id}`}>{text}</TextLink>
    </HistoryItem>
  );
}
