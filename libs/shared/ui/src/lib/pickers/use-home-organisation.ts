import { useQuery } from '@apollo/client/react';
import { graphql } from '@rapport/shared-client';
import type { PartySuggestion } from './type-ahead';

const HomeOrganisationQuery = graphql(`
  query HomeOrganisation {
    contacts(filter: { isColleague: true }, first: 1) {
      edges {
        node {
          id
          affiliations {
            id
            organisation {
              id
              name
              isHome
            }
          }
        }
      }
    }
  }
`);

/** Our own organisation, found by one of our colleagues; null until it is known. */
export function useHomeOrganisation(): PartySuggestion | null {
  const { data } = useQuery(HomeOrganisationQuery, { fetchPolicy: 'cache-first' });
  const [colleague] = data?.contacts.edges ?? [];
  const home = colleague?.node.affiliations.find(({ organisation }) => organisation.isHome)?.organisation;
  return home ? { kind: 'organisation', id: home.id, name: home.name } : null;
}
