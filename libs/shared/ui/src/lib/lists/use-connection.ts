import { NetworkStatus, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';

/** A page of a list, as every connection of the API gives it. */
export interface Connection<TNode> {
  readonly edges: readonly { readonly node: TNode }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
}

/** A list that grows by pages: what {@link useConnection} gives and a `DataList` shows. */
export interface List<TNode> {
  /** Undefined until the first page is there. */
  readonly items: readonly TNode[] | undefined;
  readonly totalCount: number | undefined;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly error: unknown;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/**
 * Reads a list page by page. The query takes `$after: String` (and `$first: Int`) and selects `edges { node { id … } }`,
 * `pageInfo { hasNextPage endCursor }` and, where it is shown, `totalCount`.
 */
export function useConnection<TData, TVariables extends OperationVariables, TNode>(
  query: TypedDocumentNode<TData, TVariables>,
  variables: NoInfer<TVariables>,
  connectionOf: (data: TData) => Connection<TNode> | null | undefined,
): List<TNode> {
  const { data, previousData, error, networkStatus, fetchMore, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  } as useQuery.Options<TData, TVariables>);
  // While a filter changes, the list as it was stays, so that nothing flickers and the focus has where to be.
  const shown = data ?? previousData;
  const connection = shown ? connectionOf(shown) : undefined;
  const after = connection?.pageInfo.endCursor;
  const isLoadingMore = networkStatus === NetworkStatus.fetchMore;

  const loadMore = useCallback(() => {
    if (after && !isLoadingMore) void fetchMore({ variables: { after } as unknown as Partial<TVariables> });
  }, [after, isLoadingMore, fetchMore]);
  const items = useMemo(() => connection?.edges.map(({ node }) => node), [connection]);

  return {
    items,
    totalCount: connection?.totalCount,
    hasMore: connection?.pageInfo.hasNextPage ?? false,
    isLoadingMore,
    error,
    loadMore,
    retry: () => void refetch(),
  };
}
