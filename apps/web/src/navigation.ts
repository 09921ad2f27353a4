import {
  IconBuilding,
  IconCalendarEvent,
  IconChecklist,
  IconHeartHandshake,
  IconPlus,
  IconRadar2,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { mayDo, type Role } from '@rapport/access-domain';
import type { NavigationItem } from '@rapport/shared-ui';

/** The screens that the navigation leads to, in its order. */
export const navigation: readonly NavigationItem[] = [
  { to: '/', label: 'Today', icon: IconSun },
  { to: '/meetings', label: 'Meetings', icon: IconCalendarEvent },
  { to: '/organisations', label: 'Organisations', icon: IconBuilding },
  { to: '/contacts', label: 'Contacts', icon: IconUsers },
  { to: '/commitments', label: 'Commitments', icon: IconHeartHandshake },
  { to: '/follow-ups', label: 'Follow-ups', icon: IconChecklist },
  { to: '/coverage', label: 'Coverage', icon: IconRadar2 },
];

/** What Ctrl/Command-K offers besides records. */
export function commands(role: Role): readonly NavigationItem[] {
  const log = { to: '/meetings/new', label: 'Log a meeting', icon: IconPlus };
  const settings = { to: '/settings', label: 'Settings', icon: IconSettings };
  return [...(mayDo(role, 'meeting:log') ? [log] : []), ...navigation, settings];
}
