import { TagsInput, Textarea, TextInput } from '@mantine/core';
import {
  ChoiceField,
  DateField,
  OrganisationsPicker,
  Section,
  TimeZoneField,
  useTopicChoices,
} from '@rapport/shared-ui';
import { meetingKinds, modalities } from '@rapport/engagement-domain';
import type { DraftFields } from './draft';
import { useDraft } from './draft-context';
import classes from './LogMeeting.module.css';

/** What, when, where and why. */
export function MeetingFacts() {
  const { draft, dispatch, errorAt } = useDraft();
  const topics = useTopicChoices();
  const set = (fields: DraftFields) => dispatch({ type: 'set', fields });

  return (
    <Section title="Meeting">
      <div className={classes['fields']}>
        <TextInput
          className={classes['wide'] ?? ''}
          label="Title"
          name="title"
          required
          value={draft.title}
          error={errorAt('title')}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        />
        <ChoiceField
          label="Kind"
          name="kind"
          choices={meetingKinds}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <DateField
          label="Day"
          name="startsAt"
          required
          value={draft.day}
          error={errorAt('startsAt')}
          onChange={(day) => set({ day })}
        />
        <TextInput
          label="From"
          type="time"
          required
          value={draft.startsAt}
          onChange={({ currentTarget }) => set({ startsAt: currentTarget.value })}
        />
        <TextInput
          label="To"
          type="time"
          name="endsAt"
          value={draft.endsAt}
          error={errorAt('endsAt')}
          onChange={({ currentTarget }) => set({ endsAt: currentTarget.value })}
        />
        <TimeZoneField
          label="Time zone of the place"
          name="timeZone"
          value={draft.timeZone}
          error={errorAt('timeZone')}
          onChange={(timeZone: string | null) => set({ timeZone: timeZone ?? draft.timeZone })}
        />
        <ChoiceField
          label="How"
          choices={modalities}
          value={draft.modality}
          onChange={(modality) => set({ modality })}
        />
        <TextInput
          label="Place"
          name="place"
          value={draft.place}
          error={errorAt('place')}
          onChange={({ currentTarget }) => set({ place: currentTarget.value })}
        />
        <OrganisationsPicker
          label="Hosts"
          value={draft.hosts}
          error={errorAt('hostIds')}
          onChange={(hosts) => set({ hosts: hosts.map(({ id, name }) => ({ id, name, kind: 'OTHER' })) })}
        />
        <TagsInput
          label="Topics"
          placeholder={draft.topics.length === 0 ? 'Choose, or type and press Enter' : ''}
          name="topicNames"
          data={topics.map(({ name }) => name)}
          value={[...draft.topics]}
          error={errorAt('topicNames')}
          onChange={(names) => set({ topics: names })}
        />
        <Textarea
          className={classes['wide'] ?? ''}
          label="Purpose"
          name="purpose"
          autosize
          minRows={2}
          value={draft.purpose}
          error={errorAt('purpose')}
          onChange={({ currentTarget }) => set({ purpose: currentTarget.value })}
        />
        <Textarea
          className={classes['wide'] ?? ''}
          label="Outcome"
          name="outcome"
          autosize
          minRows={2}
          value={draft.outcome}
          error={errorAt('outcome')}
          onChange={({ currentTarget }) => set({ outcome: currentTarget.value })}
        />
      </div>
    </Section>
  );
}
