import { Button, Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { signOut } from '@rapport/access-web';
import { forgetDraft, keptDraft } from '@rapport/engagement-web';
import { useViewer } from '@rapport/shared-client';
import { inWords, TextLink } from '@rapport/shared-ui';

/** Who is signed in, below the navigation, with the way to the settings and out. */
export function Account() {
  const { id, name, role } = useViewer();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);

  const leave = async () => {
    const elsewhere = await signOut();
    // Nothing that one person could see stays in memory, or on the device, for the next.
    forgetDraft(id);
    if (elsewhere !== undefined) {
      location.assign(elsewhere);
      return;
    }
    await navigate('/sign-in', { replace: true });
    await client.clearStore();
  };

  return (
    <Stack gap={2} px="xs">
      <Text size="sm" fw={500}>
        {name}
      </Text>
      <Text size="xs" c="dimmed">
        {inWords(role)}
      </Text>
      <Group gap="md" fz="sm">
        <TextLink to="/settings">Settings</TextLink>
        <UnstyledButton
          fz="sm"
          c="var(--mantine-color-anchor)"
          onClick={() => (keptDraft(id) ? setAsked(true) : void leave())}
        >
          Sign out
        </UnstyledButton>
      </Group>
      <Modal opened={isAsked} onClose={() => setAsked(false)} title="A meeting is not saved yet">
        <Text size="sm">
          You were logging a meeting. Signing out removes it from this device, and nobody can bring it back.
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => void leave()}>
            Sign out and remove it
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              setAsked(false);
              void navigate('/meetings/new');
            }}
          >
            Go on with the meeting
          </Button>
        </Group>
      </Modal>
    </Stack>
  );
}
