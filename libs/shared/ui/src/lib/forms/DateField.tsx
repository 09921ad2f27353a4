import { TextInput, type TextInputProps } from '@mantine/core';

export interface DateFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  /** `YYYY-MM-DD`, or '' for none. */
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onChange?: (day: string) => void;
}

/** A day. The browser's own field: it speaks the user's language, and works with keys and on phones. */
export function DateField({ onChange, ...field }: DateFieldProps) {
  return <TextInput {...field} type="date" onChange={({ currentTarget }) => onChange?.(currentTarget.value)} />;
}
