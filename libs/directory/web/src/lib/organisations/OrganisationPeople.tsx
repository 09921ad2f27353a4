import { Group, SegmentedControl } from '@mantine/core';
import { mayDo } from '@rapport/access-domain';
import { graphql, useViewer } from '@rapport/shared-client';
import {
  choiceInUrl,
  DateField,
  HistoryItem,
  HistorySection,
  PeriodText,
  StatusBadge,
  textInUrl,
  TextLink,
  useConnection,
  useUrlFilters,
  type AudienceFieldComponent,
  type Suggestion,
} from '@rapport/shared-ui';
import { NewContact } from '../contacts/NewContact';
import { officeOf } from '../contacts/office';

const OrganisationPeopleQuery = graphql(`
  query OrganisationPeople($id: ID!, $asOf: Date, $includePast: Boolean!, $first: Int = 25, $after: String) {
    organisation(id: $id) {
      id
      affiliations(asOf: $asOf, includePast: $includePast, first: $first, after: $after) {
        edges {
          node {
            id
            title
            from
            to
            isCurrent
            post {
              id
              title
            }
            contact {
              id
              name
            }
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

const filters = { people: choiceInUrl(['now', 'day', 'all'], 'now'), on: textInUrl() };

export interface OrganisationPeopleProps {
  readonly organisation: Suggestion;
  readonly AudienceField: AudienceFieldComponent;
}

/** Who belongs to a body now, who belonged to it on a day, or everybody ever. */
export function OrganisationPeople({ organisation, AudienceField }: OrganisationPeopleProps) {
  const { role } = useViewer();
  const { values, set } = useUrlFilters(filters);
  const asOf = values.people === 'day' && values.on ? values.on : null;
  const list = useConnection(
    OrganisationPeopleQuery,
    { id: organisation.id, asOf, includePast: values.people === 'all' },
    ({ organisation }) => organisation?.affiliations,
  );

  return (
    <HistorySection
      title="People"
      list={list}
      empty="Nobody is known here at that time."
      actions={
        <Group gap="xs">
          {values.people === 'day' && (
            <DateField aria-label="People as of" size="xs" value={values.on} onChange={(on) => set({ on })} />
          )}
          <SegmentedControl
            aria-label="Which people"
            size="xs"
            value={values.people}
            onChange={(people) => set({ people: people })}
            data={[
              { value: 'now', label: 'Now' },
              { value: 'day', label: 'On a day' },
              { value: 'all', label: 'All' },
            ]}
          />
          {mayDo(role, 'contact:write') && <NewContact AudienceField={AudienceField} organisation={organisation} />}
        </Group>
      }
    >
      {({ contact, from, to, isCurrent, ...office }) => (
        <HistoryItem
          when={<PeriodText from={from} to={to} />}
          below={officeOf(office)}
          end={values.people === 'all' && isCurrent && <StatusBadge tone="good">Current</StatusBadge>}
        >
          <TextLink to={`/contacts/${contact.id}`}>{contact.name}</TextLink>
        </HistoryItem>
      )}
    </HistorySection>
  );
}
