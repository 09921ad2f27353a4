import { Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { meetingKinds } from '@rapport/engagement-domain';
import {
  ChoiceField,
  DateField,
  formatDay,
  inWords,
  PartyPicker,
  useTopicChoices,
  useUserChoices,
  UserPicker,
} from '@rapport/shared-ui';
import { Chip } from './Chip';
import type { FollowUpReading, MeetingReading, Named, PromiseReading, Reading } from './reading';

/** Corrections by field of the reading. */
export type Correct<TReading extends Reading = Reading> = (fields: Partial<TReading>) => void;

interface Props<TReading extends Reading> {
  readonly reading: TReading;
  readonly correct: Correct<TReading>;
  /** Whether it is still being looked up who is named. */
  readonly isLooking: boolean;
}

/** What was understood, a chip for each part; each is corrected by clicking on it. */
export function ReadingChips({ reading, ...props }: Props<Reading>) {
  switch (reading.intent) {
    case 'promise':
      return <PromiseChips reading={reading} {...props} />;
    case 'meeting':
      return <MeetingChips reading={reading} {...props} />;
    case 'follow-up':
      return <FollowUpChips reading={reading} {...props} />;
  }
}

function PromiseChips({ reading, correct, isLooking }: Props<PromiseReading>) {
  const { direction, other, text, dueOn, reviewOn, watchedBy, topics } = reading;
  return (
    <>
      <Chip
        label="Promise"
        field={
          <Select
            label="Whose promise"
            data={[
              { value: 'GIVEN', label: 'Ours' },
              { value: 'RECEIVED', label: 'Theirs' },
            ]}
            allowDeselect={false}
            value={direction}
            onChange={(chosen) => correct({ direction: chosen === 'RECEIVED' ? 'RECEIVED' : 'GIVEN' })}
          />
        }
      >
        {direction === 'GIVEN' ? 'ours' : 'theirs'}
      </Chip>
      <PartyChip
        isLooking={isLooking}
        label={direction === 'GIVEN' ? 'To' : 'By'}
        named={other}
        nobody={direction === 'GIVEN' ? 'the public' : 'nobody yet'}
        isNeeded={direction === 'RECEIVED'}
        onChange={(chosen) => correct({ other: chosen })}
      />
      <TextChip label="What" value={text} isNeeded onChange={(value) => correct({ text: value })} />
      {dueOn ? (
        <DayChip label="Due" value={dueOn} onChange={(value) => correct({ dueOn: value })} />
      ) : (
        <DayChip
          label="No due day; look at it again"
          value={reviewOn}
          onChange={(value) => correct({ reviewOn: value })}
        />
      )}
      <UserChip label="Watched by" value={watchedBy} onChange={(value) => correct({ watchedBy: value })} />
      <TopicsChip value={topics} onChange={(value) => correct({ topics: value })} />
    </>
  );
}

function MeetingChips({ reading, correct, isLooking }: Props<MeetingReading>) {
  const { kind, isPlanned, with: present, title, day, from, to, place, topics } = reading;
  return (
    <>
      <Chip
        label={isPlanned ? 'Planned' : 'Held'}
        field={
          <ChoiceField
            label="Kind"
            choices={meetingKinds}
            value={kind}
            onChange={(chosen) => correct({ kind: chosen })}
          />
        }
      >
        {inWords(kind)}
      </Chip>
      {present.map((named, at) => (
        <PartyChip
          isLooking={isLooking}
          key={`${at} ${named.words}`}
          label={named.party || named.words ? 'With' : 'With nobody'}
          named={named}
          isNew
          nobody="nobody"
          onChange={(chosen) => correct({ with: present.flatMap((other, i) => (i === at ? (chosen ?? []) : other)) })}
        />
      ))}
      <DayChip label="On" value={day} onChange={(value) => correct({ day: value })} />
      <Chip
        label="At"
        field={
          <>
            <TextInput
              type="time"
              label="From"
              value={from}
              onChange={({ currentTarget }) => correct({ from: currentTarget.value })}
            />
            <TextInput
              type="time"
              label="To"
              value={to}
              onChange={({ currentTarget }) => correct({ to: currentTarget.value })}
            />
          </>
        }
      >
        {[from, to].filter(Boolean).join('–')}
      </Chip>
      <TextChip label="Title" value={title} isNeeded onChange={(value) => correct({ title: value })} />
      {place && <TextChip label="Place" value={place} onChange={(value) => correct({ place: value })} />}
      <TopicsChip value={topics} onChange={(value) => correct({ topics: value })} />
    </>
  );
}

function FollowUpChips({ reading, correct, isLooking }: Props<FollowUpReading>) {
  const { text, about, dueOn, assignee } = reading;
  return (
    <>
      <TextChip label="To do" value={text} isNeeded onChange={(value) => correct({ text: value })} />
      {about && (
        <PartyChip
          isLooking={isLooking}
          label="About"
          named={about}
          nobody="nobody"
          onChange={(chosen) => correct({ about: chosen })}
        />
      )}
      <DayChip label="Due" value={dueOn} none="no day" onChange={(value) => correct({ dueOn: value })} />
      <UserChip label="For" value={assignee} onChange={(value) => correct({ assignee: value })} />
    </>
  );
}

interface PartyChipProps {
  readonly label: string;
  readonly named: Named | null;
  readonly nobody: string;
  readonly isLooking: boolean;
  readonly isNeeded?: boolean;
  /** An unknown name is a new body, and no fault. */
  readonly isNew?: boolean;
  readonly onChange: (chosen: Named | null) => void;
}

function PartyChip({ label, named, nobody, isLooking, isNeeded = false, isNew = false, onChange }: PartyChipProps) {
  const party = named?.party;
  const isUnknown = named !== null && !party && !isLooking;
  return (
    <Chip
      label={label}
      isOpen={named ? isUnknown && !isNew : isNeeded}
      field={
        <PartyPicker
          label={label}
          value={party ?? null}
          onChange={(picked) =>
            onChange(
              picked && {
                words: picked.name,
                headcount: named?.headcount ?? 1,
                party: { ...picked, short: picked.name },
              },
            )
          }
          comboboxProps={{ withinPortal: false }}
        />
      }
    >
      {named ? nameOf(named) : nobody}
      {isUnknown && (isNew ? ' (new)' : ' – not known')}
    </Chip>
  );
}

/** "6 of PTA". */
function nameOf({ party, words, headcount }: Named): string {
  return `${headcount > 1 ? `${headcount} of ` : ''}${party?.short ?? words}`;
}

function TextChip({
  label,
  value,
  isNeeded = false,
  onChange,
}: {
  label: string;
  value: string;
  isNeeded?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Chip
      label={label}
      isOpen={isNeeded && !value}
      field={
        <Textarea
          label={label}
          autosize
          dir="auto"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      }
    >
      {value || 'nothing yet'}
    </Chip>
  );
}

function DayChip({
  label,
  value,
  none = 'nothing yet',
  onChange,
}: {
  label: string;
  value: string;
  none?: string;
  onChange: (value: string) => void;
}) {
  return (
    <Chip label={label} field={<DateField label={label} value={value} onChange={onChange} />}>
      {value ? formatDay(value) : none}
    </Chip>
  );
}

function UserChip({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const users = useUserChoices();
  return (
    <Chip
      label={label}
      field={<UserPicker label={label} value={value} onChange={onChange} comboboxProps={{ withinPortal: false }} />}
    >
      {users.find(({ id }) => id === value)?.name ?? 'me'}
    </Chip>
  );
}

function TopicsChip({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) {
  const known = useTopicChoices().map(({ name }) => name);
  return (
    <Chip
      label="Topics"
      field={
        <TagsInput
          label="Topics"
          data={known}
          value={[...value]}
          onChange={onChange}
          comboboxProps={{ withinPortal: false }}
        />
      }
    >
      {value.length > 0 ? value.map((name) => (known.includes(name) ? name : `${name} (new)`)).join(', ') : 'none'}
    </Chip>
  );
}
