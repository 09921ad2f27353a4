import './global.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { ShortcutsProvider } from '../keyboard/ShortcutsProvider';
import { cssVariables, theme } from './theme';

/** Theme, messages and keyboard shortcuts for everything below. `env="test"` leaves out transitions. */
export function UiProvider({ children, env = 'default' }: { children: ReactNode; env?: 'default' | 'test' }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" env={env}>
      <ShortcutsProvider>{children}</ShortcutsProvider>
      <Notifications position="bottom-center" />
    </MantineProvider>
  );
}
