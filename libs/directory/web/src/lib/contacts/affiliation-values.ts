import type { AffiliationInput } from '@rapport/shared-client';
import type { Suggestion } from '@rapport/shared-ui';

/** Where a person belongs, as a form holds it. */
export interface AffiliationValues {
  readonly organisation: Suggestion | null;
  readonly postTitle: string;
  readonly title: string;
  readonly from: string;
}

export const emptyAffiliation: AffiliationValues = { organisation: null, postTitle: '', title: '', from: '' };

/** What the API takes. */
export function affiliationInputOf({ organisation, postTitle, title, from }: AffiliationValues): AffiliationInput {
  return { organisationId: organisation?.id ?? '', postTitle, title, from: from || null };
}
