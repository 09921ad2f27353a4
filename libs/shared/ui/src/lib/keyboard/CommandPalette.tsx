import { Group, Text } from '@mantine/core';
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
import { Highlighted } from '../text/Highlighted';
import { useEverything, type FoundKind } from './use-everything';

/** Opens the search over everything. */
export const openCommandPalette = () => spotlight.open();

/** The kinds of records that a search finds, as they are called and shown. */
export const foundKinds: readonly { kind: FoundKind; label: string; icon: typeof IconUser }[] = [
  { kind: 'Organisation', label: 'Organisations', icon: IconBuilding },
  { kind: 'Contact', label: 'Contacts', icon: IconUser },
  { kind: 'Meeting', label: 'Meetings', icon: IconCalendarEvent },
  { kind: 'Commitment', label: 'Promises', icon: IconHeartHandshake },
  { kind: 'Interaction', label: 'What was said', icon: IconMessage },
  { kind: 'Topic', label: 'Topics', icon: IconTag },
];

const PALETTE_SIZE = 15;

/** Ctrl/Command-K: goes to a screen or a record by a few letters, in any spelling and script; the best match's kind comes first. */
export function CommandPalette({ commands }: { commands: readonly NavigationItem[] }) {
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const { found } = useEverything(typed, { first: PALETTE_SIZE });
  const matching = commands.filter(({ label }) => label.toLowerCase().includes(asked.toLowerCase()));
  const asked = typed.trim();
  const firstOf = (kind: FoundKind) => found.findIndex((record) => record.kind === kind);
  const groups = [
    {
      label: 'Go to',
      actions: matching.map(({ to, label, icon }) => ({ key: to, label, shown: label, hint: undefined, icon, to })),
    },
    ...foundKinds
      .toSorted((a, b) => firstOf(a.kind) - firstOf(b.kind))
      .map(({ kind, label, icon }) => ({
        label,
        actions: found
          .filter((record) => record.kind === kind)
          .map(({ id, label: name, parts, matched, hint, to }) => ({
            ...{ key: id, label: name, icon, to, shown: <Highlighted parts={parts} /> },
            hint: matched.length > 0 ? <Highlighted parts={matched} /> : hint,
          })),
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
            {actions.map(({ key, label: name, shown, hint, icon: Icon, to }) => (
              <Spotlight.Action key={key} aria-label={name} onClick={() => void navigate(to)}>
                <Group wrap="nowrap" gap="sm" w="100%">
                  <Icon size={18} aria-hidden />
                  <div>
                    <Text size="sm">{shown}</Text>
                    {hint && (
                      <Text size="xs" c="dimmed">
                        {hint}
                      </Text>
                    )}
                  </div>
                </Group>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>Nothing found</Spotlight.Empty>}
        {found.length > 0 && (
          <Spotlight.Action
            label={`All results for “${asked}”`}
            leftSection={<IconSearch size={18} aria-hidden />}
            onClick={() => void navigate(`/search?${new URLSearchParams({ q: asked }).toString()}`)}
          />
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
