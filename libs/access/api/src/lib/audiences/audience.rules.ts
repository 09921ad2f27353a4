import { z } from 'zod';
import { rules } from '@rapport/shared-graphql';

const REASON_MAX = 2_000;

/** `AudienceInput`. */
export const audienceInput = z.object({
  level: z.enum(['EVERYONE', 'TEAMS', 'NAMED']),
  teamIds: z.array(rules.id()).max(100, 'Name at most 100 teams.').nullish(),
  userIds: z.array(rules.id()).max(500, 'Name at most 500 people.').nullish(),
  reason: rules.optionalLine(REASON_MAX),
});

/** Who may see a record, as a client chose it. */
export type AudienceInput = z.infer<typeof audienceInput>;
