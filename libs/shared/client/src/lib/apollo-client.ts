import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { createCache } from './cache';
import { idempotencyLink, retryLink, sessionLink } from './links';

export interface ApolloClientOptions {
  /** The session has ended, or there is none. */
  readonly onUnauthenticated: () => void;
  /** What answers instead of the server, in tests. */
  readonly terminus?: ApolloLink;
}

/** The web client's connection to the API of its own origin. */
export function createApolloClient({ onUnauthenticated, terminus }: ApolloClientOptions): ApolloClient {
  const http = terminus ?? new HttpLink({ uri: '/graphql', credentials: 'same-origin' });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([sessionLink(onUnauthenticated), idempotencyLink(), retryLink(), http]),
    dataMasking: true,
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}
