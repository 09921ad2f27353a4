import { Center, Loader } from '@mantine/core';
import { Suspense } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { mayDo } from '@rapport/access-domain';
import { useSignedIn } from '@rapport/access-web';
import { ViewerProvider } from '@rapport/shared-client';
import { AppShell, CommandPalette, LoadFailed, openCommandPalette, ShortcutHelp } from '@rapport/shared-ui';
import { navigation } from '../navigation';
import { Account } from './Account';
import { NavigationKeys } from './NavigationKeys';
import { SignInAgain } from './SignInAgain';

/** The frame of every screen that needs to know who looks at it. */
export function SignedIn() {
  const signedIn = useSignedIn();
  const { pathname, search } = useLocation();

  if (signedIn.state === 'signed-out') {
    const address = pathname + search;
    return <Navigate to={address === '/' ? '/sign-in' : `/sign-in?then=${encodeURIComponent(address)}`} replace />;
  }
  if (signedIn.state === 'failed') return <LoadFailed error={signedIn.error} onRetry={signedIn.retry} />;
  if (signedIn.state === 'loading')
    return (
      <Center mih="100dvh">
        <Loader aria-label="Loading" />
      </Center>
    );

  const { viewer } = signedIn;
  const action = mayDo(viewer.role, 'meeting:log') && { action: { to: '/meetings/new', label: 'Log a meeting' } };
  return (
    <ViewerProvider value={viewer}>
      <AppShell navigation={navigation} account={<Account />} onSearch={openCommandPalette} {...action}>
        <Suspense>
          <Outlet />
        </Suspense>
      </AppShell>
      <NavigationKeys />
      <CommandPalette />
      <ShortcutHelp />
      <SignInAgain />
      <ScrollRestoration />
    </ViewerProvider>
  );
}
