import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** One quiet line where a section of Today has nothing. */
export function Nothing({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed" py="xs">
      {children}
    </Text>
  );
}
