import { SegmentedControl, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql } from '@rapport/shared-client';
import { choiceInUrl, HistorySection, useConnection, useUrlFilters, type PartySuggestion } from '@rapport/shared-ui';
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
const filters = { promises: choiceInUrl(views, 'open') };
const narrowed = {
  open: { statuses: ['OPEN' as const] },
  given: { directions: ['GIVEN' as const] },
  received: { directions: ['RECEIVED' as const] },
  all: {},
};

export interface PromisesOfProps {
  readonly party: PartySuggestion;
  readonly actions?: ReactNode;
}

/** What a body or a person owes and is owed, the most overdue first. */
export function PromisesOf({ party, actions }: PromisesOfProps) {
  const { values, set } = useUrlFilters(filters);
  const of = party.kind === 'organisation' ? { organisationId: party.id } : { contactId: party.id };
  const list = useConnection(
    PromisesOfQuery,
    { filter: { ...of, ...narrowed[values.promises] } },
    (data) => data.commitments,
  );
  return (
    <HistorySection
      title="Promises"
      list={list}
      empty={values.promises === 'open' ? 'Nothing is open, either way.' : 'Nothing was promised.'}
      actions={
        <Group gap="sm">
          <SegmentedControl
            aria-label="Which promises"
            size="xs"
            value={values.promises}
            onChange={(view) => set({ promises: views.find((known) => known === view) ?? 'open' })}
            data={[
              { value: 'open', label: 'Open' },
              { value: 'given', label: 'Given' },
              { value: 'received', label: 'Received' },
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
