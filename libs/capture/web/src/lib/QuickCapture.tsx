import { Button, Group, Kbd, Modal, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { capture } from '@rapport/capture-domain';
import { sentenceOf, useViewer } from '@rapport/shared-client';
import { todayIn } from '@rapport/shared-kernel';
import { FormErrors, useTopicChoices, useUserChoices } from '@rapport/shared-ui';
import { useKnownParties, type KnownParties } from './known-parties';
import { understand, type Corrections, type Reading, type Understood } from './reading';
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

/**
 * One typed line becomes a promise, a meeting or a task: chips show what was understood, Enter saves it. A line that was not saved is
 * there again when it opens the next time.
 */
export function QuickCapture({ opened, onClose }: QuickCaptureProps) {
  const [entry, setEntry] = useState(EMPTY);
  const done = () => {
    setEntry(EMPTY);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Quick capture" size="lg" yOffset="12vh">
      <CaptureLine entry={entry} onChange={setEntry} onDone={done} />
    </Modal>
  );
}

/** What was typed, and what of its reading was corrected. */
interface Entry {
  readonly line: string;
  readonly corrections: Corrections | null;
}
const EMPTY: Entry = { line: '', corrections: null };

interface CaptureLineProps {
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
  readonly onDone: () => void;
}

function CaptureLine({ entry, onChange, onDone }: CaptureLineProps) {
  const { line } = entry;
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { known, isCurrent, lookUpNow } = useKnownParties(line);
  const read = useReader(entry);
  const { save, isSaving } = useSaveReading();
  const navigate = useNavigate();
  const { reading } = read(known);

  const change = (changed: Partial<Entry>) => {
    onChange({ ...entry, ...changed });
    setProblems([]);
  };
  const correct = (fields: Partial<Reading>) => {
    if (!reading) return;
    const { intent } = reading;
    const before = entry.corrections?.intent === intent ? entry.corrections.fields : {};
    change({ corrections: { intent, fields: { ...before, ...fields } as Partial<Reading> } });
  };
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
      className={classes['form']}
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
        onChange={({ currentTarget }) => change({ line: currentTarget.value })}
      />
      <div className={classes['chips'] ?? ''} role="group" aria-label="What was understood">
        {reading && <ReadingChips reading={reading} correct={correct} isLooking={!isCurrent} />}
        {!reading && <Examples isTyping={line.trim() !== ''} />}
      </div>
      <FormErrors messages={problems} />
      <Group justify="space-between" mt="sm">
        <Text size="sm" c="dimmed" role="status" aria-live="polite">
          {reading && AUDIENCES[reading.intent]}
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

/** Who will see what a line makes. Whoever wants fewer to see it uses the form. */
const AUDIENCES: Readonly<Record<Reading['intent'], string>> = {
  promise: 'Whoever may see both sides will see this.',
  meeting: 'Everyone signed in will see this. For fewer, use Log a meeting.',
  'follow-up': 'Whoever may see what it is about will see this.',
};

/** Reads the entry with the names that are known. */
function useReader({ line, corrections }: Entry): (known: KnownParties) => Understood {
  const { timeZone } = useViewer();
  const users = useUserChoices();
  const topics = useTopicChoices();
  const [now] = useState(() => new Date());
  const today = todayIn(timeZone, now);

  return (known) => {
    const captured = capture(line, { today, isKnown: (phrase) => known.has(phrase.toLowerCase()) });
    return understand(captured, corrections, { today, known, users, topics });
  };
}
