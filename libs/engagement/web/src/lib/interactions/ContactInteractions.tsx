import { graphql } from '@rapport/shared-client';
import { HistorySection, useConnection } from '@rapport/shared-ui';
import { InteractionLine } from './InteractionLine';

const ContactInteractionsQuery = graphql(`
  query ContactInteractions($id: ID!, $first: Int = 10, $after: String) {
    contact(id: $id) {
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

/** What a person said. */
export function ContactInteractions({ contactId }: { readonly contactId: string }) {
  const list = useConnection(ContactInteractionsQuery, { id: contactId }, ({ contact }) => contact?.interactions);
  return (
    <HistorySection title="What they said" list={list} empty="Nothing is recorded yet.">
      {(interaction) => <InteractionLine interaction={interaction} namesMeeting />}
    </HistorySection>
  );
}
