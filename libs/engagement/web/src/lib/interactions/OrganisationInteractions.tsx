import { graphql } from '@rapport/shared-client';
import { HistorySection, useConnection } from '@rapport/shared-ui';
import { InteractionLine } from './InteractionLine';

const OrganisationInteractionsQuery = graphql(`
  query OrganisationInteractions($id: ID!, $first: Int = 10, $after: String) {
    organisation(id: $id) {
      id
      interactions(first: $first, after: $after) {
        edges {
          node {
            id
            ...InteractionLine
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

/** What was said for a body. */
export function OrganisationInteractions({ organisationId }: { readonly organisationId: string }) {
  const list = useConnection(
    OrganisationInteractionsQuery,
    { id: organisationId },
    ({ organisation }) => organisation?.interactions,
  );
  return (
    <HistorySection title="What was said" list={list} empty="Nothing is recorded yet.">
      {(interaction) => <InteractionLine interaction={interaction} namesMeeting />}
    </HistorySection>
  );
}
