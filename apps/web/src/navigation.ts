import {
  IconBuilding,
  IconCalendarEvent,
  IconChecklist,
  IconGridDots,
  IconHeartHandshake,
  IconRadar2,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import type { NavigationItem } from '@rapport/shared-ui';

/** The screens that the navigation leads to, in its order. */
export const navigation: readonly NavigationItem[] = [
  { to: '/', label: 'Today', icon: IconSun },
  { to: '/meetings', label: 'Meetings', icon: IconCalendarEvent },
  { to: '/organisations', label: 'Organisations', icon: IconBuilding },
  { to: '/contacts', label: 'Contacts', icon: IconUsers },
  { to: '/commitments', label: 'Commitments', icon: IconHeartHandshake },
  { to: '/follow-ups', label: 'Follow-ups', icon: IconChecklist },
  { to: '/positions', label: 'Positions', icon: IconGridDots },
  { to: '/coverage', label: 'Coverage', icon: IconRadar2 },
];
