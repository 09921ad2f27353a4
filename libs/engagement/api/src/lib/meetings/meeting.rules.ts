import { z } from 'zod';
import { audienceInput } from '@rapport/access-api';
import { meetingKinds, meetingStatuses, modalities, PARTICIPANTS_MAX } from '@rapport/engagement-domain';
import { TITLE_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';
import { interactionOfMeetingInput } from '../interactions/interaction.rules';
import { participantInput } from '../participants/participant.rules';
import { topicIds, topicNames } from '../topics/topic.rules';

const hostIds = z.array(rules.id()).max(50, 'At most 50 hosts.');

/** `LogMeetingInput` but for the promises and follow-ups, which the commitments context adds. */
export const logMeetingInput = z.object({
  id: rules.id().nullish(),
  title: rules.line(TITLE_MAX),
  kind: z.enum(meetingKinds),
  status: z.enum(meetingStatuses).nullish(),
  startsAt: rules.instant(),
  endsAt: rules.instant().nullish(),
  timeZone: rules.timeZone(),
  modality: z.enum(modalities).nullish(),
  place: rules.optionalLine(TITLE_MAX),
  purpose: rules.optionalNote(),
  outcome: rules.optionalNote(),
  hostIds: hostIds.nullish(),
  partOfId: rules.id().nullish(),
  topicIds: topicIds.nullish(),
  topicNames: topicNames.nullish(),
  participants: z
    .array(participantInput)
    .max(PARTICIPANTS_MAX, `At most ${PARTICIPANTS_MAX} participants: log a large summit in parts.`)
    .nullish(),
  interactions: z.array(interactionOfMeetingInput).max(200, 'At most 200 interactions at once.').nullish(),
  audience: audienceInput.nullish(),
});
export type LogMeeting = z.infer<typeof logMeetingInput>;

/** `UpdateMeetingInput`: what is absent stays, null empties. */
export const updateMeetingInput = z.object({
  id: rules.id(),
  expectedVersion: z.int(),
  title: rules.changed(rules.line(TITLE_MAX)),
  kind: rules.changed(z.enum(meetingKinds)),
  status: rules.changed(z.enum(meetingStatuses)),
  startsAt: rules.changed(rules.instant()),
  endsAt: rules.clearable(rules.instant()),
  timeZone: rules.changed(rules.timeZone()),
  modality: rules.changed(z.enum(modalities)),
  place: rules.clearable(rules.line(TITLE_MAX)),
  purpose: rules.clearable(rules.note()),
  outcome: rules.clearable(rules.note()),
  hostIds: hostIds.nullish(),
  partOfId: rules.clearable(rules.id()),
  topicIds: topicIds.nullish(),
  topicNames: topicNames.nullish(),
  audience: audienceInput.nullish(),
});
export type UpdateMeeting = z.infer<typeof updateMeetingInput>;
