import { MultiSelect } from '@mantine/core';
import type { TypedDocumentNode } from '@apollo/client';
import { graphql } from '@rapport/shared-client';
import {
  choicesInUrl,
  HistorySection,
  inWords,
  useConnection,
  useUrlFilters,
  type Connection,
} from '@rapport/shared-ui';
import { TimelineEntry, type TimelineEvent } from './TimelineEntry';

const OrganisationTimelineQuery = graphql(`
  query OrganisationTimeline($id: ID!, $kinds: [TimelineKind!], $first: Int = 50, $after: String) {
    organisation(id: $id) {
      id
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
`);

const ContactTimelineQuery = graphql(`
  query ContactTimeline($id: ID!, $kinds: [TimelineKind!], $first: Int = 50, $after: String) {
    contact(id: $id) {
      id
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
`);

const kinds = ['MEETING', 'INTERACTION', 'COMMITMENT', 'AFFILIATION', 'POSITION'] as const;
const filters = { happened: choicesInUrl(kinds) };

interface Page {
  readonly edges: readonly TimelineEvent[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Everything that happened with a body, newest first. */
export function OrganisationTimeline({ organisationId }: { readonly organisationId: string }) {
  return (
    <Timeline
      id={organisationId}
      query={OrganisationTimelineQuery}
      timelineOf={(data) => data.organisation?.timeline}
    />
  );
}

/** Everything that happened with a person, newest first. */
export function ContactTimeline({ contactId }: { readonly contactId: string }) {
  return <Timeline id={contactId} query={ContactTimelineQuery} timelineOf={(data) => data.contact?.timeline} />;
}

interface Variables {
  readonly id: string;
  readonly kinds?: (typeof kinds)[number][] | null;
}

interface TimelineProps<TData, TVariables extends Variables> {
  readonly id: string;
  readonly query: TypedDocumentNode<TData, TVariables>;
  readonly timelineOf: (data: TData) => Page | null | undefined;
}

function Timeline<TData, TVariables extends Variables>({ id, query, timelineOf }: TimelineProps<TData, TVariables>) {
  const { values, set } = useUrlFilters(filters);
  const chosen = values.happened.length > 0 ? [...values.happened] : null;
  const list = useConnection(query, { id, kinds: chosen } as TVariables, (data) => byEvent(timelineOf(data)));
  return (
    <HistorySection
      title="Timeline"
      list={list}
      empty={chosen ? 'Nothing of these kinds happened.' : 'Nothing has happened yet.'}
      actions={
        <MultiSelect
          aria-label="What happened"
          size="xs"
          w="16rem"
          placeholder={chosen ? '' : 'Everything'}
          data={kinds.map((kind) => ({ value: kind, label: inWords(kind) }))}
          value={[...values.happened]}
          onChange={(happened) => set({ happened })}
          clearable
        />
      }
    >
      {({ event }) => <TimelineEntry event={event} />}
    </HistorySection>
  );
}

/** Events known by their cursor: a record stands in a timeline once for each of its events. */
function byEvent(page: Page | null | undefined): Connection<{ id: string; event: TimelineEvent }> | undefined {
  if (!page) return undefined;
  const { edges, pageInfo } = page;
  return { edges: edges.map((event) => ({ node: { id: event.cursor, event } })), pageInfo };
}
