import { Checkbox, Group, SegmentedControl } from '@mantine/core';
import { graphql } from '@rapport/shared-client';
import { choiceInUrl, flagInUrl, HistorySection, useConnection, useUrlFilters } from '@rapport/shared-ui';
import { MeetingLine } from './MeetingLine';

const OrganisationMeetingsQuery = graphql(`
  query OrganisationMeetings(
    $id: ID!
    $basis: HistoryBasis!
    $includeDescendants: Boolean!
    $first: Int = 20
    $after: String
  ) {
    organisation(id: $id) {
      id
      meetings(basis: $basis, includeDescendants: $includeDescendants, first: $first, after: $after) {
        edges {
          node {
            id
            ...MeetingLine
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

const bases = ['REPRESENTED_THEN', 'AFFILIATED_NOW'] as const;
const filters = { basis: choiceInUrl(bases, 'REPRESENTED_THEN'), within: flagInUrl() };

const says = {
  REPRESENTED_THEN: 'Meetings at which somebody spoke for it then.',
  AFFILIATED_NOW: 'Meetings of the people who belong to it now, whomever they spoke for then.',
};

/** The meetings with a body, by either basis; which one is always said. */
export function OrganisationMeetings({ organisationId }: { readonly organisationId: string }) {
  const { values, set } = useUrlFilters(filters);
  const list = useConnection(
    OrganisationMeetingsQuery,
    { id: organisationId, basis: values.basis, includeDescendants: values.within },
    ({ organisation }) => organisation?.meetings,
  );
  return (
    <HistorySection
      title="Meetings"
      list={list}
      says={says[values.basis]}
      empty="Never met on this basis."
      actions={
        <Group gap="sm">
          <Checkbox
            size="xs"
            label="Bodies within too"
            checked={values.within}
            onChange={({ currentTarget }) => set({ within: currentTarget.checked })}
          />
          <SegmentedControl
            aria-label="Basis of the history"
            size="xs"
            value={values.basis}
            onChange={(basis) => set({ basis: bases.find((known) => known === basis) ?? 'REPRESENTED_THEN' })}
            data={[
              { value: 'REPRESENTED_THEN', label: 'Represented then' },
              { value: 'AFFILIATED_NOW', label: 'Affiliated now' },
            ]}
          />
        </Group>
      }
    >
      {(meeting) => <MeetingLine meeting={meeting} />}
    </HistorySection>
  );
}
