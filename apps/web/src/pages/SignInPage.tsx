import { Center, Stack, Title } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import { SignInForm } from '@rapport/access-web';
import { usePageTitle } from '@rapport/shared-ui';
import { sessionEnded } from '../session/session-ended';

/** Signs in, then goes on to where one wanted to go. */
export function SignInPage() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  usePageTitle('Sign in');

  const goOn = async () => {
    const then = ownAddress(search.get('then'));
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
        <SignInForm onSignedIn={() => void goOn()} />
      </Stack>
    </Center>
  );
}

/** The address to go on to, if it is one of ours: never another site's, whatever a forged link says. */
function ownAddress(then: string | null): string {
  if (!then) return '/';
  const { origin, pathname, search, hash } = new URL(then, location.origin);
  return origin === location.origin && then.startsWith('/') ? pathname + search + hash : '/';
}
