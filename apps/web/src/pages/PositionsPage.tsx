import { Button, Text } from '@mantine/core';
import { organisationKinds } from '@rapport/directory-domain';
import { PositionMatrix } from '@rapport/engagement-web';
import { graphql, useViewer } from '@rapport/shared-client';
import { todayIn } from '@rapport/shared-kernel';
import {
  ChoicesFilter,
  choicesInUrl,
  DateField,
  dayInUrl,
  EmptyState,
  FilterBar,
  formatDay,
  idsInUrl,
  LinesSkeleton,
  LoadFailed,
  Page,
  SearchFilter,
  textInUrl,
  TopicsPicker,
  useConnection,
  useUrlFilters,
} from '@rapport/shared-ui';

const PositionMatrixQuery = graphql(`
  query PositionMatrix($topicIds: [ID!], $asOf: Date, $filter: OrganisationFilter, $first: Int = 50, $after: String) {
    positionMatrix(topicIds: $topicIds, asOf: $asOf, filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          ...PositionMatrixRow @unmask
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

const filters = { text: textInUrl(), topics: idsInUrl(), kinds: choicesInUrl(organisationKinds), on: dayInUrl() };

/** Who stands where on what, as of today or of a past day. */
export function PositionsPage() {
  const { timeZone } = useViewer();
  const { values, set, clear, isFiltered } = useUrlFilters(filters);
  const { text, topics, kinds, on } = values;
  const list = useConnection(
    PositionMatrixQuery,
    {
      topicIds: topics.length > 0 ? [...topics] : null,
      asOf: on || null,
      filter: { text: text || null, kinds: kinds.length > 0 ? [...kinds] : null },
    },
    ({ positionMatrix }) => positionMatrix,
  );
  const { items, totalCount, hasMore, isLoadingMore, loadMore, error, retry } = list;
  const caption = `Latest position of each organisation on each topic, ${on ? `as of ${formatDay(on)}` : 'today'}`;
  const clearing = isFiltered && (
    <Button variant="subtle" onClick={clear}>
      Clear filters
    </Button>
  );
  return (
    <Page title="Positions">
      <FilterBar label="Filter positions">
        <SearchFilter label="Search" value={text} onChange={(typed) => set({ text: typed })} />
        <TopicsPicker
          label="Topics"
          placeholder={topics.length > 0 ? '' : 'All'}
          value={[...topics]}
          onChange={(chosen) => set({ topics: chosen })}
          clearable
        />
        <ChoicesFilter
          label="Kind"
          choices={organisationKinds}
          value={kinds}
          onChange={(chosen) => set({ kinds: chosen })}
        />
        <DateField label="As of" max={todayIn(timeZone, new Date())} value={on} onChange={(day) => set({ on: day })} />
        {clearing}
      </FilterBar>
      <Text size="sm" c="dimmed" role="status" aria-live="polite" mih="1.25rem">
        {totalCount !== undefined &&
          `${totalCount.toLocaleString('en-GB')} ${totalCount === 1 ? 'organisation' : 'organisations'}${on ? `, as of ${formatDay(on)}` : ''}`}
      </Text>
      {!items && (error ? <LoadFailed error={error} onRetry={retry} /> : <LinesSkeleton lines={12} />)}
      {items?.length === 0 &&
        (isFiltered ? (
          <EmptyState title="No position matches these filters" action={clearing} />
        ) : (
          <EmptyState title="No position is recorded yet">
            Record where an organisation stands, with its evidence, on its page.
          </EmptyState>
        ))}
      {items && items.length > 0 && <PositionMatrix rows={items} caption={caption} />}
      {hasMore && (
        <Button variant="subtle" onClick={loadMore} loading={isLoadingMore}>
          Load more
        </Button>
      )}
    </Page>
  );
}
