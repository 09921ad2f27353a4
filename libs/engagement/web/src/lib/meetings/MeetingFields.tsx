import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { meetingKinds, meetingStatuses, modalities } from '@rapport/engagement-domain';
import {
  DateTimeField,
  inWords,
  OrganisationsPicker,
  TimeZoneField,
  TopicsPicker,
  type AudienceFieldComponent,
} from '@rapport/shared-ui';
import { meetingLabels as labels, type MeetingValues } from './meeting-values';

const choice = (values: readonly string[]) => values.map((value) => ({ value, label: inWords(value) }));

export interface MeetingFieldsProps {
  readonly form: UseFormReturnType<MeetingValues>;
  readonly AudienceField: AudienceFieldComponent;
}

/** The facts of a meeting that has been logged. */
export function MeetingFields({ form, AudienceField }: MeetingFieldsProps) {
  const { timeZone, hosts, topicIds, audience } = form.values;
  return (
    <>
      <Textarea label={labels.outcome} autosize minRows={3} dir="auto" {...form.getInputProps('outcome')} />
      <Textarea label={labels.purpose} autosize minRows={2} dir="auto" {...form.getInputProps('purpose')} />
      <TextInput label={labels.title} required dir="auto" {...form.getInputProps('title')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select label={labels.kind} data={choice(meetingKinds)} allowDeselect={false} {...form.getInputProps('kind')} />
        <Select
          label={labels.status}
          data={choice(meetingStatuses)}
          allowDeselect={false}
          {...form.getInputProps('status')}
        />
        <DateTimeField label={labels.startsAt} required timeZone={timeZone} {...form.getInputProps('startsAt')} />
        <DateTimeField label={labels.endsAt} timeZone={timeZone} {...form.getInputProps('endsAt')} />
        <TimeZoneField label={labels.timeZone} allowDeselect={false} {...form.getInputProps('timeZone')} />
        <Select
          label={labels.modality}
          data={choice(modalities)}
          allowDeselect={false}
          {...form.getInputProps('modality')}
        />
        <TextInput label={labels.place} {...form.getInputProps('place')} />
        <OrganisationsPicker
          label={labels.hosts}
          data-path="hosts"
          value={hosts}
          error={form.errors['hosts']}
          onChange={(chosen) => form.setFieldValue('hosts', chosen)}
        />
      </SimpleGrid>
      <TopicsPicker
        label={labels.topicIds}
        data-path="topicIds"
        value={[...topicIds]}
        error={form.errors['topicIds']}
        onChange={(chosen) => form.setFieldValue('topicIds', chosen)}
      />
      <AudienceField
        value={audience}
        onChange={(chosen) => form.setFieldValue('audience', chosen)}
        error={form.errors['audience']}
      />
    </>
  );
}
