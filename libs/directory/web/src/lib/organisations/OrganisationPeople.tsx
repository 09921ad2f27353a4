import { Checkbox, Group } from '@mantine/core';
import { mayDo } from '@rapport/access-domain';
import { graphql, useViewer } from '@rapport/shared-client';
import {
  flagInUrl,
  formatDay,
  HistoryItem,
  HistorySection,
  PeriodText,
  StatusBadge,
  TextLink,
  useConnection,
  useUrlFilters,
  type AudienceFieldComponent,
  type Suggestion,
} from '@rapport/shared-ui';
import { asOfInUrl } from '../affiliations/as-of';
import { NewContact } from '../contacts/NewContact';
import { OfficeText } from '../contacts/OfficeText';

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

const filters = { ...asOfInUrl, ever: flagInUrl() };

export interface OrganisationPeopleProps {
  readonly organisation: Suggestion;
  readonly AudienceField: AudienceFieldComponent;
}

/** Who belongs to a body now, who belonged to it on the day in the address, or everybody ever. */
export function OrganisationPeople({ organisation, AudienceField }: OrganisationPeopleProps) {
  const { role } = useViewer();
  const { values, set } = useUrlFilters(filters);
  const { on, ever } = values;
  const list = useConnection(
    OrganisationPeopleQuery,
    { id: organisation.id, asOf: on || null, includePast: ever },
    ({ organisation }) => organisation?.affiliations,
  );

  return (
    <HistorySection
      title="People"
      list={list}
      empty={on && !ever ? `Nobody is known to have belonged here on ${formatDay(on)}.` : 'Nobody is known here.'}
      actions={
        <Group gap="sm">
          <Checkbox
            size="xs"
            label="Everybody ever"
            checked={ever}
            onChange={({ currentTarget }) => set({ ever: currentTarget.checked })}
          />
          {mayDo(role, 'contact:write') && <NewContact AudienceField={AudienceField} organisation={organisation} />}
        </Group>
      }
    >
      {({ contact, from, to, isCurrent, ...office }) => (
        <HistoryItem
          when={<PeriodText from={from} to={to} />}
          below={<OfficeText {...office} />}
          end={(ever || on) && isCurrent && <StatusBadge tone="good">Current</StatusBadge>}
        >
          <TextLink to={`/contacts/${contact.id}`}>{contact.name}</TextLink>
        </HistoryItem>
      )}
    </HistorySection>
  );
}
