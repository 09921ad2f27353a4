import { mayDo } from '@rapport/access-domain';
import { AudienceField } from '@rapport/access-web';
import { contactColumns, ContactRow, NewContact } from '@rapport/directory-web';
import { graphql, useViewer } from '@rapport/shared-client';
import {
  choiceInUrl,
  FlagFilter,
  flagInUrl,
  ListPage,
  SearchFilter,
  textInUrl,
  useConnection,
  useUrlFilters,
} from '@rapport/shared-ui';

const ContactListQuery = graphql(`
  query ContactList($filter: ContactFilter, $orderBy: ContactOrder, $first: Int = 50, $after: String) {
    contacts(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      edges {
        node {
          id
          ...ContactRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const filters = {
  text: textInUrl(),
  colleagues: flagInUrl(),
  mine: flagInUrl(),
  orderBy: choiceInUrl(['NAME', 'LAST_MET', 'RECENTLY_CHANGED'], 'NAME'),
};

/** Every person whom the viewer may see. */
export function ContactsPage() {
  const { id: me, role } = useViewer();
  const { values, set, clear, isFiltered } = useUrlFilters(filters);
  const { text, colleagues, mine, orderBy } = values;
  const filter = { text: text || null, isColleague: colleagues || null, ownerId: mine ? me : null };
  const list = useConnection(ContactListQuery, { filter, orderBy }, (data) => data.contacts);
  return (
    <ListPage
      title="Contacts"
      noun={['contact', 'contacts']}
      actions={mayDo(role, 'contact:write') && <NewContact AudienceField={AudienceField} />}
      list={list}
      columns={contactColumns}
      href={({ id }) => `/contacts/${id}`}
      order={orderBy}
      onOrder={(chosen) => set({ orderBy: chosen })}
      isFiltered={isFiltered}
      onClearFilters={clear}
      filters={
        <>
          <SearchFilter label="Search" value={text} onChange={(typed) => set({ text: typed })} />
          <FlagFilter label="Colleagues" value={colleagues} onChange={(on) => set({ colleagues: on })} />
          <FlagFilter label="Owned by me" value={mine} onChange={(on) => set({ mine: on })} />
        </>
      }
      whenEmpty="People are added with the meetings at which they are met, or here."
    >
      {(contact) => <ContactRow contact={contact} />}
    </ListPage>
  );
}
