import { graphql, useFragment, type CommitmentOrder, type FragmentType } from '@rapport/shared-client';
import { Cell, PartyName, TitleCell, type DataListColumn } from '@rapport/shared-ui';
import { CommitmentStatusBadge } from './CommitmentStatusBadge';
import { DueDay } from './DueDay';
import { directionWords } from './words';

export const CommitmentRowFragment = graphql(`
  fragment CommitmentRow on Commitment {
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
    owner {
      id
      name
    }
  }
`);

/** What a list of promises shows. */
export const commitmentColumns: readonly DataListColumn<CommitmentOrder>[] = [
  { header: 'Due', width: '8rem', order: 'DUE' },
  { header: 'Promise', width: '3fr', order: 'NEWEST', sorts: 'descending' },
  { header: 'Direction', width: '6.5rem' },
  { header: 'Status', width: '7rem' },
  { header: 'Owner', width: '1fr' },
];

/** A promise in a list. */
export function CommitmentRow({ commitment }: { commitment: FragmentType<typeof CommitmentRowFragment> }) {
  const known = useFragment(CommitmentRowFragment, commitment);
  const { text, direction, status, isOverdue, dueOn, reviewOn, debtor, creditor, owner } = known;
  return (
    <>
      <Cell>
        <DueDay dueOn={dueOn} reviewOn={reviewOn} />
      </Cell>
      <TitleCell
        below={
          <>
            <PartyName party={debtor} /> to <PartyName party={creditor} />
          </>
        }
      >
        <bdi>{text}</bdi>
      </TitleCell>
      <Cell>{directionWords[direction]}</Cell>
      <Cell>
        <CommitmentStatusBadge status={status} isOverdue={isOverdue} />
      </Cell>
      <Cell label="Owner">{owner.name}</Cell>
    </>
  );
}
