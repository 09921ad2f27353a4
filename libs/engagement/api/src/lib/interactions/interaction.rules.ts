import { z } from 'zod';
import { audienceInput } from '@rapport/access-api';
import { interactionKinds, stances } from '@rapport/engagement-domain';
import { TITLE_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';
import { topicIds, topicNames } from '../topics/topic.rules';

/** `LogInteractionInput`. */
export const logInteractionInput = z.object({
  id: rules.id().nullish(),
  meetingId: rules.id().nullish(),
  kind: z.enum(interactionKinds),
  saidAt: rules.instant().nullish(),
  saidBy: z.array(z.int()).max(50, 'At most 50 speakers.').nullish(),
  saidByParticipantIds: z.array(rules.id()).max(50, 'At most 50 speakers.').nullish(),
  body: rules.note(),
  isVerbatim: z.boolean().nullish(),
  language: rules.optionalLine(35),
  source: rules.optionalLine(TITLE_MAX),
  topicIds: topicIds.nullish(),
  topicNames: topicNames.nullish(),
  stance: z.enum(stances).nullish(),
  audience: audienceInput.nullish(),
});
export type LogInteraction = z.infer<typeof logInteractionInput>;

/** An interaction given with its meeting: the meeting is the one that is being logged. */
export const interactionOfMeetingInput = logInteractionInput.refine((interaction) => !interaction.meetingId, {
  path: ['meetingId'],
  message: 'This interaction belongs to the meeting that it is logged with: leave `meetingId` out.',
});
