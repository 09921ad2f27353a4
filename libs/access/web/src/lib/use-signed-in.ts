import { useQuery } from '@apollo/client/react';
import { graphql, isUnauthenticated, type Viewer } from '@rapport/shared-client';

const SignedInQuery = graphql(`
  query SignedIn {
    viewer {
      id
      name
      email
      role
      timeZone
      teams {
        id
        name
      }
    }
  }
`);

/** Whether somebody is signed in, and who. */
export type SignedIn =
  | { readonly state: 'loading' }
  | { readonly state: 'signed-out' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly state: 'signed-in'; readonly viewer: Viewer };

/** Asks the API who is signed in. */
export function useSignedIn(): SignedIn {
  const { data, error, refetch } = useQuery(SignedInQuery, { fetchPolicy: 'cache-first' });
  if (data) return { state: 'signed-in', viewer: data.viewer };
  if (!error) return { state: 'loading' };
  return isUnauthenticated(error) ? { state: 'signed-out' } : { state: 'failed', error, retry: () => void refetch() };
}
