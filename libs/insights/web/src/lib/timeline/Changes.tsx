import type { TypedDocumentNode } from '@apollo/client';
import { graphql } from '@rapport/shared-client';
import { HistorySection, Instant, useConnection } from '@rapport/shared-ui';
import { eventsOf, type TimelinePage } from './events';
import { TimelineEntry } from './TimelineEntry';

const OrganisationChangesQuery = graphql(`
  query OrganisationChanges($id: ID!, $first: Int = 5, $after: String) {
    organisation(id: $id) {
      id
      changes(first: $first, after: $after) {
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

const ContactChangesQuery = graphql(`
  query ContactChanges($id: ID!, $first: Int = 5, $after: String) {
    contact(id: $id) {
      id
      changes(first: $first, after: $after) {
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

interface ChangesProps {
  readonly id: string;
  /** When the last meeting was held; there is nothing to tell where there was none. */
  readonly lastMetAt: string | null;
}

/** What changed at a body since the last meeting: who came and went, promises, positions; each with its record. */
export function OrganisationChanges({ id, lastMetAt }: ChangesProps) {
  if (!lastMetAt) return null;
  return (
    <Changes
      query={OrganisationChangesQuery}
      id={id}
      since={lastMetAt}
      changesOf={({ organisation }) => organisation?.changes}
    />
  );
}

/** What changed for a person since the last meeting. */
export function ContactChanges({ id, lastMetAt }: ChangesProps) {
  if (!lastMetAt) return null;
  return (
    <Changes query={ContactChangesQuery} id={id} since={lastMetAt} changesOf={({ contact }) => contact?.changes} />
  );
}

interface Variables {
  readonly id: string;
}

interface Props<TData, TVariables extends Variables> {
  readonly query: TypedDocumentNode<TData, TVariables>;
  readonly id: string;
  readonly since: string;
  readonly changesOf: (data: TData) => TimelinePage | null | undefined;
}

function Changes<TData, TVariables extends Variables>({ query, id, since, changesOf }: Props<TData, TVariables>) {
  const list = useConnection(query, { id } as TVariables, (data) => eventsOf(changesOf(data)));
  return (
    <HistorySection
      title="What changed since we last met"
      list={list}
      says={
        <>
          Since <Instant at={since} />: who came and went, promises, positions.
        </>
      }
      empty="Nothing that we know of."
    >
      {({ event }) => <TimelineEntry event={event} />}
    </HistorySection>
  );
}
