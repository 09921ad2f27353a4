import { graphql } from '@rapport/shared-client';
import { HistorySection, useConnection } from '@rapport/shared-ui';
import { MeetingLine } from './MeetingLine';

const ContactMeetingsQuery = graphql(`
  query ContactMeetings($id: ID!, $first: Int = 20, $after: String) {
    contact(id: $id) {
      id
      meetings(first: $first, after: $after) {
        edges {
          node {
            id
            ...MeetingLine
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

/** The meetings at which a person was present. */
export function ContactMeetings({ contactId }: { readonly contactId: string }) {
  const list = useConnection(ContactMeetingsQuery, { id: contactId }, ({ contact }) => contact?.meetings);
  return (
    <HistorySection title="Meetings" list={list} empty="Never met.">
      {(meeting) => <MeetingLine meeting={meeting} />}
    </HistorySection>
  );
}
