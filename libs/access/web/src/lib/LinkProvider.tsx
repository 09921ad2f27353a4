import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { signOnSentence } from '@rapport/access-domain';
import { linkProvider } from './session';

interface LinkProviderProps {
  /** What the provider is called. */
  readonly provider: string;
  /** What became of it, in words of the address that one came back to. */
  readonly isLinked: boolean;
  readonly problem: string | null;
}

/** Links one's account with the provider, so that one can sign in through it. */
export function LinkProvider({ provider, isLinked, problem }: LinkProviderProps) {
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const said = refused ?? signOnSentence(problem, provider);

  const link = async () => {
    setIsBusy(true);
    const answer = await linkProvider(password);
    if ('url' in answer) {
      location.assign(answer.url);
      return;
    }
    setIsBusy(false);
    setRefused(answer.problem);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void link();
      }}
      aria-label={`Sign in with ${provider}`}
    >
      <Stack gap="sm" maw="28rem">
        {isLinked && !said && (
          <Alert role="status" color="green" variant="light">
            Your account with {provider} is linked: you can sign in with it.
          </Alert>
        )}
        {said && (
          <Alert role="alert" color="red" variant="light">
            {said}
          </Alert>
        )}
        <Text size="sm">Link your account with {provider} to sign in without a password.</Text>
        <PasswordInput
          label="Your password for Rapport"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={isBusy}>
            Link with {provider}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
