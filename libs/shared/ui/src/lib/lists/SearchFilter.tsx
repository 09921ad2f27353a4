import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortcut } from '../keyboard/shortcuts';

export interface SearchFilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Filters a list by words, a moment after the last key. `/` goes there. */
export function SearchFilter({ label, value, onChange }: SearchFilterProps) {
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  const tell = useDebouncedCallback((text: string) => {
    setTold(text);
    onChange(text);
  }, 200);
  // Filters may also be cleared from outside.
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  useShortcut('/', 'Search in this list', () => field?.focus());

  return (
    <TextInput
      ref={setField}
      type="search"
      wrapperProps={{ 'data-grows': true }}
      label={label}
      value={typed}
      leftSection={<IconSearch size={16} aria-hidden />}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(currentTarget.value.trim());
      }}
    />
  );
}
