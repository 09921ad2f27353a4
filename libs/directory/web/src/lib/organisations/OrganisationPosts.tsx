import { graphql } from '@rapport/shared-client';
import { HistoryItem, HistorySection, TextLink, useConnection, useUrlFilters } from '@rapport/shared-ui';
import { asOfInUrl } from '../affiliations/as-of';

const OrganisationPostsQuery = graphql(`
  query OrganisationPosts($id: ID!, $asOf: Date, $first: Int = 25, $after: String) {
    organisation(id: $id) {
      id
      posts(first: $first, after: $after) {
        edges {
          node {
            id
            title
            holders(asOf: $asOf) {
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

/** The offices of a body, whoever holds them, with who holds them now, or held them on the day in the address. */
export function OrganisationPosts({ organisationId }: { readonly organisationId: string }) {
  const { values } = useUrlFilters(asOfInUrl);
  const list = useConnection(
    OrganisationPostsQuery,
    { id: organisationId, asOf: values.on || null },
    ({ organisation }) => organisation?.posts,
  );
  if (list.items?.length === 0) return null;
  return (
    <HistorySection title="Posts" list={list} empty="">
      {({ id: postId, title, holders }) => (
        <HistoryItem when={<TextLink to={`/posts/${postId}`}>{title}</TextLink>}>
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
