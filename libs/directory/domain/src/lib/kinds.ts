/** What a body is; the contract's `OrganisationKind`. */
export const organisationKinds = [
  'MINISTRY',
  'ATTACHED_DEPARTMENT',
  'REGULATOR',
  'STATE_COMPANY',
  'LEGISLATURE',
  'COURT',
  'LAW_ENFORCEMENT',
  'CIVIL_SOCIETY',
  'INTERNATIONAL_NGO',
  'INTERGOVERNMENTAL',
  'ACADEMIA',
  'MEDIA',
  'INDUSTRY_BODY',
  'COMPANY',
  'OTHER',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

const ofTheState: ReadonlySet<OrganisationKind> = new Set([
  'MINISTRY',
  'ATTACHED_DEPARTMENT',
  'REGULATOR',
  'STATE_COMPANY',
  'LEGISLATURE',
  'COURT',
  'LAW_ENFORCEMENT',
] as const);

/** Whether titles at such a body are posts: Secretary IT is one whoever holds it, a colleague's title is not. */
export function hasPosts(kind: OrganisationKind): boolean {
  return ofTheState.has(kind);
}

/** What a further name is; the contract's `NameKind`. */
export const nameKinds = ['OFFICIAL', 'ACRONYM', 'SHORT', 'FORMER', 'TRANSLATION', 'OTHER'] as const;
export type NameKind = (typeof nameKinds)[number];
