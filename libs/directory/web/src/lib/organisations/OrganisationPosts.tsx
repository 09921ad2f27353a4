import { graphql } from '@rapport/shared-client';
import { HistoryItem, HistorySection, TextLink, useConnection } from '@rapport/shared-ui';

const OrganisationPostsQuery = graphql(`
  query OrganisationPosts($id: ID!, $first: Int = 25, $after: String) {
    organisation(id: $id) {
      id
      posts(first: $first, after: $after) {
        edges {
          node {
            id
            title
            holders {
              id
              contact {
                id
                name
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

/** The offices of a body, whoever holds them, with who holds them now. */
export function OrganisationPosts({ organisationId }: { readonly organisationId: string }) {
  const list = useConnection(OrganisationPostsQuery, { id: organisationId }, ({ organisation }) => organisation?.posts);
  if (list.items?.length === 0) return null;
  return (
    <HistorySection title="Posts" list={list} empty="">
      {({ title, holders }) => (
        <HistoryItem when={title}>
          {holders.length === 0 && 'Vacant, or holder unknown'}
          {holders.map(({ id, contact }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <TextLink to={`/contacts/${contact.id}`}>{contact.name}</TextLink>
            </span>
          ))}
        </HistoryItem>
      )}
    </HistorySection>
  );
}
