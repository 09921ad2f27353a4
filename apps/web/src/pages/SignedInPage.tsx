import { Center, Stack, Text, Title } from '@mantine/core';
import { TextLink, usePageTitle } from '@rapport/shared-ui';

/** Where a window ends that was opened only to sign in: the page that asked for it is still open beside it. */
export function SignedInPage() {
  usePageTitle('Signed in');
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw="24rem" gap="sm">
        <Title order={1}>You are signed in</Title>
        <Text>Close this window and go on where you were; what you have typed is still there.</Text>
        <Text>
          <TextLink to="/">Go on here instead</TextLink>
        </Text>
      </Stack>
    </Center>
  );
}
