import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import { updateMeetingInput, type UpdateMeeting } from './meeting.rules';
import { MeetingsService } from './meetings.service';

@Resolver()
export class MeetingsResolver {
  constructor(private readonly meetings: MeetingsService) {}

  @Mutation('updateMeeting')
  @Requires('meeting:log')
  update(@InTx() tx: Tx, @Input(updateMeetingInput) input: UpdateMeeting) {
    return this.meetings.update(tx, input);
  }
}
