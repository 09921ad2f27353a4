import { Button, Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { signOut } from '@rapport/access-web';
import { keptDraft } from '@rapport/engagement-web';
import { useViewer } from '@rapport/shared-client';
import { inWords, TextLink } from '@rapport/shared-ui';
import { useLeave } from './use-leave';

/** Who is signed in, below the navigation, with the way to the settings and out. */
export function Account() {
  const { id, name, role } = useViewer();
  const navigate = useNavigate();
  const goToSignIn = useLeave();
  const [isAsked, setAsked] = useState(false);

  const leave = async () => {
    const elsewhere = await signOut();
    await goToSignIn(elsewhere);
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
