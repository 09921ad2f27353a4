import { Stack, Text, VisuallyHidden } from '@mantine/core';
import { useMemo, useState } from 'react';
import { offerUndo, Section } from '@rapport/shared-ui';
import type { DraftParticipant } from './draft';
import { useDraft } from './draft-context';
import classes from './LogMeeting.module.css';
import { ParticipantRow } from './ParticipantRow';
import { ParticipantSearch } from './ParticipantSearch';
import { PastedNames } from './PastedNames';

/** Who was there. */
export function ParticipantsSection() {
  const { draft, dispatch, errorAt } = useDraft();
  const [said, setSaid] = useState('');
  const [pasted, setPasted] = useState<string | null>(null);
  const { participants } = draft;
  const made = useMemo(
    () => participants.flatMap(({ organisation }) => (organisation?.isNew ? [organisation] : [])),
    [participants],
  );
  const people = participants.reduce((sum, { headcount, wasAbsent }) => sum + (wasAbsent ? 0 : headcount), 0);

  const add = (added: readonly DraftParticipant[]): void => {
    dispatch({ type: 'add', list: 'participants', entries: added });
    const names = added.map(({ name }) => name).join(', ');
    setSaid(`${names} added, ${participants.length + added.length} entries`);
  };
  const remove = (participant: DraftParticipant, at: number): void => {
    dispatch({ type: 'remove', list: 'participants', key: participant.key });
    setSaid(`${participant.name} removed`);
    const restore = () => dispatch({ type: 'add', list: 'participants', entries: [participant], at });
    offerUndo(`${participant.name} removed`, restore);
  };

  return (
    <Section title="Participants" count={people}>
      <Stack gap="sm">
        <ParticipantSearch
          day={draft.day}
          made={made}
          onAdd={add}
          onPasteList={setPasted}
          error={errorAt('participants')}
        />
        <VisuallyHidden role="status" aria-live="polite">
          {said}
        </VisuallyHidden>
        {participants.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nobody yet. People you add keep the organisation, post and title of this day.
          </Text>
        ) : (
          <ol className={classes['list']} aria-label="Participants">
            {participants.map((participant, at) => (
              <ParticipantRow
                key={participant.key}
                participant={participant}
                at={at}
                onRemove={() => remove(participant, at)}
              />
            ))}
          </ol>
        )}
      </Stack>
      {pasted !== null && (
        <PastedNames text={pasted} day={draft.day} made={made} onClose={() => setPasted(null)} onAdd={add} />
      )}
    </Section>
  );
}
