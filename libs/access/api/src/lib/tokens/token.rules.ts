import { z } from 'zod';
import { AUDIENCE_LEVELS, neededScopes, TOKEN_MAX_DAYS, tokenScopes, type TokenScope } from '@rapport/access-domain';
import { rules } from '@rapport/shared-graphql';
import { NAME_MAX } from '@rapport/shared-kernel';

const days = `Choose 1 to ${TOKEN_MAX_DAYS} days.`;

const scopes = z
  .array(z.enum(tokenScopes))
  .min(1, 'Choose at least one thing that it is for.')
  .max(tokenScopes.length, 'Name each scope once.')
  .refine((chosen) => neededScopes(chosen).length === 0, {
    error: ({ input }) => `Add ${neededScopes(input as TokenScope[]).join(' and ')}: the others need it.`,
  });

/** `CreateTokenInput`. */
export const createTokenInput = z.object({
  id: rules.id().nullish(),
  name: rules.line(NAME_MAX),
  scopes,
  level: z.enum(AUDIENCE_LEVELS),
  days: z.int().min(1, days).max(TOKEN_MAX_DAYS, days),
});
export type CreateToken = z.infer<typeof createTokenInput>;

/** `RevokeTokenInput`. */
export const revokeTokenInput = z.object({ id: rules.id() });
