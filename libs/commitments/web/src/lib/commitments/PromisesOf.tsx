import { Checkbox, Group, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql } from '@rapport/shared-client';
import { choiceInUrl, flagInUrl, HistorySection, useConnection, useUrlFilters } from '@rapport/shared-ui';
import { CommitmentLine } from './CommitmentLine';

const PromisesOfQuery = graphql(`
  query PromisesOf($filter: CommitmentFilter!, $first: Int = 20, $after: String) {
    commitments(filter: $filter, orderBy: DUE, first: $first, after: $after) {
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
`);

const views = ['open', 'given', 'received', 'all'] as const;
const filters = { promises: choiceInUrl(views, 'open'), overdue: flagInUrl() };
const open = { statuses: ['OPEN' as const] };
const narrowed = {
  open,
  given: { ...open, directions: ['GIVEN' as const] },
  received: { ...open, directions: ['RECEIVED' as const] },
  all: {},
};

export interface PromisesOfProps {
  /** Whose: one of the three. */
  readonly of: { readonly organisationId: string } | { readonly contactId: string } | { readonly postId: string };
  readonly actions?: ReactNode;
}

/** What a body, a person or the holder of a post owes and is owed, the most overdue first. */
export function PromisesOf({ of, actions }: PromisesOfProps) {
  const { values, set } = useUrlFilters(filters);
  const { promises, overdue } = values;
  const list = useConnection(
    PromisesOfQuery,
    { filter: { ...of, ...narrowed[promises], isOverdue: overdue || null } },
    (data) => data.commitments,
  );
  return (
    <HistorySection
      title="Promises"
      anchor="promises"
      list={list}
      empty={overdue ? 'Nothing is overdue.' : promises === 'all' ? 'Nothing was promised.' : 'Nothing is open.'}
      actions={
        <Group gap="sm">
          <Checkbox
            size="xs"
            label="Overdue"
            checked={overdue}
            onChange={({ currentTarget }) => set({ overdue: currentTarget.checked })}
          />
          <SegmentedControl
            aria-label="Which promises"
            size="xs"
            value={promises}
            onChange={(view) => set({ promises: views.find((known) => known === view) ?? 'open' })}
            data={[
              { value: 'open', label: 'Open' },
              { value: 'given', label: 'We owe' },
              { value: 'received', label: 'We are owed' },
              { value: 'all', label: 'All' },
            ]}
          />
          {actions}
        </Group>
      }
    >
      {(commitment) => <CommitmentLine commitment={commitment} />}
    </HistorySection>
  );
}
