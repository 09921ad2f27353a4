import { z } from 'zod';
import { audienceInput } from '@rapport/access-api';
import { NAME_MAX, SHORT_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';
import { affiliationInput } from '../affiliations/affiliation.rules';
import { nameInput } from '../organisations/organisation.rules';

const email = rules
  .tidy()
  .max(320, 'At most 320 characters: shorten the address.')
  .regex(/^[^\s@]+@[^\s@]+$/, 'This is not an e-mail address: it needs a name, an @ and a domain.');
const emails = z.array(email).max(20, 'At most 20 e-mail addresses.');
const phones = z.array(rules.line(50)).max(20, 'At most 20 telephone numbers.');
const otherNames = z.array(nameInput).max(50, 'At most 50 other names.');

/** `CreateContactInput`. */
export const createContactInput = z.object({
  id: rules.id().nullish(),
  name: rules.line(NAME_MAX),
  honorificPrefix: rules.optionalLine(SHORT_MAX),
  honorificSuffix: rules.optionalLine(SHORT_MAX),
  otherNames: otherNames.nullish(),
  emails: emails.nullish(),
  phones: phones.nullish(),
  ownerId: rules.id().nullish(),
  affiliations: z.array(affiliationInput).max(50, 'At most 50 affiliations at once.').nullish(),
  audience: audienceInput.nullish(),
});
export type CreateContact = z.infer<typeof createContactInput>;

/** `UpdateContactInput`: what is absent stays, null empties. */
export const updateContactInput = z.object({
  id: rules.id(),
  expectedVersion: z.int(),
  name: rules.changed(rules.line(NAME_MAX)),
  honorificPrefix: rules.clearable(rules.line(SHORT_MAX)),
  honorificSuffix: rules.clearable(rules.line(SHORT_MAX)),
  otherNames: otherNames.nullish(),
  emails: rules.changed(emails),
  phones: rules.changed(phones),
  ownerId: rules.clearable(rules.id()),
  audience: audienceInput.nullish(),
});
export type UpdateContact = z.infer<typeof updateContactInput>;
