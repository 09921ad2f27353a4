import { Module } from '@nestjs/common';
import { DirectoryModule } from '@rapport/directory-api';
import { EngagementModule } from '@rapport/engagement-api';
import { CommitmentsResolver } from './commitments/commitments.resolver';
import { CommitmentsService } from './commitments/commitments.service';
import { PartiesService } from './commitments/parties.service';
import { FollowUpsResolver } from './follow-ups/follow-ups.resolver';
import { FollowUpsService } from './follow-ups/follow-ups.service';
import { LogMeetingResolver } from './log-meeting/log-meeting.resolver';

/** What was promised, both ways, and what we set ourselves to do. */
@Module({
  imports: [DirectoryModule, EngagementModule],
  providers: [
    PartiesService,
    CommitmentsService,
    CommitmentsResolver,
    FollowUpsService,
    FollowUpsResolver,
    LogMeetingResolver,
  ],
})
export class CommitmentsModule {}
