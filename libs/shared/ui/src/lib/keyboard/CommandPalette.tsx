import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconBuilding, IconSearch, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { NavigationItem } from '../layout/AppShell';
import { useContactSuggestions, useOrganisationSuggestions, type Suggestion } from '../pickers/type-ahead';

/** Opens the search over everything. */
export const openCommandPalette = () => spotlight.open();

/** Ctrl/Command-K: goes to a screen, a body or a person by a few letters. */
export function CommandPalette({ commands }: { commands: readonly NavigationItem[] }) {
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const bodies = useOrganisationSuggestions(typed, 6);
  const people = useContactSuggestions(typed, 6);
  const matching = commands.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const records = (path: string, found: readonly Suggestion[], icon: typeof IconUser) =>
    found.map(({ id, name, hint }) => ({ key: id, label: name, hint, icon, to: `/${path}/${id}` }));
  const groups = [
    { label: 'Go to', actions: matching.map(({ to, label, icon }) => ({ key: to, label, hint: undefined, icon, to })) },
    { label: 'Organisations', actions: records('organisations', bodies, IconBuilding) },
    { label: 'Contacts', actions: records('contacts', people, IconUser) },
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
        aria-label="Search organisations, contacts and screens"
        placeholder="Search organisations, contacts, screens"
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
