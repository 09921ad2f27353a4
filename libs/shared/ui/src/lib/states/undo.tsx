import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Long enough to read and to reach by keyboard. WCAG 2.2.1: whoever needs longer finds the same by adding anew. */
const UNDO_MS = 10_000;

/** Tells what was removed, with the way back. */
export function offerUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            undo();
            notifications.hide(id);
          }}
        >
          Undo
        </Button>
      </Group>
    ),
    autoClose: UNDO_MS,
  });
}
