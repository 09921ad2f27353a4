import { Alert, Button, Divider, PasswordInput, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import classes from './SignInForm.module.css';
import { signOnSentence } from '@rapport/access-domain';
import { providerAddress, signIn } from './session';
import { useSignInOptions } from './use-sign-in-options';

/** Printed at the start of the server as well; they exist only in a demo on one's own machine. */
const demoAccounts = [
  ['manager@demo.test', 'Policy manager'],
  ['lead@demo.test', 'Policy lead'],
  ['analyst@demo.test', 'Analyst'],
  ['auditor@demo.test', 'Auditor'],
  ['admin@demo.test', 'Administrator'],
] as const;

interface SignInFormProps {
  readonly onSignedIn: () => void;
  /** Where to go on to after signing in through the provider. */
  readonly then?: string;
  /** What went wrong there, in a word of the address that it came back to. */
  readonly providerProblem?: string | null;
  /** In a window of its own, so that nothing typed on this page is lost. */
  readonly keepsPage?: boolean;
}

/** Signs in with e-mail address and password, or through the provider; whichever there is. */
export function SignInForm({ onSignedIn, then = '/', providerProblem = null, keepsPage = false }: SignInFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const options = useSignInOptions();
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (credentials: { email: string; password: string }) => {
    setIsBusy(true);
    setProblem(undefined);
    const refused = await signIn(credentials);
    setIsBusy(false);
    setProblem(refused);
    if (refused === undefined) onSignedIn();
    else passwordField.current?.select();
  };
  // Neither way in is shown before it is known which there are: a form that goes away would take what was typed with it.
  if (!options) return null;
  const { provider, passwords, demo } = options;
  const said = problem ?? (provider ? signOnSentence(providerProblem, provider) : undefined);
  return (
    <Stack>
      {said && (
        <Alert role="alert" color="red" variant="light" id="sign-in-problem">
          {said}
        </Alert>
      )}
      {provider && (
        <Button
          component="a"
          href={providerAddress(then)}
          {...(keepsPage && {
            target: '_blank',
            rel: 'noopener',
            // Whoever comes back to this window is asked for again, or is signed in.
            onClick: () => window.addEventListener('focus', onSignedIn, { once: true }),
          })}
          variant={passwords ? 'default' : 'filled'}
          fullWidth
          data-autofocus={passwords ? undefined : true}
        >
          Continue with {provider}
        </Button>
      )}
      {provider && passwords && <Divider label="or" />}
      {passwords && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit({ email, password });
          }}
          aria-label="Sign in"
        >
          <Stack gap="sm">
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
              aria-describedby={said ? 'sign-in-problem' : undefined}
              value={password}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            />
            <Button type="submit" loading={isBusy} fullWidth>
              Sign in
            </Button>
          </Stack>
        </form>
      )}
      {demo && (
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
