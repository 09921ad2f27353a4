import { z } from 'zod';
import { TITLE_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';

/** `CreateFollowUpInput`. */
export const createFollowUpInput = z.object({
  id: rules.id().nullish(),
  title: rules.line(TITLE_MAX),
  assigneeId: rules.id().nullish(),
  dueOn: rules.day().nullish(),
  aboutId: rules.id().nullish(),
});
export type CreateFollowUp = z.infer<typeof createFollowUpInput>;

/** `CompleteFollowUpInput`. */
export const completeFollowUpInput = z.object({ id: rules.id(), expectedVersion: z.int() });
export type CompleteFollowUp = z.infer<typeof completeFollowUpInput>;
