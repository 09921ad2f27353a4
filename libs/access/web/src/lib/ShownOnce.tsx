import { Alert, Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';

export interface ShownOnceProps {
  /** Nothing is shown where there is none. */
  readonly secret: string | undefined;
  readonly title: string;
  /** What it is for, and where to put it. */
  readonly says: string;
  readonly onClose: () => void;
}

/** A secret that is kept nowhere: shown until it is closed, to be copied. */
export function ShownOnce({ secret, title, says, onClose }: ShownOnceProps) {
  return (
    <Modal opened={secret !== undefined} onClose={onClose} title={title} size="lg" closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">{says}</Text>
        <Code block aria-label={title} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
        <Alert variant="light" color="yellow">
          It is shown only now. Copy it before you close this.
        </Alert>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <CopyButton value={secret ?? ''} timeout={4_000}>
            {({ copied, copy }) => (
              <Button onClick={copy} data-autofocus aria-live="polite">
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Modal>
  );
}
