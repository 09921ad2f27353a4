import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useTopicChoices } from './type-ahead';

/** Chooses topics, by id. */
export function TopicsPicker(props: Omit<MultiSelectProps, 'data'>) {
  const topics = useTopicChoices();
  const data = topics.map(({ id, name, hint }) => ({ value: id, label: hint ? `${hint}: ${name}` : name }));
  return <MultiSelect {...props} data={data} searchable hidePickedOptions nothingFoundMessage="No such topic" />;
}
