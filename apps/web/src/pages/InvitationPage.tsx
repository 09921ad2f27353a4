import { Center, Stack, Title } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useLocation, useNavigate } from 'react-router';
import { AcceptInvitation } from '@rapport/access-web';
import { usePageTitle } from '@rapport/shared-ui';

/** Where the link of an invitation leads: its secret stands behind the #, so that no server and no log has it. */
export function InvitationPage() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { hash } = useLocation();
  usePageTitle('Invitation');

  const goOn = async () => {
    await client.clearStore();
    await navigate('/', { replace: true });
  };

  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw="24rem">
        <Title order={1}>Welcome to Rapport</Title>
        <AcceptInvitation invitation={hash.slice(1)} onSignedIn={() => void goOn()} />
      </Stack>
    </Center>
  );
}
