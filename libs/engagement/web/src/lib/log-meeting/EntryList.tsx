import { ActionIcon, Button, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { offerUndo, Section } from '@rapport/shared-ui';
import type { Draft, DraftList } from './draft';
import { useDraft } from './draft-context';
import classes from './LogMeeting.module.css';

export interface EntryListProps<List extends DraftList> {
  readonly title: string;
  /** What one entry is called: "promise". */
  readonly noun: string;
  readonly list: List;
  /** A new, empty entry. */
  readonly make: () => Draft[List][number];
  readonly children: (entry: Draft[List][number], at: number) => ReactNode;
}

/** The entries of one part of the meeting; a new one takes the focus, so that one types on. */
export function EntryList<List extends DraftList>({ title, noun, list, make, children }: EntryListProps<List>) {
  const { draft, dispatch } = useDraft();
  const entries: readonly Draft[List][number][] = draft[list];
  const isAdding = useRef(false);
  const focusNew = (node: HTMLLIElement | null): void => {
    if (!node || !isAdding.current) return;
    isAdding.current = false;
    node.querySelector<HTMLElement>('textarea, input')?.focus();
  };

  const remove = (entry: Draft[List][number], at: number): void => {
    dispatch({ type: 'remove', list, key: entry.key });
    offerUndo(`The ${noun} is removed`, () => dispatch({ type: 'add', list, entries: [entry], at }));
  };

  return (
    <Section title={title} count={entries.length}>
      <Stack gap="sm" align="flex-start">
        <ol className={classes['list']} aria-label={title} style={{ inlineSize: '100%' }}>
          {entries.map((entry, at) => (
            <li key={entry.key} className={classes['removable']} ref={at === entries.length - 1 ? focusNew : null}>
              {children(entry, at)}
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`Remove ${noun} ${at + 1}`}
                onClick={() => remove(entry, at)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            isAdding.current = true;
            dispatch({ type: 'add', list, entries: [make()] });
          }}
        >
          Add {noun}
        </Button>
      </Stack>
    </Section>
  );
}
