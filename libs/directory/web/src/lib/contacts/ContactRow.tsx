import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { Cell, Instant, TitleCell, type DataListColumn } from '@rapport/shared-ui';
import { officeOf } from './office';

export const ContactRowFragment = graphql(`
  fragment ContactRow on Contact {
    id
    name
    affiliation {
      id
      title
      post {
        id
        title
      }
      organisation {
        id
        name
      }
    }
    owner {
      id
      name
    }
    updatedAt
  }
`);

/** What a list of contacts shows. */
export const contactColumns: readonly DataListColumn<'NAME' | 'LAST_MET' | 'RECENTLY_CHANGED'>[] = [
  { header: 'Name', width: '2fr', order: 'NAME' },
  { header: 'Organisation', width: '2.4fr' },
  { header: 'Owner', width: '1.2fr' },
  { header: 'Changed', width: '1fr', order: 'RECENTLY_CHANGED', sorts: 'descending' },
];

/** A person in a list, with where they belong today. */
export function ContactRow({ contact }: { contact: FragmentType<typeof ContactRowFragment> }) {
  const { name, affiliation, owner, updatedAt } = useFragment(ContactRowFragment, contact);
  return (
    <>
      <TitleCell below={affiliation && officeOf(affiliation)}>
        <bdi>{name}</bdi>
      </TitleCell>
      <Cell>{affiliation && <bdi>{affiliation.organisation.name}</bdi>}</Cell>
      <Cell label="Owner">{owner?.name}</Cell>
      <Cell label="Changed">
        <Instant at={updatedAt} />
      </Cell>
    </>
  );
}
