import { Button, Group } from '@mantine/core';
import { useViewer } from '@rapport/shared-client';
import { todayIn } from '@rapport/shared-kernel';
import { DateField, formatDay, QuietText, TextLink, useUrlFilters } from '@rapport/shared-ui';
import { asOfInUrl } from './as-of';

export interface AsOfDayProps {
  /** What is shown where no day is asked for. */
  readonly otherwise: string;
  /** Where the other basis is: meetings, with what people were called then. */
  readonly recorded?: string;
}

/** The day as of which what stands below it is shown, kept in the address; with the basis on which it is told. */
export function AsOfDay({ otherwise, recorded }: AsOfDayProps) {
  const { timeZone } = useViewer();
  const { values, set } = useUrlFilters(asOfInUrl);
  const { on } = values;
  return (
    <div role="search" aria-label="As of a day">
      <Group gap="xs" align="end">
        <DateField
          label="As of"
          size="xs"
          max={todayIn(timeZone, new Date())}
          value={on}
          onChange={(day) => set({ on: day })}
        />
        {on && (
          <Button size="xs" variant="subtle" onClick={() => set({ on: '' })}>
            Clear
          </Button>
        )}
      </Group>
      <QuietText isLive>
        By dates, as we know them now: {on ? `who belonged where, and held which post, on ${formatDay(on)}` : otherwise}
        .
        {recorded && (
          <>
            {' '}
            As recorded then: <TextLink to={recorded}>what people were called at meetings</TextLink>.
          </>
        )}
      </QuietText>
    </div>
  );
}
