import './global.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { ShortcutsProvider } from '../keyboard/ShortcutsProvider';
import { cssVariables, theme } from './theme';

/** Theme, messages and keyboard shortcuts for everything below. `env="test"` leaves out transitions; style elements get `nonce`. */
export function UiProvider(props: { children: ReactNode; env?: 'default' | 'test'; nonce?: string | undefined }) {
  const { children, env = 'default', nonce = '' } = props;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      env={env}
    >
      <ShortcutsProvider>{children}</ShortcutsProvider>
      <Notifications position="bottom-center" />
    </MantineProvider>
  );
}
