import { z } from 'zod';
import { rules } from '@rapport/shared-graphql';
import { stances } from '@rapport/engagement-domain';

/** `RecordPositionInput`. */
export const recordPositionInput = z.object({
  organisationId: rules.id(),
  topicId: rules.id(),
  stance: z.enum(stances),
  assertedOn: rules.day(),
  note: rules.optionalNote(),
  interactionId: rules.id().nullish(),
});
export type RecordPosition = z.infer<typeof recordPositionInput>;
