import { SearchResults } from '@rapport/insights-web';
import type { SearchKind } from '@rapport/shared-client';
import {
  ChoicesFilter,
  choicesInUrl,
  FilterBar,
  Page,
  SearchFilter,
  textInUrl,
  useEverything,
  useUrlFilters,
} from '@rapport/shared-ui';

const kinds = [
  'ORGANISATION',
  'CONTACT',
  'MEETING',
  'COMMITMENT',
  'INTERACTION',
  'TOPIC',
] as const satisfies readonly SearchKind[];
const filters = { q: textInUrl(), kinds: choicesInUrl(kinds) };
const MOST = 50;

/** Everything that matches, best first: in any spelling and script, by former names, acronyms and offices. */
export function SearchPage() {
  const { values, set } = useUrlFilters(filters);
  const { q, kinds: chosen } = values;
  const everything = useEverything(q, { first: MOST, kinds: chosen });
  return (
    <Page title={q ? `Search: ${q}` : 'Search'} width="narrow">
      <FilterBar label="Search everything">
        <SearchFilter label="Search" value={q} onChange={(typed) => set({ q: typed })} />
        <ChoicesFilter label="Kind" choices={kinds} value={chosen} onChange={(some) => set({ kinds: some })} />
      </FilterBar>
      <SearchResults typed={q} most={MOST} {...everything} />
    </Page>
  );
}
