import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { signOut } from '@rapport/access-web';
import { useViewer } from '@rapport/shared-client';
import { inWords, TextLink } from '@rapport/shared-ui';

/** Who is signed in, below the navigation, with the way to the settings and out. */
export function Account() {
  const { name, role } = useViewer();
  const client = useApolloClient();
  const navigate = useNavigate();

  const leave = async () => {
    await signOut();
    // Nothing that one person could see stays in memory for the next.
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
        <UnstyledButton fz="sm" c="var(--mantine-color-anchor)" onClick={() => void leave()}>
          Sign out
        </UnstyledButton>
      </Group>
    </Stack>
  );
}
