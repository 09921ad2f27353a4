import { Mutation, Resolver } from '@nestjs/graphql';
import { MeetingsService } from '@rapport/engagement-api';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import type { Id } from '@rapport/shared-kernel';
import { CommitmentsService } from '../commitments/commitments.service';
import { FollowUpsService } from '../follow-ups/follow-ups.service';
import { logMeetingInput, type LogMeeting } from './log-meeting.rules';

/** Everything of one meeting at once. It stands here because a meeting knows nothing of the promises that are made at it. */
@Resolver()
export class LogMeetingResolver {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly commitments: CommitmentsService,
    private readonly followUps: FollowUpsService,
  ) {}

  @Mutation('logMeeting')
  @Requires('meeting:log')
  async log(@InTx() tx: Tx, @Input(logMeetingInput) input: LogMeeting): Promise<Id> {
    const { commitments, followUps, ...meeting } = input;
    const meetingId = await this.meetings.log(tx, meeting);
    for (const [i, commitment] of (commitments ?? []).entries()) {
      await this.commitments.record(tx, { ...commitment, meetingId }, ['commitments', String(i)]);
    }
    for (const [i, followUp] of (followUps ?? []).entries()) {
      const aboutId = followUp.aboutId ?? meetingId;
      await this.followUps.create(tx, { ...followUp, aboutId }, ['followUps', String(i)]);
    }
    return meetingId;
  }
}
