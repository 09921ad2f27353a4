import { Button, Group, Kbd, Modal, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { capture } from '@rapport/capture-domain';
import { sentenceOf, useViewer } from '@rapport/shared-client';
import { todayIn } from '@rapport/shared-kernel';
import { FormErrors, useTopicChoices, useUserChoices } from '@rapport/shared-ui';
import { useKnownParties, type KnownParties } from './known-parties';
import { problemsOf, readingOf, type Reading, type Surroundings } from './reading';
import { ReadingChips } from './ReadingChips';
import classes from './QuickCapture.module.css';
import { useSaveReading } from './use-save-reading';

const EXAMPLES = [
  'promise PTA toolkit in Urdu by 30 Sep @colleague #child-safety',
  'NITB promised us the figures by Friday',
  'met NITB + MoITT yesterday 3pm roundtable on misinformation',
  'todo send the minutes to PTA tomorrow',
];

export interface QuickCaptureProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** One typed line becomes a promise, a meeting or a task: chips show what was understood, Enter saves it. */
export function QuickCapture({ opened, onClose }: QuickCaptureProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Quick capture" size="lg" yOffset="12vh">
      <CaptureLine onDone={onClose} />
    </Modal>
  );
}

function CaptureLine({ onDone }: { onDone: () => void }) {
  const [line, setLine] = useState('');
  const [corrections, setCorrections] = useState<Partial<Reading>>({});
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { known, lookUpNow } = useKnownParties(line);
  const read = useReader(line, corrections);
  const { save, isSaving } = useSaveReading();
  const navigate = useNavigate();
  const { reading } = read(known);

  const submit = async () => {
    if (isSaving) return;
    const now = read(await lookUpNow());
    setProblems(now.problems);
    if (!now.reading || now.problems.length > 0) return;
    try {
      const { refusals, to } = await save(now.reading);
      setProblems(refusals);
      if (refusals.length > 0) return;
      tellSaved(() => to && void navigate(to));
      onDone();
    } catch (error) {
      setProblems([sentenceOf(error)]);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        aria-label="What happened, or what is to be done, in one line"
        placeholder="met …, promise …, … promised us …, todo …"
        size="md"
        dir="auto"
        data-autofocus
        autoComplete="off"
        maxLength={500}
        value={line}
        onChange={({ currentTarget }) => {
          setLine(currentTarget.value);
          setProblems([]);
        }}
      />
      <div className={classes['chips'] ?? ''} role="group" aria-label="What was understood">
        {reading && (
          <ReadingChips reading={reading} correct={(fields) => setCorrections({ ...corrections, ...fields })} />
        )}
        {!reading && <Examples isTyping={line.trim() !== ''} />}
      </div>
      <FormErrors messages={problems} />
      <Group justify="space-between" mt="sm">
        <Text size="sm" c="dimmed" role="status" aria-live="polite">
          {reading && 'Seen by whoever may see everyone and everything it names.'}
        </Text>
        <Button
          type="submit"
          loading={isSaving}
          disabled={!reading}
          rightSection={
            <Kbd size="xs" visibleFrom="sm">
              Enter
            </Kbd>
          }
        >
          Save
        </Button>
      </Group>
    </form>
  );
}

/** Notifications stand outside the router: a button leads where a link could not. */
function tellSaved(open: () => void): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        Saved.
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            open();
            notifications.hide(id);
          }}
        >
          Open
        </Button>
      </Group>
    ),
  });
}

function Examples({ isTyping }: { isTyping: boolean }) {
  return (
    <Text size="sm" c="dimmed" component="div">
      {isTyping ? 'Begin with what it is:' : 'For example:'}
      <ul className={classes['examples'] ?? ''}>
        {EXAMPLES.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </Text>
  );
}

/** Reads the line with the names that are known; what was corrected by hand stays as long as the line means the same kind of thing. */
function useReader(line: string, corrections: Partial<Reading>) {
  const viewer = useViewer();
  const users = useUserChoices();
  const topics = useTopicChoices();
  const [now] = useState(() => new Date());
  const today = todayIn(viewer.timeZone, now);

  return (known: KnownParties): { reading: Reading | null; problems: readonly string[] } => {
    const here: Surroundings = { today, me: viewer.id, known, users, topics };
    const captured = capture(line, { today, isKnown: (phrase) => known.has(phrase.toLowerCase()) });
    const read = readingOf(captured, here);
    if (!read) return { reading: null, problems: ['Begin with “met”, “promise”, “todo”, or with who promised.'] };
    const reading = { ...read, ...corrections } as Reading;
    return { reading, problems: problemsOf(captured, reading, here) };
  };
}
