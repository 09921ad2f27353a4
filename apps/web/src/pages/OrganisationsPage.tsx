import { mayDo } from '@rapport/access-domain';
import { AudienceField } from '@rapport/access-web';
import { organisationKinds } from '@rapport/directory-domain';
import { NewOrganisation, organisationColumns, OrganisationRow } from '@rapport/directory-web';
import { graphql, useViewer } from '@rapport/shared-client';
import {
  choiceInUrl,
  ChoicesFilter,
  choicesInUrl,
  FlagFilter,
  flagInUrl,
  ListPage,
  SearchFilter,
  textInUrl,
  useConnection,
  useUrlFilters,
} from '@rapport/shared-ui';

const OrganisationListQuery = graphql(`
  query OrganisationList($filter: OrganisationFilter, $orderBy: OrganisationOrder, $first: Int = 50, $after: String) {
    organisations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      edges {
        node {
          id
          ...OrganisationRow
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
  kinds: choicesInUrl(organisationKinds),
  mine: flagInUrl(),
  orderBy: choiceInUrl(['NAME', 'LAST_MET', 'RECENTLY_CHANGED'], 'NAME'),
};

/** Every body that the viewer may see. */
export function OrganisationsPage() {
  const { id: me, role } = useViewer();
  const { values, set, clear, isFiltered } = useUrlFilters(filters);
  const { text, kinds, mine, orderBy } = values;
  const filter = { kinds: kinds.length > 0 ? [...kinds] : null, text: text || null, ownerId: mine ? me : null };
  const list = useConnection(OrganisationListQuery, { filter, orderBy }, (data) => data.organisations);
  return (
    <ListPage
      title="Organisations"
      noun={['organisation', 'organisations']}
      actions={mayDo(role, 'organisation:write') && <NewOrganisation AudienceField={AudienceField} />}
      list={list}
      columns={organisationColumns}
      href={({ id }) => `/organisations/${id}`}
      order={orderBy}
      onOrder={(chosen) => set({ orderBy: chosen })}
      isFiltered={isFiltered}
      onClearFilters={clear}
      filters={
        <>
          <SearchFilter label="Search" value={text} onChange={(typed) => set({ text: typed })} />
          <ChoicesFilter
            label="Kind"
            choices={organisationKinds}
            value={kinds}
            onChange={(chosen) => set({ kinds: chosen })}
          />
          <FlagFilter label="Owned by me" value={mine} onChange={(on) => set({ mine: on })} />
        </>
      }
      whenEmpty="Bodies are added with the meetings at which they are met, or here."
    >
      {(organisation) => <OrganisationRow organisation={organisation} />}
    </ListPage>
  );
}
