import { Kind } from 'graphql';
import type { DocumentNode, TypedDocumentNode } from '@apollo/client';
import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';
import { useFragment as useApolloFragment } from '@apollo/client/react';

declare module '@apollo/client' {
  // Tells Apollo Client which generator wrote the types.
  interface TypeOverrides {
    FragmentType: GraphQLCodegenDataMasking.HKTImplementation.FragmentType;
    MaybeMasked: GraphQLCodegenDataMasking.HKTImplementation.MaybeMasked;
    Unmasked: GraphQLCodegenDataMasking.HKTImplementation.Unmasked;
  }
}

/** What a component takes that shows a fragment: `{ meeting: FragmentType<typeof MeetingRowFragment> }`. */
export type FragmentType<TDocument> =
  TDocument extends TypedDocumentNode<infer TData, never> ? GraphQLCodegenDataMasking.FragmentType<TData> : never;

/** The data of a fragment, as {@link useFragment} gives it. */
export type FragmentOf<TDocument> = TDocument extends TypedDocumentNode<infer TData, never> ? TData : never;

interface Variables {
  [name: string]: unknown;
}

/**
 * The data of a component's own fragment, live from the cache. The record's parent must select `id` (and `__typename`, which is
 * always added) beside the fragment's spread.
 */
export function useFragment<TData>(
  fragment: TypedDocumentNode<TData, Variables>,
  record: GraphQLCodegenDataMasking.FragmentType<NoInfer<TData>>,
  variables: Variables = {},
): TData {
  const { data, complete, missing } = useApolloFragment({
    fragment,
    fragmentName: nameOf(fragment),
    from: record,
    variables,
  });
  if (!complete) throw new Error(`A fragment is read before its query has loaded it: ${JSON.stringify(missing)}`);
  return data as TData;
}

/** A document begins with its own fragment; those that it spreads follow. */
function nameOf({ definitions: [own] }: DocumentNode): string {
  if (own?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error('This document is no fragment.');
  return own.name.value;
}
