import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Entries.module.css';

/** A list of things that one administers, each an {@link Entry}. */
export function Entries({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul aria-label={label} className={classes['entries']}>
      {children}
    </ul>
  );
}

export interface EntryProps {
  readonly title: ReactNode;
  /** Said beside the title: a state. */
  readonly badge?: ReactNode;
  readonly details: readonly ReactNode[];
  readonly actions?: ReactNode;
}

/** One thing: what it is called, what is known of it, and what can be done with it; below each other on a phone. */
export function Entry({ title, badge, details, actions }: EntryProps) {
  return (
    <li className={classes['entry']}>
      <div>
        <Group gap="xs">
          <Text fw={600} component="span" dir="auto">
            {title}
          </Text>
          {badge}
        </Group>
        {details.map(
          (detail, i) =>
            detail && (
              <Text key={i} size="sm" c="dimmed" component="div">
                {detail}
              </Text>
            ),
        )}
      </div>
      {actions && <Group gap="xs">{actions}</Group>}
    </li>
  );
}
