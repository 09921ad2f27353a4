import { MultiSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { roles, type Role } from '@rapport/access-domain';
import { ChoiceField } from '@rapport/shared-ui';

/** A user as a form of administrators holds them. */
export interface UserValues {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teamIds: string[];
}

export interface UserFieldsProps {
  readonly form: UseFormReturnType<UserValues>;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

/** Who somebody is, what they are here for, and with whom they work. */
export function UserFields({ form, teams }: UserFieldsProps) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label="Name" required data-autofocus dir="auto" {...form.getInputProps('name')} />
        <TextInput label="E-mail address" type="email" required {...form.getInputProps('email')} />
      </SimpleGrid>
      <ChoiceField label="Role" choices={roles} {...form.getInputProps('role')} />
      <MultiSelect
        label="Teams"
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        {...form.getInputProps('teamIds')}
      />
    </>
  );
}
