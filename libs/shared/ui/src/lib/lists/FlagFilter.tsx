import { Checkbox } from '@mantine/core';
import classes from './DataList.module.css';

export interface FlagFilterProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Filters a list by something that holds or not. */
export function FlagFilter({ label, value, onChange }: FlagFilterProps) {
  return (
    <Checkbox
      className={classes['flag'] ?? ''}
      label={label}
      checked={value}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
