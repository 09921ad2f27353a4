import type { CadenceState } from '@rapport/shared-client';
import { Cell, Instant, inWords, StatusBadge, TitleCell, type DataListColumn } from '@rapport/shared-ui';
import { cadenceWords, silence } from '../relationship/cadence';

/** What a list of coverage shows. */
export const coverageColumns: readonly DataListColumn[] = [
  { header: 'Organisation', width: '3fr' },
  { header: 'Kind', width: '1.4fr' },
  { header: 'Agreed', width: '9rem' },
  { header: 'Last met', width: '11rem' },
  { header: 'Standing', width: '7rem' },
  { header: 'Owner', width: '1.2fr' },
];

export interface CoverageItem {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: string;
  readonly cadenceDays: number | null;
  readonly owner: { readonly name: string } | null;
  readonly lastMetAt: string | null;
  readonly daysSilent: number | null;
  readonly cadence: CadenceState;
}

/** A body that we mean to meet, with the facts behind its standing. */
export function CoverageRow({ item }: { item: CoverageItem }) {
  const { name, acronym, kind, cadenceDays, owner, lastMetAt, daysSilent, cadence } = item;
  const { says, tone } = cadenceWords[cadence];
  return (
    <>
      <TitleCell below={acronym}>
        <bdi>{name}</bdi>
      </TitleCell>
      <Cell>{inWords(kind)}</Cell>
      <Cell>every {cadenceDays} days</Cell>
      <Cell>
        {silence(daysSilent)}
        {lastMetAt && (
          <div>
            <Instant at={lastMetAt} />
          </div>
        )}
      </Cell>
      <Cell>
        <StatusBadge tone={tone}>{says}</StatusBadge>
      </Cell>
      <Cell label="Owner">{owner?.name}</Cell>
    </>
  );
}
