import { organisationKinds } from '@rapport/directory-domain';
import { coverageColumns, CoverageRow } from '@rapport/insights-web';
import { graphql, useViewer, type CadenceState } from '@rapport/shared-client';
import {
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

const CoverageListQuery = graphql(`
  query CoverageList($filter: OrganisationFilter, $first: Int = 50, $after: String) {
    coverage(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          organisation {
            id
            name
            acronym
            kind
            cadenceDays
            owner {
              id
              name
            }
          }
          relationship {
            lastMetAt
            daysSilent
            cadence
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
`);

const states = ['LAPSED', 'DUE', 'ON_TRACK'] as const satisfies readonly CadenceState[];
const filters = {
  text: textInUrl(),
  cadence: choicesInUrl(states),
  kinds: choicesInUrl(organisationKinds),
  mine: flagInUrl(),
};

/** Whom we mean to meet, the most neglected first. */
export function CoveragePage() {
  const { id: me } = useViewer();
  const { values, set, clear, isFiltered } = useUrlFilters(filters);
  const { text, cadence, kinds, mine } = values;
  const filter = {
    text: text || null,
    cadence: cadence.length > 0 ? [...cadence] : null,
    kinds: kinds.length > 0 ? [...kinds] : null,
    ownerId: mine ? me : null,
  };
  const list = useConnection(CoverageListQuery, { filter }, ({ coverage }) => ({
    ...coverage,
    edges: coverage.edges.map(({ node: { organisation, relationship } }) => ({
      node: { ...organisation, ...relationship },
    })),
  }));
  return (
    <ListPage
      title="Coverage"
      noun={['organisation with a cadence', 'organisations with a cadence']}
      list={list}
      columns={coverageColumns}
      href={({ id }) => `/organisations/${id}`}
      isFiltered={isFiltered}
      onClearFilters={clear}
      filters={
        <>
          <SearchFilter label="Search" value={text} onChange={(typed) => set({ text: typed })} />
          <ChoicesFilter
            label="Standing"
            choices={states}
            value={cadence}
            onChange={(chosen) => set({ cadence: chosen })}
          />
          <ChoicesFilter
            label="Kind"
            choices={organisationKinds}
            value={kinds}
            onChange={(chosen) => set({ kinds: chosen })}
          />
          <FlagFilter label="Owned by me" value={mine} onChange={(on) => set({ mine: on })} />
        </>
      }
      whenEmpty="Give an organisation a cadence on its page, and it is here."
    >
      {(item) => <CoverageRow item={item} />}
    </ListPage>
  );
}
