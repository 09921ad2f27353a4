import { z } from 'zod';
import { NAME_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';

/** `AffiliationInput`. */
export const affiliationInput = z.object({
  organisationId: rules.id(),
  postTitle: rules.optionalLine(NAME_MAX),
  title: rules.optionalLine(NAME_MAX),
  isPrimary: z.boolean().nullish(),
  from: rules.partialDate().nullish(),
  to: rules.partialDate().nullish(),
});
export type AffiliationInput = z.infer<typeof affiliationInput>;

/** `AddAffiliationInput`. */
export const addAffiliationInput = z.object({ contactId: rules.id(), affiliation: affiliationInput });
export type AddAffiliation = z.infer<typeof addAffiliationInput>;

/** `EndAffiliationInput`. */
export const endAffiliationInput = z.object({ id: rules.id(), expectedVersion: z.int(), to: rules.partialDate() });
export type EndAffiliation = z.infer<typeof endAffiliationInput>;

/** `MoveContactInput`. */
export const moveContactInput = z.object({ contactId: rules.id(), to: affiliationInput });
export type MoveContact = z.infer<typeof moveContactInput>;
