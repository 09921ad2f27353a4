import { TextInput, type TextInputProps } from '@mantine/core';
import { useViewer } from '@rapport/shared-client';
import { formatInstant } from '../text/time';
import { instantAt } from './wall-time';

export interface DateTimeFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  /** The time on the wall at the place, `YYYY-MM-DDTHH:mm`, or '' for none; `instantAt` makes an instant of it. */
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onChange?: (wallTime: string) => void;
  /** The place's zone. Where it is not the viewer's own, the viewer's time is shown below. */
  readonly timeZone: string;
}

/** A day and a time at a place. */
export function DateTimeField({ onChange, timeZone, ...field }: DateTimeFieldProps) {
  const { timeZone: own } = useViewer();
  const instant = field.value && timeZone !== own ? instantAt(field.value, timeZone) : undefined;
  return (
    <TextInput
      {...(instant && { description: `${formatInstant(instant, own)} for you` })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...field}
      type="datetime-local"
      onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
    />
  );
}
