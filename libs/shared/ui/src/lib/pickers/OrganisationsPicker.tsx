import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import { useOrganisationSuggestions, type Suggestion } from './type-ahead';

export interface OrganisationsPickerProps extends Omit<
  MultiSelectProps,
  'data' | 'value' | 'defaultValue' | 'onChange' | 'searchable'
> {
  readonly value: readonly Suggestion[];
  readonly onChange: (chosen: readonly Suggestion[]) => void;
}

/** Chooses any number of bodies, each by typing a part of its name. */
export function OrganisationsPicker({ value, onChange, ...field }: OrganisationsPickerProps) {
  const [typed, setTyped] = useState('');
  const suggestions = useOrganisationSuggestions(typed);
  const offered = new Map([...value, ...suggestions].map((suggestion) => [suggestion.id, suggestion]));

  return (
    <MultiSelect
      {...field}
      searchable
      hidePickedOptions
      data={[...offered.values()].map(({ id, name }) => ({ value: id, label: name }))}
      // What matches has been chosen by the server, by more than the name.
      filter={({ options }) => options}
      value={value.map(({ id }) => id)}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(ids) => {
        onChange(ids.flatMap((id) => offered.get(id) ?? []));
        setTyped('');
      }}
      nothingFoundMessage={typed.trim() === '' ? 'Type a part of the name' : 'Nothing found'}
    />
  );
}
