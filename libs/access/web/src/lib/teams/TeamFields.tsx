import { MultiSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';

/** A team as a form holds it. */
export interface TeamValues {
  readonly name: string;
  readonly memberIds: string[];
}

export interface TeamFieldsProps {
  readonly form: UseFormReturnType<TeamValues>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** What a team is called, and who is in it. */
export function TeamFields({ form, people }: TeamFieldsProps) {
  return (
    <>
      <TextInput label="Name" required data-autofocus dir="auto" {...form.getInputProps('name')} />
      <MultiSelect
        label="Members"
        description="They see what is for the team, at once; whoever leaves sees it no more."
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        {...form.getInputProps('memberIds')}
      />
    </>
  );
}
