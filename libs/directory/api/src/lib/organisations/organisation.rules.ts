import { z } from 'zod';
import { audienceInput } from '@rapport/access-api';
import { nameKinds, organisationKinds } from '@rapport/directory-domain';
import { NAME_MAX, SHORT_MAX, URL_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';

/** `NameInput`. */
export const nameInput = z.object({
  name: rules.line(NAME_MAX),
  kind: z.enum(nameKinds),
  language: rules.optionalLine(35),
  from: rules.partialDate().nullish(),
  to: rules.partialDate().nullish(),
});

/** `IdentifierInput`. */
export const identifierInput = z.object({ scheme: rules.line(SHORT_MAX), value: rules.line(SHORT_MAX) });

const country = rules
  .tidy()
  .regex(/^[A-Z]{2}$/, 'This is not a country code: use two capital letters, for example PK (ISO 3166-1).');
const website = rules
  .tidy()
  .max(URL_MAX, `At most ${URL_MAX} characters: shorten the address.`)
  .regex(/^https?:\/\/[^\s]+$/i, 'This is not a web address: begin with https:// or http://.');
const cadenceDays = z
  .int()
  .min(1, 'Give a number of days from 1 to 3660.')
  .max(3660, 'Give a number of days from 1 to 3660.');
const otherNames = z.array(nameInput).max(50, 'At most 50 other names.');
const identifiers = z.array(identifierInput).max(50, 'At most 50 identifiers.');

/** `CreateOrganisationInput`. */
export const createOrganisationInput = z.object({
  id: rules.id().nullish(),
  name: rules.line(NAME_MAX),
  acronym: rules.optionalLine(SHORT_MAX),
  kind: z.enum(organisationKinds),
  otherNames: otherNames.nullish(),
  country: country.nullish(),
  website: website.nullish(),
  description: rules.optionalNote(),
  parentId: rules.id().nullish(),
  ownerId: rules.id().nullish(),
  cadenceDays: cadenceDays.nullish(),
  identifiers: identifiers.nullish(),
  audience: audienceInput.nullish(),
});
export type CreateOrganisation = z.infer<typeof createOrganisationInput>;

/** `UpdateOrganisationInput`: what is absent stays, null empties. */
export const updateOrganisationInput = z.object({
  id: rules.id(),
  expectedVersion: z.int(),
  name: rules.changed(rules.line(NAME_MAX)),
  acronym: rules.clearable(rules.line(SHORT_MAX)),
  kind: rules.changed(z.enum(organisationKinds)),
  otherNames: otherNames.nullish(),
  country: rules.clearable(country),
  website: rules.clearable(website),
  description: rules.clearable(rules.note()),
  parentId: rules.clearable(rules.id()),
  ownerId: rules.clearable(rules.id()),
  cadenceDays: rules.clearable(cadenceDays),
  identifiers: identifiers.nullish(),
  audience: audienceInput.nullish(),
});
export type UpdateOrganisation = z.infer<typeof updateOrganisationInput>;
