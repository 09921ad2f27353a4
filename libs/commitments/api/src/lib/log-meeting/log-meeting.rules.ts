import { z } from 'zod';
import { logMeetingInput as meetingAlone } from '@rapport/engagement-api';
import { recordCommitmentInput } from '../commitments/commitment.rules';
import { createFollowUpInput } from '../follow-ups/follow-up.rules';

const belongs = 'This belongs to the meeting that it is logged with: leave it out.';

/** `LogMeetingInput`: the meeting, and what was promised and set for later. */
export const logMeetingInput = meetingAlone.extend({
  commitments: z
    .array(recordCommitmentInput.refine((c) => !c.meetingId, { path: ['meetingId'], message: belongs }))
    .max(200, 'At most 200 promises at once.')
    .nullish(),
  followUps: z.array(createFollowUpInput).max(200, 'At most 200 follow-ups at once.').nullish(),
});
export type LogMeeting = z.infer<typeof logMeetingInput>;
