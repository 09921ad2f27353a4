import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useViewer } from '@rapport/shared-client';
import type { AudienceFieldComponent, AudienceValue } from './audience';

export interface NarrowerAudienceProps {
  readonly AudienceField: AudienceFieldComponent;
  /** What the record is part of: "the meeting". */
  readonly whole: string;
  /** Null: the audience of the whole. */
  readonly value: AudienceValue | null;
  readonly onChange: (audience: AudienceValue | null) => void;
  readonly error?: ReactNode;
}

/** Who may see a part: whoever sees its whole, or fewer. */
export function NarrowerAudience({ AudienceField, whole, value, onChange, error }: NarrowerAudienceProps) {
  const { teams } = useViewer();
  const own: AudienceValue = { level: 'TEAMS', teamIds: teams.map(({ id }) => id), userIds: [] };
  return (
    <Stack gap="xs">
      <Checkbox
        label={`Fewer people may see this than see ${whole}`}
        checked={value !== null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? own : null)}
      />
      {value && (
        <AudienceField
          value={value}
          onChange={onChange}
          error={error}
          within={`Nobody who may not see ${whole} will.`}
        />
      )}
    </Stack>
  );
}
