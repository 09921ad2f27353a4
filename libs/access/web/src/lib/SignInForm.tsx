import { Alert, Button, PasswordInput, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './SignInForm.module.css';
import { signIn, signInOptions } from './session';

/** Printed at the start of the server as well; they exist only in a demo on one's own machine. */
const demoAccounts = [
  ['manager@demo.test', 'Policy manager'],
  ['lead@demo.test', 'Policy lead'],
  ['analyst@demo.test', 'Analyst'],
  ['auditor@demo.test', 'Auditor'],
  ['admin@demo.test', 'Administrator'],
] as const;

/** Signs in with e-mail address and password. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [hasDemo, setHasDemo] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    let isShown = true;
    void signInOptions().then(({ demo }) => isShown && setHasDemo(demo));
    return () => {
      isShown = false;
    };
  }, []);

  const submit = async (credentials: { email: string; password: string }) => {
    setIsBusy(true);
    setProblem(undefined);
    const refused = await signIn(credentials);
    setIsBusy(false);
    setProblem(refused);
    if (refused === undefined) onSignedIn();
    else passwordField.current?.select();
  };
  return (
    <Stack>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ email, password });
        }}
        aria-label="Sign in"
      >
        <Stack gap="sm">
          {problem && (
            <Alert role="alert" color="red" variant="light" id="sign-in-problem">
              {problem}
            </Alert>
          )}
          <TextInput
            label="E-mail address"
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            data-autofocus
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <PasswordInput
            ref={passwordField}
            label="Password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
            aria-describedby={problem ? 'sign-in-problem' : undefined}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          <Button type="submit" loading={isBusy} fullWidth>
            Sign in
          </Button>
        </Stack>
      </form>
      {hasDemo && (
        <section aria-labelledby="demo-accounts">
          <Text size="sm" fw={600} id="demo-accounts">
            Demo accounts (password “demo”)
          </Text>
          <ul className={classes['accounts']}>
            {demoAccounts.map(([address, role]) => (
              <li key={address}>
                <UnstyledButton
                  className={classes['account']}
                  disabled={isBusy}
                  onClick={() => void submit({ email: address, password: 'demo' })}
                >
                  <span>{role}</span> <span className={classes['address']}>{address}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}
