import { Button, Text } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { Fragment, useEffect, useEffectEvent, type ReactNode } from 'react';
import { Section } from '../layout/RecordPage';
import { LoadFailed } from '../states/LoadFailed';
import { LinesSkeleton } from '../states/Skeletons';
import { History } from '../text/History';
import { QuietText } from '../text/QuietText';
import type { List } from './use-connection';

export interface HistorySectionProps<TItem> {
  readonly title: string;
  readonly list: List<TItem>;
  /** Filters and buttons beside the title. */
  readonly actions?: ReactNode;
  /** A quiet line that says what is shown, where that is not plain: the basis of a history. */
  readonly says?: ReactNode;
  /** What an address ends in that leads here. */
  readonly anchor?: string;
  /** Whether more is read as one scrolls there; otherwise by a button alone. */
  readonly isEndless?: boolean;
  /** Said where there is nothing. */
  readonly empty: ReactNode;
  /** A `HistoryItem`. */
  readonly children: (item: TItem) => ReactNode;
}

/** A list on the page of a record, read page by page: with its loading, failed and empty states. */
export function HistorySection<TItem extends { readonly id: string }>(props: HistorySectionProps<TItem>) {
  const { title, list, actions, says, anchor, isEndless = false, empty, children } = props;
  const { items, totalCount, hasMore, isLoadingMore, loadMore, error, retry } = list;
  return (
    <Section title={title} count={totalCount} actions={actions} anchor={anchor}>
      {says && <QuietText>{says}</QuietText>}
      {!items && (error ? <LoadFailed error={error} onRetry={retry} /> : <LinesSkeleton lines={4} />)}
      {items?.length === 0 && (
        <Text size="sm" c="dimmed" py="xs">
          {empty}
        </Text>
      )}
      {items && items.length > 0 && (
        <History label={title}>
          {items.map((item) => (
            <Fragment key={item.id}>{children(item)}</Fragment>
          ))}
        </History>
      )}
      {hasMore && (
        <Button variant="subtle" size="compact-sm" onClick={loadMore} loading={isLoadingMore}>
          Load more
        </Button>
      )}
      {hasMore && isEndless && <LoadWhenSeen count={items?.length ?? 0} loadMore={loadMore} />}
    </Section>
  );
}

/** Reads on when the end of the list comes near. A page that failed is not asked for again and again: there is the button. */
function LoadWhenSeen({ count, loadMore }: { readonly count: number; readonly loadMore: () => void }) {
  const { ref, entry } = useIntersection({ rootMargin: '600px' });
  const isSeen = entry?.isIntersecting ?? false;
  const load = useEffectEvent(loadMore);
  useEffect(() => {
    if (isSeen) load();
  }, [isSeen, count]);
  return <div ref={ref} aria-hidden />;
}
