import type { TypedDocumentNode } from '@apollo/client';
import { Checkbox, Group, MultiSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql, type HistoryBasis } from '@rapport/shared-client';
import {
  choiceInUrl,
  choicesInUrl,
  flagInUrl,
  HistorySection,
  idsInUrl,
  inWords,
  TopicsPicker,
  useConnection,
  useUrlFilters,
} from '@rapport/shared-ui';
import { eventsOf, type TimelinePage } from './events';
import { TimelineEntry } from './TimelineEntry';

const OrganisationTimelineQuery = graphql(`
  query OrganisationTimeline(
    $id: ID!
    $kinds: [TimelineKind!]
    $topicIds: [ID!]
    $basis: HistoryBasis
    $includeDescendants: Boolean
    $first: Int = 50
    $after: String
  ) {
    organisation(id: $id) {
      id
      timeline(
        kinds: $kinds
        topicIds: $topicIds
        basis: $basis
        includeDescendants: $includeDescendants
        first: $first
        after: $after
      ) {
        edges {
          ...TimelineEntry @unmask
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const ContactTimelineQuery = graphql(`
  query ContactTimeline($id: ID!, $kinds: [TimelineKind!], $topicIds: [ID!], $first: Int = 50, $after: String) {
    contact(id: $id) {
      id
      timeline(kinds: $kinds, topicIds: $topicIds, first: $first, after: $after) {
        edges {
          ...TimelineEntry @unmask
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const TopicTimelineQuery = graphql(`
  query TopicTimeline($id: ID!, $kinds: [TimelineKind!], $first: Int = 50, $after: String) {
    node(id: $id) {
      id
      ... on Topic {
        timeline(kinds: $kinds, first: $first, after: $after) {
          edges {
            ...TimelineEntry @unmask
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

const kinds = ['MEETING', 'INTERACTION', 'COMMITMENT', 'AFFILIATION', 'POSITION'] as const;
const bases = ['REPRESENTED_THEN', 'AFFILIATED_NOW'] as const;
const filters = {
  happened: choicesInUrl(kinds),
  about: idsInUrl(),
  basis: choiceInUrl(bases, 'REPRESENTED_THEN'),
  within: flagInUrl(),
};

const kindWords: Record<(typeof kinds)[number], string> = {
  MEETING: 'Meetings',
  INTERACTION: 'What was said',
  COMMITMENT: 'Promises',
  AFFILIATION: 'Who came and went',
  POSITION: 'Positions',
};

const basisSays: Record<HistoryBasis, string> = {
  REPRESENTED_THEN:
    'Represented then: meetings at which somebody spoke for it, as recorded at the time, and what they said there.',
  AFFILIATED_NOW: 'Affiliated now: meetings of the people who belong to it now, whomever they spoke for then.',
};

/** Everything that happened with a body, newest first, on either basis. */
export function OrganisationTimeline({ organisationId }: { readonly organisationId: string }) {
  const { values, set } = useUrlFilters(filters);
  const { basis, within } = values;
  return (
    <Timeline
      query={OrganisationTimelineQuery}
      variables={{ id: organisationId, basis, includeDescendants: within }}
      timelineOf={({ organisation }) => organisation?.timeline}
      says={basisSays[basis]}
      more={
        <>
          <SegmentedControl
            aria-label="Basis of the timeline"
            size="xs"
            value={basis}
            onChange={(chosen) => set({ basis: bases.find((known) => known === chosen) ?? 'REPRESENTED_THEN' })}
            data={bases.map((known) => ({ value: known, label: inWords(known) }))}
          />
          <Checkbox
            size="xs"
            label="Bodies within too"
            checked={within}
            onChange={({ currentTarget }) => set({ within: currentTarget.checked })}
          />
        </>
      }
    />
  );
}

/** Everything that happened with a person, newest first. */
export function ContactTimeline({ contactId }: { readonly contactId: string }) {
  return (
    <Timeline
      query={ContactTimelineQuery}
      variables={{ id: contactId }}
      timelineOf={({ contact }) => contact?.timeline}
    />
  );
}

/** Everything that happened on a topic and on those within it, newest first. */
export function TopicTimeline({ topicId }: { readonly topicId: string }) {
  return (
    <Timeline
      query={TopicTimelineQuery}
      variables={{ id: topicId }}
      timelineOf={({ node }) => (node?.__typename === 'Topic' ? node.timeline : undefined)}
      says="With what happened on the topics within it."
      isOfTopic
    />
  );
}

interface TimelineProps<TData, TVariables extends { readonly id: string }> {
  readonly query: TypedDocumentNode<TData, TVariables>;
  readonly variables: Partial<TVariables>;
  readonly timelineOf: (data: TData) => TimelinePage | null | undefined;
  readonly says?: string;
  readonly more?: ReactNode;
  readonly isOfTopic?: boolean;
}

function Timeline<TData, TVariables extends { readonly id: string }>({
  query,
  variables,
  timelineOf,
  says,
  more,
  isOfTopic = false,
}: TimelineProps<TData, TVariables>) {
  const { values, set } = useUrlFilters(filters);
  const { happened, about } = values;
  const asked = {
    ...variables,
    kinds: happened.length > 0 ? [...happened] : null,
    ...(!isOfTopic && { topicIds: about.length > 0 ? [...about] : null }),
  };
  const list = useConnection(query, asked as unknown as TVariables, (data) => eventsOf(timelineOf(data)));
  const isNarrowed = happened.length > 0 || (!isOfTopic && about.length > 0);
  return (
    <HistorySection
      title="Timeline"
      list={list}
      isEndless
      empty={isNarrowed ? 'Nothing of that happened.' : 'Nothing has happened yet.'}
      says={says}
      actions={
        <Group gap="sm">
          <MultiSelect
            aria-label="What happened"
            size="xs"
            w="16rem"
            placeholder={happened.length > 0 ? '' : 'Everything'}
            data={kinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
            value={[...happened]}
            onChange={(chosen) => set({ happened: kinds.filter((kind) => chosen.includes(kind)) })}
            clearable
          />
          {!isOfTopic && (
            <TopicsPicker
              aria-label="On which topics"
              size="xs"
              w="16rem"
              placeholder={about.length > 0 ? '' : 'Any topic'}
              value={[...about]}
              onChange={(chosen) => set({ about: chosen })}
              clearable
            />
          )}
          {more}
        </Group>
      }
    >
      {({ event }) => <TimelineEntry event={event} />}
    </HistorySection>
  );
}
