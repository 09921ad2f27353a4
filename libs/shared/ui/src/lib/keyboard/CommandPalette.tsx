import { Spotlight, spotlight } from '@mantine/spotlight';
import {
  IconBuilding,
  IconCalendarEvent,
  IconHeartHandshake,
  IconMessage,
  IconSearch,
  IconTag,
  IconUser,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { NavigationItem } from '../layout/AppShell';
import { useEverything, type FoundKind } from './use-everything';

/** Opens the search over everything. */
export const openCommandPalette = () => spotlight.open();

const kinds: readonly { kind: FoundKind; label: string; icon: typeof IconUser }[] = [
  { kind: 'Organisation', label: 'Organisations', icon: IconBuilding },
  { kind: 'Contact', label: 'Contacts', icon: IconUser },
  { kind: 'Meeting', label: 'Meetings', icon: IconCalendarEvent },
  { kind: 'Commitment', label: 'Promises', icon: IconHeartHandshake },
  { kind: 'Interaction', label: 'What was said', icon: IconMessage },
  { kind: 'Topic', label: 'Topics', icon: IconTag },
];

/** Ctrl/Command-K: goes to a screen or a record by a few letters, in any spelling and script; the best match's kind comes first. */
export function CommandPalette({ commands }: { commands: readonly NavigationItem[] }) {
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const found = useEverything(typed);
  const matching = commands.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const firstOf = (kind: FoundKind) => found.findIndex((record) => record.kind === kind);
  const groups = [
    { label: 'Go to', actions: matching.map(({ to, label, icon }) => ({ key: to, label, hint: undefined, icon, to })) },
    ...kinds
      .toSorted((a, b) => firstOf(a.kind) - firstOf(b.kind))
      .map(({ kind, label, icon }) => ({
        label,
        actions: found.filter((record) => record.kind === kind).map((record) => ({ ...record, key: record.id, icon })),
      })),
  ].filter(({ actions }) => actions.length > 0);

  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut="mod + K"
      clearQueryOnClose
      // There at once: whoever presses the keys types on without looking.
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight="60vh"
    >
      <Spotlight.Search
        aria-label="Search everything"
        placeholder="Search people, bodies, meetings, promises …"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ label, actions }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {actions.map(({ key, label: name, hint, icon: Icon, to }) => (
              <Spotlight.Action
                key={key}
                label={name}
                {...(hint && { description: hint })}
                leftSection={<Icon size={18} aria-hidden />}
                onClick={() => void navigate(to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>Nothing found</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
