import { Center, Stack, Title } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import { ownAddress } from '@rapport/access-domain';
import { SignInForm } from '@rapport/access-web';
import { usePageTitle } from '@rapport/shared-ui';
import { sessionEnded } from '../session/session-ended';

/** Signs in, then goes on to where one wanted to go. */
export function SignInPage() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const then = ownAddress(search.get('then'));
  usePageTitle('Sign in');

  const goOn = async () => {
    sessionEnded.forget();
    // The playground is a page of its own.
    if (then === '/graphql') {
      location.assign(then);
      return;
    }
    await client.clearStore();
    await navigate(then, { replace: true });
  };

  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw="24rem">
        <Title order={1}>Sign in to Rapport</Title>
        <SignInForm onSignedIn={() => void goOn()} then={then} providerProblem={search.get('problem')} />
      </Stack>
    </Center>
  );
}
