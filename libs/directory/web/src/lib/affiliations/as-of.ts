import { dayInUrl } from '@rapport/shared-ui';

/** The day that affiliations and posts are looked at on; '' is today. */
export const asOfInUrl = { on: dayInUrl() };
