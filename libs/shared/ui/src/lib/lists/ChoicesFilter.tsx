import { MultiSelect } from '@mantine/core';
import { inWords } from '../text/in-words';

export interface ChoicesFilterProps<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly value: readonly T[];
  readonly onChange: (value: readonly T[]) => void;
}

/** Filters a list by any of several values of the API's enums, shown in words. */
export function ChoicesFilter<T extends string>({ label, choices, value, onChange }: ChoicesFilterProps<T>) {
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? 'All' : ''}
      data={choices.map((choice) => ({ value: choice, label: inWords(choice) }))}
      value={[...value]}
      onChange={(chosen) => onChange(choices.filter((choice) => chosen.includes(choice)))}
      clearable
      searchable
      hidePickedOptions
    />
  );
}
