import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../layout/Page';
import { EmptyState } from '../states/EmptyState';
import { LoadFailed } from '../states/LoadFailed';
import { DataList, type DataListColumn } from './DataList';
import { FilterBar } from './FilterBar';
import type { List } from './use-connection';

export interface ListPageProps<TItem extends { readonly id: string }, TOrder extends string> {
  readonly title: string;
  /** One and many: `['meeting', 'meetings']`. */
  readonly noun: readonly [one: string, many: string];
  readonly actions?: ReactNode;
  /** The fields that filter, bound to the address by `useUrlFilters`. */
  readonly filters?: ReactNode;
  readonly isFiltered?: boolean;
  readonly onClearFilters?: () => void;
  readonly list: List<TItem>;
  readonly columns: readonly DataListColumn<TOrder>[];
  readonly href: (item: TItem) => string;
  readonly order?: TOrder;
  readonly onOrder?: (order: TOrder) => void;
  /** What to do where there is nothing at all yet. */
  readonly whenEmpty?: ReactNode;
  readonly children: (item: TItem) => ReactNode;
}

/** The screen of a list: title, filters, how many, rows; with its loading, empty and failed states. */
export function ListPage<TItem extends { readonly id: string }, TOrder extends string = string>({
  title,
  noun: [one, many],
  actions,
  filters,
  isFiltered = false,
  onClearFilters,
  list,
  whenEmpty,
  children,
  ...table
}: ListPageProps<TItem, TOrder>) {
  const { items, totalCount, hasMore, isLoadingMore, loadMore, error, retry } = list;
  const count =
    totalCount === undefined ? '' : `${totalCount.toLocaleString('en-GB')} ${totalCount === 1 ? one : many}`;
  const clear = isFiltered && onClearFilters && (
    <Button variant="subtle" onClick={onClearFilters}>
      Clear filters
    </Button>
  );
  const empty = isFiltered ? (
    <EmptyState title={`No ${many} match these filters`} action={clear} />
  ) : (
    <EmptyState title={`No ${many} yet`}>{whenEmpty}</EmptyState>
  );
  return (
    <Page title={title} actions={actions}>
      {filters && (
        <FilterBar label={`Filter ${many}`}>
          {filters}
          {clear}
        </FilterBar>
      )}
      <Text size="sm" c="dimmed" role="status" aria-live="polite" mih="1.25rem">
        {count}
      </Text>
      {error && !items ? (
        <LoadFailed error={error} onRetry={retry} />
      ) : (
        <DataList
          {...table}
          label={title}
          items={items}
          totalCount={totalCount}
          hasMore={hasMore}
          isLoadingMore={isLoadingMore}
          loadMore={loadMore}
          empty={empty}
        >
          {children}
        </DataList>
      )}
    </Page>
  );
}
