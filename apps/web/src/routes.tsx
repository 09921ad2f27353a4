import type { ComponentType } from 'react';
import type { NonIndexRouteObject, RouteObject } from 'react-router';
import { NotFound } from '@rapport/shared-ui';
import { InvitationPage } from './pages/InvitationPage';
import { PageCrashed } from './pages/PageCrashed';
import { settingsPages } from './pages/settings/settings-pages';
import { SignInPage } from './pages/SignInPage';
import { SignedIn } from './session/SignedIn';

/** Every screen of the application; each is loaded when it is first shown. */
export const routes: RouteObject[] = [
  { path: '/sign-in', Component: SignInPage },
  { path: '/invitation', Component: InvitationPage },
  page('/signed-in', async () => (await import('./pages/SignedInPage')).SignedInPage),
  {
    Component: SignedIn,
    children: [
      page('/', async () => (await import('./pages/TodayPage')).TodayPage),
      page('/meetings', async () => (await import('./pages/MeetingsPage')).MeetingsPage),
      page('/meetings/new', async () => (await import('./pages/LogMeetingPage')).LogMeetingPage),
      page('/meetings/:id', async () => (await import('./pages/MeetingPage')).MeetingPage),
      page('/organisations', async () => (await import('./pages/OrganisationsPage')).OrganisationsPage),
      page('/organisations/:id', async () => (await import('./pages/OrganisationPage')).OrganisationPage),
      page('/contacts', async () => (await import('./pages/ContactsPage')).ContactsPage),
      page('/contacts/:id', async () => (await import('./pages/ContactPage')).ContactPage),
      page('/commitments', async () => (await import('./pages/CommitmentsPage')).CommitmentsPage),
      page('/commitments/:id', async () => (await import('./pages/CommitmentPage')).CommitmentPage),
      page('/follow-ups', async () => (await import('./pages/FollowUpsPage')).FollowUpsPage),
      page('/posts/:id', async () => (await import('./pages/PostPage')).PostPage),
      page('/positions', async () => (await import('./pages/PositionsPage')).PositionsPage),
      page('/topics/:id', async () => (await import('./pages/TopicPage')).TopicPage),
      page('/meetings/:meetingId/briefing', briefing),
      page('/organisations/:organisationId/briefing', briefing),
      page('/contacts/:contactId/briefing', briefing),
      page('/coverage', async () => (await import('./pages/CoveragePage')).CoveragePage),
      {
        ...page('/settings', async () => (await import('./pages/settings/SettingsFrame')).SettingsFrame),
        children: [...settingsPages.map(({ path, load }) => page(path, load)), { path: '*' }],
      },
      page('/search', async () => (await import('./pages/SearchPage')).SearchPage),
      { path: '*', Component: NotFound },
    ],
  },
];

async function briefing() {
  return (await import('./pages/BriefingPage')).BriefingPage;
}

function page(path: string, load: () => Promise<ComponentType>): NonIndexRouteObject {
  return { path, lazy: async () => ({ Component: await load() }), ErrorBoundary: PageCrashed };
}
