import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { acceptInvitation } from '../session';

export interface AcceptInvitationProps {
  /** What the link ends in. */
  readonly invitation: string;
  readonly onSignedIn: () => void;
}

/** Whoever was invited chooses a password, and is signed in. */
export function AcceptInvitation({ invitation, onSignedIn }: AcceptInvitationProps) {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  const submit = async () => {
    setIsBusy(true);
    setProblem(undefined);
    const refused = await acceptInvitation({ invitation, password });
    setIsBusy(false);
    setProblem(refused);
    if (refused === undefined) onSignedIn();
  };
  return (
    <form
      aria-label="Accept the invitation"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          You were invited to Rapport. Choose a password; the e-mail address is the one that you were invited with.
        </Text>
        {problem && (
          <Alert role="alert" color="red" variant="light" id="invitation-problem">
            {problem}
          </Alert>
        )}
        <PasswordInput
          label="New password"
          description="At least 12 characters: a few words that you remember are best."
          autoComplete="new-password"
          required
          withAsterisk={false}
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          aria-describedby={problem ? 'invitation-problem' : undefined}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" loading={isBusy} fullWidth>
          Set the password and sign in
        </Button>
      </Stack>
    </form>
  );
}
