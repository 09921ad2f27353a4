import { Box, Group, Kbd, Text } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import {
  IconArrowRight,
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
import { Highlighted } from '../text/Highlighted';
import { keysInWords, useShortcutList, type RegisteredShortcut } from './shortcuts';
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

/**
 * Ctrl/Command-K: does what can be done on this screen, and goes to any other or to a record, by a few letters, in any spelling and
 * script; the best match's kind comes first.
 */
export function CommandPalette() {
  const [typed, setTyped] = useState('');
  const asked = typed.trim();
  const navigate = useNavigate();
  const list = useShortcutList();
  const [commands, setCommands] = useState<readonly RegisteredShortcut[]>([]);
  const { found } = useEverything(typed, { first: PALETTE_SIZE });
  const firstOf = (kind: FoundKind) => found.findIndex((record) => record.kind === kind);
  const groups = [
    { label: 'Do', actions: commandsFor(asked, commands) },
    ...foundKinds
      .toSorted((a, b) => firstOf(a.kind) - firstOf(b.kind))
      .map(({ kind, label, icon }) => ({
        label,
        actions: found
          .filter((record) => record.kind === kind)
          .map(({ id, label: name, parts, matched, hint, to }) => ({
            ...{ id, name, icon, keys: undefined, run: () => void navigate(to) },
            shown: <Highlighted parts={parts} />,
            hint: matched.length > 0 ? <Highlighted parts={matched} /> : hint,
          })),
      })),
  ].filter(({ actions }) => actions.length > 0);

  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      onSpotlightOpen={() => setCommands(list())}
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
            {actions.map(({ id, name, shown, hint, icon: Icon, keys, run }) => (
              <Spotlight.Action key={id} aria-label={name} onClick={run}>
                <Group wrap="nowrap" gap="sm" w="100%">
                  <Icon size={18} aria-hidden />
                  <Box flex={1}>
                    <Text size="sm">{shown}</Text>
                    {hint && (
                      <Text size="xs" c="dimmed">
                        {hint}
                      </Text>
                    )}
                  </Box>
                  {keys && <Kbd size="xs">{keys}</Kbd>}
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

/** What can be done whose words begin with those that are typed, in any order; each once. */
function commandsFor(typed: string, commands: readonly RegisteredShortcut[]) {
  const wanted = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const matches = ({ says }: RegisteredShortcut) => {
    const words = ` ${says.toLowerCase()}`;
    return wanted.every((word) => words.includes(` ${word}`));
  };
  const byName = new Map(commands.filter(matches).map((command) => [command.says, command]));
  return [...byName.values()].map(({ says, keys, run }) => ({
    id: says,
    name: says,
    shown: says,
    hint: undefined,
    icon: IconArrowRight,
    keys: keys[0] && keysInWords(keys[0]),
    run,
  }));
}
