import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { NotFound } from '@rapport/shared-ui';
import { PageCrashed } from './pages/PageCrashed';
import { SignInPage } from './pages/SignInPage';
import { SignedIn } from './session/SignedIn';

/** Every screen of the application; each is loaded when it is first shown. */
export const routes: RouteObject[] = [
  { path: '/sign-in', Component: SignInPage },
  {
    Component: SignedIn,
    children: [
      page('/', async () => (await import('./pages/TodayPage')).TodayPage),
      page('/settings', async () => (await import('./pages/SettingsPage')).SettingsPage),
      { path: '*', Component: NotFound },
    ],
  },
];

function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }), ErrorBoundary: PageCrashed };
}
