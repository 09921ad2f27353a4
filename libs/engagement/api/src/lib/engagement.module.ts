import { Module } from '@nestjs/common';
import { DirectoryModule } from '@rapport/directory-api';
import { InteractionsResolver } from './interactions/interactions.resolver';
import { InteractionsService } from './interactions/interactions.service';
import { MeetingsResolver } from './meetings/meetings.resolver';
import { MeetingsService } from './meetings/meetings.service';
import { ParticipantsResolver } from './participants/participants.resolver';
import { ParticipantsService } from './participants/participants.service';
import { PositionsResolver } from './positions/positions.resolver';
import { PositionsService } from './positions/positions.service';
import { TopicsResolver } from './topics/topics.resolver';
import { TopicsService } from './topics/topics.service';

/** What happened: meetings, who was there, what was said. */
@Module({
  imports: [DirectoryModule],
  providers: [
    TopicsService,
    TopicsResolver,
    ParticipantsService,
    ParticipantsResolver,
    InteractionsService,
    InteractionsResolver,
    MeetingsService,
    MeetingsResolver,
    PositionsService,
    PositionsResolver,
  ],
  exports: [MeetingsService, TopicsService],
})
export class EngagementModule {}
