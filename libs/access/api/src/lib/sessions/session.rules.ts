import { z } from 'zod';
import { rules } from '@rapport/shared-graphql';

/** `EndSessionInput`. */
export const endSessionInput = z.object({ id: rules.id() });

/** `EndSessionsInput`. */
export const endSessionsInput = z.object({
  userId: rules.id().nullish(),
  exceptThisOne: z.boolean(),
});
export type EndSessions = z.infer<typeof endSessionsInput>;
