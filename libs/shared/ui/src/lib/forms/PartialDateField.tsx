import { TextInput, type TextInputProps } from '@mantine/core';
import { parsePartialDate } from '@rapport/shared-kernel';
import { useState } from 'react';
import { formatPartialDate } from '../text/time';
import { readPartialDate } from './partial-date-text';

export interface PartialDateFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  /** `2024-07-05`, `2024-07`, `2024`, or '' for none. What cannot be understood is handed on as typed, for the API to refuse. */
  readonly value?: string;
  readonly onChange?: (partialDate: string) => void;
}

/** A day, month or year, as precise as it is known; says below how it was understood. */
export function PartialDateField({ value = '', onChange, onBlur, ...field }: PartialDateFieldProps) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  const understood = parsePartialDate(value);
  const hint = understood ? formatPartialDate(understood) : 'A year, a month or a day: 2024, July 2024, 5 July 2024';
  return (
    <TextInput
      description={value && !understood ? 'Not understood: write 2024, 2024-07 or 2024-07-05' : hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      {...field}
      value={typed}
      onChange={({ currentTarget }) => {
        const read = readPartialDate(currentTarget.value) ?? currentTarget.value.trim();
        setTyped(currentTarget.value);
        setTold(read);
        onChange?.(read);
      }}
      onBlur={(event) => {
        setTyped(value);
        onBlur?.(event);
      }}
    />
  );
}
