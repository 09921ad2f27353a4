import type { Connection } from '@rapport/shared-ui';
import type { TimelineEvent } from './TimelineEntry';

/** A page of a timeline, as the API gives it. */
export interface TimelinePage {
  readonly edges: readonly TimelineEvent[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Events known by their cursor: a record stands in a timeline once for each of its events. */
export function eventsOf(
  page: TimelinePage | null | undefined,
): Connection<{ id: string; event: TimelineEvent }> | undefined {
  if (!page) return undefined;
  const { edges, pageInfo } = page;
  return { edges: edges.map((event) => ({ node: { id: event.cursor, event } })), pageInfo };
}
