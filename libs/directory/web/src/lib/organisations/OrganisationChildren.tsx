import { graphql } from '@rapport/shared-client';
import { HistoryItem, HistorySection, inWords, TextLink, useConnection } from '@rapport/shared-ui';

const OrganisationChildrenQuery = graphql(`
  query OrganisationChildren($id: ID!, $first: Int = 25, $after: String) {
    organisation(id: $id) {
      id
      children(first: $first, after: $after) {
        edges {
          node {
            id
            name
            kind
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

/** The bodies that are part of a body; nothing where there are none. */
export function OrganisationChildren({ organisationId }: { readonly organisationId: string }) {
  const list = useConnection(
    OrganisationChildrenQuery,
    { id: organisationId },
    ({ organisation }) => organisation?.children,
  );
  if (list.items?.length === 0) return null;
  return (
    <HistorySection title="Bodies within" list={list} empty="">
      {({ id, name, kind }) => (
        <HistoryItem when={inWords(kind)}>
          <TextLink to={`/organisations/${id}`}>{name}</TextLink>
        </HistoryItem>
      )}
    </HistorySection>
  );
}
