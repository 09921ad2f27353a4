import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What is not there: "No meetings match these filters." */
  readonly title: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Where there is nothing to show: says so, and what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text component="div" c="dimmed" size="sm" ta="center" maw="32rem">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
