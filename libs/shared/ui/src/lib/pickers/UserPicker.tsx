import { Select, type SelectProps } from '@mantine/core';
import { useUserChoices } from './type-ahead';

/** Chooses one of us, by id: the owner of a relationship, who does a task. */
export function UserPicker(props: Omit<SelectProps, 'data'>) {
  const users = useUserChoices();
  return <Select {...props} data={users.map(({ id, name }) => ({ value: id, label: name }))} searchable />;
}
