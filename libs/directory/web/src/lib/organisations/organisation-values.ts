import type { OrganisationKind } from '@rapport/directory-domain';
import type { CreateOrganisationInput } from '@rapport/shared-client';
import { audienceInput, audienceValue, EVERYONE, type AudienceValue, type Suggestion } from '@rapport/shared-ui';
import type { FragmentOf } from '@rapport/shared-client';
import type { NameValue } from '../names/NamesField';
import { nameInputs, nameValues } from '../names/other-names';
import type { OrganisationEditingFragment } from './EditOrganisation';

/** An organisation as a form holds it. */
export interface OrganisationValues {
  readonly name: string;
  readonly acronym: string;
  readonly kind: OrganisationKind;
  readonly otherNames: readonly NameValue[];
  readonly country: string;
  readonly website: string;
  readonly description: string;
  readonly parent: Suggestion | null;
  readonly owner: string | null;
  readonly cadenceDays: number | string;
  readonly audience: AudienceValue;
}

export const emptyOrganisation: OrganisationValues = {
  name: '',
  acronym: '',
  kind: 'MINISTRY',
  otherNames: [],
  country: '',
  website: '',
  description: '',
  parent: null,
  owner: null,
  cadenceDays: '',
  audience: EVERYONE,
};

/** What the form starts from. */
export function valuesOf(organisation: FragmentOf<typeof OrganisationEditingFragment>): OrganisationValues {
  return {
    name: organisation.name,
    acronym: organisation.acronym ?? '',
    kind: organisation.kind,
    otherNames: nameValues(organisation.otherNames),
    country: organisation.country ?? '',
    website: organisation.website ?? '',
    description: organisation.description ?? '',
    parent: organisation.parent && { id: organisation.parent.id, name: organisation.parent.name },
    owner: organisation.owner?.id ?? null,
    cadenceDays: organisation.cadenceDays ?? '',
    audience: audienceValue(organisation.audience),
  };
}

/** What the API takes; what was left empty is emptied. */
export function inputOf(values: OrganisationValues): CreateOrganisationInput {
  const { parent, owner, cadenceDays, otherNames, audience, country, ...texts } = values;
  return {
    ...texts,
    country: country.trim().toUpperCase() || null,
    otherNames: nameInputs(otherNames),
    parentId: parent?.id ?? null,
    ownerId: owner,
    cadenceDays: cadenceDays === '' ? null : Number(cadenceDays),
    audience: audienceInput(audience),
  };
}

/** Where the form calls a field otherwise than the input. */
export function fieldOf(path: string): string {
  return { parentId: 'parent', ownerId: 'owner' }[path] ?? path;
}

export const organisationLabels: Record<keyof OrganisationValues, string> = {
  name: 'Name',
  acronym: 'Acronym',
  kind: 'Kind',
  otherNames: 'Other names',
  country: 'Country',
  website: 'Website',
  description: 'Description',
  parent: 'Part of',
  owner: 'Owner of the relationship',
  cadenceDays: 'Cadence in days',
  audience: 'Who will see it',
};
