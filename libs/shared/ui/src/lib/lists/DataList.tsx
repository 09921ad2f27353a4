import { Button, Skeleton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { Loading } from '../states/Skeletons';
import classes from './DataList.module.css';
import { RowContext } from './row-context';
import { useListKeys } from './use-list-keys';

export interface DataListColumn<TOrder extends string = string> {
  readonly header: string;
  /** A track of a CSS grid: `2fr`, `8rem`; `1fr` unless told. */
  readonly width?: string;
  /** The order of the list that this column's header asks for. */
  readonly order?: TOrder;
  /** Where the column sorts by `order`: which end comes first. */
  readonly sorts?: 'ascending' | 'descending';
}

export interface DataListProps<TItem extends { readonly id: string }, TOrder extends string> {
  /** What is listed, for screen readers: "Meetings". */
  readonly label: string;
  readonly columns: readonly DataListColumn<TOrder>[];
  /** Undefined while the first page loads. */
  readonly items: readonly TItem[] | undefined;
  readonly totalCount?: number | undefined;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  /** The page that a row opens. */
  readonly href: (item: TItem) => string;
  /** The cells of a row, as many as columns: one `TitleCell`, the others `Cell`. Reads its own fragment. */
  readonly children: (item: TItem) => ReactNode;
  /** Shown where the list is empty. */
  readonly empty: ReactNode;
  readonly order?: TOrder;
  readonly onOrder?: (order: TOrder) => void;
}

const ROW_HEIGHT = 45;

/**
 * A table of records, drawn only where it is seen and read on as one scrolls. Arrow keys, `j`/`k`, Home and End move; Enter opens;
 * the focus stays with its row, or with the row in its place.
 */
export function DataList<TItem extends { readonly id: string }, TOrder extends string = string>(
  props: DataListProps<TItem, TOrder>,
) {
  const { label, columns, items, totalCount, hasMore, isLoadingMore, loadMore, href, children, empty } = props;
  const tracks = { '--tracks': columns.map(({ width = '1fr' }) => width).join(' ') } as CSSProperties;
  if (!items) return <DataListSkeleton columns={columns} />;
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      <div role="table" aria-label={label} aria-rowcount={(totalCount ?? items.length) + 1} style={tracks}>
        <HeaderRow {...props} />
        <Rows items={items} hasMore={hasMore} loadMore={loadMore} href={href}>
          {children}
        </Rows>
      </div>
      {hasMore && (
        <div className={classes['more']}>
          <Button variant="subtle" onClick={loadMore} loading={isLoadingMore}>
            Load more
          </Button>
        </div>
      )}
    </>
  );
}

function HeaderRow<TItem extends { readonly id: string }, TOrder extends string>({
  columns,
  order,
  onOrder,
}: DataListProps<TItem, TOrder>) {
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1} className={classes['row']}>
        {columns.map(({ header, order: by, sorts = 'ascending' }) => (
          <div role="columnheader" key={header} aria-sort={by && by === order ? sorts : undefined}>
            {by && onOrder ? (
              <button type="button" className={classes['sort']} onClick={() => onOrder(by)}>
                {header}
                {by === order &&
                  (sorts === 'ascending' ? (
                    <IconArrowUp size={14} aria-hidden />
                  ) : (
                    <IconArrowDown size={14} aria-hidden />
                  ))}
              </button>
            ) : (
              header
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowsProps<TItem> {
  readonly items: readonly TItem[];
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly href: (item: TItem) => string;
  readonly children: (item: TItem) => ReactNode;
}

function Rows<TItem extends { readonly id: string }>({ items, hasMore, loadMore, href, children }: RowsProps<TItem>) {
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const keys = useListKeys({ items, body, reveal: (index) => virtual.scrollToIndex(index, { align: 'auto' }) });
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: 120,
    scrollPaddingEnd: 80,
    getItemKey: (index) => items[index]?.id ?? index,
    // The row that has the focus stays, however far one scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const seen = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
      const { active } = keys;
      return active < count && !seen.includes(active) ? [...seen, active].sort((a, b) => a - b) : seen;
    },
  });
  const rows = virtual.getVirtualItems();
  const lastSeen = rows.at(-1)?.index ?? 0;

  useEffect(() => setTop(body.current?.offsetTop ?? 0), []);
  useEffect(() => {
    if (hasMore && (virtual.range?.endIndex ?? lastSeen) >= items.length - 10) loadMore();
  }, [hasMore, lastSeen, items.length, loadMore, virtual.range?.endIndex]);

  return (
    <div role="rowgroup" ref={body} className={classes['body']} style={{ blockSize: virtual.getTotalSize() }}>
      {rows.map(({ index, start, key }) => {
        const item = items[index];
        return (
          item && (
            <div
              role="row"
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              className={classes['row']}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              <RowContext value={{ href: href(item), link: keys.linkProps(index) }}>{children(item)}</RowContext>
            </div>
          )
        );
      })}
    </div>
  );
}

function DataListSkeleton({ columns }: { columns: readonly DataListColumn[] }) {
  const tracks = { '--tracks': columns.map(({ width = '1fr' }) => width).join(' ') } as CSSProperties;
  return (
    <div style={tracks}>
      <Loading />
      <div aria-hidden>
        <div className={classes['head']}>
          <div className={classes['row']}>
            {columns.map(({ header }) => (
              <div key={header}>{header}</div>
            ))}
          </div>
        </div>
        {Array.from({ length: 12 }, (_, row) => (
          <div key={row} className={classes['row']}>
            {columns.map(({ header }) => (
              <Skeleton key={header} h="0.875rem" w="70%" />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
