import { Checkbox, MultiSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { newId } from '@rapport/shared-kernel';
import { ChoiceField, OptionalChoiceField, useTopicChoices } from '@rapport/shared-ui';
import { interactionKinds, stances } from '@rapport/engagement-domain';
import type { DraftInteraction } from './draft';
import { useDraft } from './draft-context';
import { EntryList } from './EntryList';
import classes from './LogMeeting.module.css';

const empty = (): DraftInteraction => ({
  key: newId(),
  kind: 'DISCUSSION',
  saidBy: [],
  body: '',
  isVerbatim: false,
  source: '',
  topics: [],
  stance: null,
});

/** What was said, by whom, on what. */
export function InteractionsSection() {
  return (
    <EntryList title="What was said" noun="interaction" list="interactions" make={empty}>
      {(interaction, at) => <InteractionFields interaction={interaction} at={at} />}
    </EntryList>
  );
}

function InteractionFields({ interaction, at }: { interaction: DraftInteraction; at: number }) {
  const { draft, dispatch, errorAt } = useDraft();
  const topics = useTopicChoices();
  const edit = (fields: Partial<DraftInteraction>) =>
    dispatch({ type: 'edit', list: 'interactions', key: interaction.key, fields });
  const field = (name: string) => `interactions.${at}.${name}`;
  const speakers = draft.participants.map(({ key, name, organisation, contactId }) => ({
    value: key,
    label: contactId ? name : `${name} of ${organisation?.name ?? '?'}`,
  }));

  return (
    <div className={classes['fields']}>
      <Textarea
        className={classes['wide'] ?? ''}
        label={interaction.isVerbatim ? 'The words themselves' : 'What was said, in your words'}
        name={field('body')}
        autosize
        minRows={2}
        value={interaction.body}
        error={errorAt('interactions', at, 'body')}
        onChange={({ currentTarget }) => edit({ body: currentTarget.value })}
      />
      <MultiSelect
        label="Said by"
        name={field('saidBy')}
        searchable
        data={speakers}
        value={[...interaction.saidBy]}
        error={errorAt('interactions', at, 'saidBy')}
        nothingFoundMessage="Add participants first"
        onChange={(saidBy) => edit({ saidBy })}
      />
      <ChoiceField
        label="Kind"
        choices={interactionKinds}
        value={interaction.kind}
        onChange={(kind) => edit({ kind })}
      />
      <TagsInput
        label="Topics"
        data={topics.map(({ name }) => name)}
        value={[...interaction.topics]}
        onChange={(names) => edit({ topics: names })}
      />
      <OptionalChoiceField
        label="Stance"
        none="Not said"
        choices={stances}
        value={interaction.stance}
        onChange={(stance) => edit({ stance })}
      />
      <TextInput
        label="Source"
        name={field('source')}
        value={interaction.source}
        error={errorAt('interactions', at, 'source')}
        onChange={({ currentTarget }) => edit({ source: currentTarget.value })}
      />
      <Checkbox
        className={classes['check'] ?? ''}
        label="Word for word"
        checked={interaction.isVerbatim}
        onChange={({ currentTarget }) => edit({ isVerbatim: currentTarget.checked })}
      />
    </div>
  );
}
