import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { inWords } from '../text/in-words';

export interface ChoiceFieldProps<T extends string> extends Omit<
  NativeSelectProps,
  'data' | 'value' | 'defaultValue' | 'onChange'
> {
  readonly choices: readonly T[];
  readonly value?: T | null;
  readonly onChange?: (value: T) => void;
}

/** One of the few values of an API's enum, in words. The browser's own field: typing finds, and phones show their own list. */
export function ChoiceField<T extends string>({ choices, value, onChange, ...field }: ChoiceFieldProps<T>) {
  return (
    <NativeSelect
      {...field}
      data={choices.map((choice) => ({ value: choice, label: inWords(choice) }))}
      value={value ?? ''}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((choice) => choice === currentTarget.value);
        if (chosen !== undefined) onChange?.(chosen);
      }}
    />
  );
}

export interface OptionalChoiceFieldProps<T extends string> extends Omit<
  NativeSelectProps,
  'data' | 'value' | 'defaultValue' | 'onChange'
> {
  readonly choices: readonly T[];
  readonly value?: T | null;
  readonly onChange?: (value: T | null) => void;
  /** What no choice is called. */
  readonly none: string;
}

/** A {@link ChoiceField} that may be left open. */
export function OptionalChoiceField<T extends string>(props: OptionalChoiceFieldProps<T>) {
  const { choices, value, onChange, none, ...field } = props;
  return (
    <NativeSelect
      {...field}
      data={[{ value: '', label: none }, ...choices.map((choice) => ({ value: choice, label: inWords(choice) }))]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange?.(choices.find((choice) => choice === currentTarget.value) ?? null)}
    />
  );
}
