import { Select, Text, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import type { Suggestion } from './type-ahead';

export interface PickerProps<TRecord extends Suggestion = Suggestion> extends Omit<
  SelectProps,
  'data' | 'value' | 'defaultValue' | 'onChange' | 'searchable'
> {
  readonly value?: TRecord | null;
  readonly onChange?: (chosen: TRecord | null) => void;
}

interface RecordPickerProps<TRecord extends Suggestion> extends PickerProps<TRecord> {
  /** What is offered for what is typed; already matched. */
  readonly useSuggestions: (typed: string) => readonly TRecord[];
}

/** Chooses one record by typing a part of its name: arrows move, Enter takes, Tab goes on. */
export function RecordPicker<TRecord extends Suggestion>({
  value = null,
  onChange,
  useSuggestions,
  ...field
}: RecordPickerProps<TRecord>) {
  const [typed, setTyped] = useState(value?.name ?? '');
  const suggestions = useSuggestions(typed === value?.name ? '' : typed);
  const offered = value && !suggestions.some(({ id }) => id === value.id) ? [value, ...suggestions] : suggestions;
  const hints = new Map(offered.map(({ id, hint }) => [id, hint]));

  return (
    <Select
      {...field}
      searchable
      clearable
      value={value?.id ?? null}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange?.(offered.find((suggestion) => suggestion.id === id) ?? null)}
      nothingFoundMessage={typed.trim() === '' || typed === value?.name ? 'Type a part of the name' : 'Nothing found'}
      renderOption={({ option }) => (
        <div>
          {option.label}
          {hints.get(option.value) && (
            <Text size="xs" c="dimmed">
              {hints.get(option.value)}
            </Text>
          )}
        </div>
      )}
    />
  );
}
