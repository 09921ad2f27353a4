import type { CreateContactInput, FragmentOf } from '@rapport/shared-client';
import { audienceInput, audienceValue, EVERYONE, type AudienceValue } from '@rapport/shared-ui';
import type { NameValue } from '../names/NamesField';
import { nameInputs, nameValues } from '../names/other-names';
import type { ContactEditingFragment } from './EditContact';

/** A contact as a form holds it. */
export interface ContactValues {
  readonly honorificPrefix: string;
  readonly name: string;
  readonly honorificSuffix: string;
  readonly otherNames: readonly NameValue[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly owner: string | null;
  readonly audience: AudienceValue;
}

export const emptyContact: ContactValues = {
  honorificPrefix: '',
  name: '',
  honorificSuffix: '',
  otherNames: [],
  emails: [],
  phones: [],
  owner: null,
  audience: EVERYONE,
};

/** What the form starts from. */
export function contactValuesOf(contact: FragmentOf<typeof ContactEditingFragment>): ContactValues {
  return {
    honorificPrefix: contact.honorificPrefix ?? '',
    name: contact.name,
    honorificSuffix: contact.honorificSuffix ?? '',
    otherNames: nameValues(contact.otherNames),
    emails: contact.emails,
    phones: contact.phones,
    owner: contact.owner?.id ?? null,
    audience: audienceValue(contact.audience),
  };
}

/** What the API takes; what was left empty is emptied. */
export function contactInputOf(values: ContactValues): CreateContactInput {
  const { owner, otherNames, emails, phones, audience, ...texts } = values;
  return {
    ...texts,
    otherNames: nameInputs(otherNames),
    emails: [...emails],
    phones: [...phones],
    ownerId: owner,
    audience: audienceInput(audience),
  };
}

/** Where the form calls a field otherwise than the input; of a list, the list. */
export function contactFieldOf(path: string): string {
  return path === 'ownerId'
    ? 'owner'
    : path
        .replace(/^affiliations\.0\.organisationId$/, 'affiliation.organisation')
        .replace(/^affiliations\.0/, 'affiliation');
}

export const contactLabels: Record<keyof ContactValues, string> = {
  honorificPrefix: 'Title before the name',
  name: 'Name',
  honorificSuffix: 'After the name',
  otherNames: 'Other names',
  emails: 'E-mail addresses',
  phones: 'Telephone numbers',
  owner: 'Owner of the relationship',
  audience: 'Who will see it',
};
