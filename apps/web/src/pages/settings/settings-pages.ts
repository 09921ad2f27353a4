import type { ComponentType } from 'react';

/** A page of the settings. */
export interface SettingsPage {
  /** Below `/settings`; the first page is there itself. */
  readonly path: string;
  readonly label: string;
  readonly load: () => Promise<ComponentType>;
}

/** The pages of the settings, in the order of their navigation. Each gives `Section`s: the frame has the title. */
export const settingsPages: readonly SettingsPage[] = [
  { path: '', label: 'Your settings', load: async () => (await import('./OwnSettingsPage')).OwnSettingsPage },
  { path: 'sessions', label: 'Sessions', load: async () => (await import('./SessionsPage')).SessionsPage },
  { path: 'tokens', label: 'API tokens', load: async () => (await import('./TokensPage')).TokensPage },
  { path: 'users', label: 'People', load: async () => (await import('./UsersPage')).UsersPage },
  { path: 'teams', label: 'Teams', load: async () => (await import('./TeamsPage')).TeamsPage },
];
