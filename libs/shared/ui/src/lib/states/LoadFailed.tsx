import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { isForbidden, sentenceOf } from '@rapport/shared-client';
import { Forbidden } from './Forbidden';

export interface LoadFailedProps {
  readonly error: unknown;
  readonly onRetry: () => unknown;
}

/** Where loading failed: says why in a sentence, and tries again at the press of a button. */
export function LoadFailed({ error, onRetry }: LoadFailedProps) {
  if (isForbidden(error)) return <Forbidden />;
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title="This could not be loaded"
    >
      {sentenceOf(error)}
      <Group mt="sm">
        <Button variant="default" onClick={() => void onRetry()}>
          Try again
        </Button>
      </Group>
    </Alert>
  );
}
