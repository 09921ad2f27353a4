import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { meetingKinds, meetingStatuses, modalities } from '@rapport/engagement-domain';
import {
  ChoiceField,
  DateTimeField,
  OrganisationsPicker,
  TimeZoneField,
  TopicsPicker,
  type AudienceFieldComponent,
} from '@rapport/shared-ui';
import { meetingLabels as labels, type MeetingValues } from './meeting-values';

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
        <ChoiceField label={labels.kind} choices={meetingKinds} {...form.getInputProps('kind')} />
        <ChoiceField label={labels.status} choices={meetingStatuses} {...form.getInputProps('status')} />
        <DateTimeField label={labels.startsAt} required timeZone={timeZone} {...form.getInputProps('startsAt')} />
        <DateTimeField label={labels.endsAt} timeZone={timeZone} {...form.getInputProps('endsAt')} />
        <TimeZoneField label={labels.timeZone} allowDeselect={false} {...form.getInputProps('timeZone')} />
        <ChoiceField label={labels.modality} choices={modalities} {...form.getInputProps('modality')} />
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
