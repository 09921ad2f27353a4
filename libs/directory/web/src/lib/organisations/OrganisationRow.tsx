import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { Cell, Instant, inWords, TitleCell, type DataListColumn } from '@rapport/shared-ui';
import { countryName } from './country';

export const OrganisationRowFragment = graphql(`
  fragment OrganisationRow on Organisation {
    id
    name
    acronym
    kind
    country
    owner {
      id
      name
    }
    updatedAt
  }
`);

/** What a list of organisations shows. */
export const organisationColumns: readonly DataListColumn<'NAME' | 'LAST_MET' | 'RECENTLY_CHANGED'>[] = [
  { header: 'Name', width: '3fr', order: 'NAME' },
  { header: 'Kind', width: '1.4fr' },
  { header: 'Country', width: '1fr' },
  { header: 'Owner', width: '1.2fr' },
  { header: 'Changed', width: '1fr', order: 'RECENTLY_CHANGED', sorts: 'descending' },
];

/** An organisation in a list. */
export function OrganisationRow({ organisation }: { organisation: FragmentType<typeof OrganisationRowFragment> }) {
  const { name, acronym, kind, country, owner, updatedAt } = useFragment(OrganisationRowFragment, organisation);
  return (
    <>
      <TitleCell below={acronym}>
        <bdi>{name}</bdi>
      </TitleCell>
      <Cell>{inWords(kind)}</Cell>
      <Cell>{country && countryName(country)}</Cell>
      <Cell label="Owner">{owner?.name}</Cell>
      <Cell label="Changed">
        <Instant at={updatedAt} />
      </Cell>
    </>
  );
}
