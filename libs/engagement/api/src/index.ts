import { InteractionEntity } from './lib/interactions/interaction.entity';
import { MeetingEntity } from './lib/meetings/meeting.entity';
import { ParticipantEntity } from './lib/participants/participant.entity';
import { TopicEntity } from './lib/topics/topic.entity';

export { bodyIds, organisationFilterByEngagement, peopleNow } from './lib/history/history.reads';
export { cadenceState, daysSilent, lastMet, met, present } from './lib/history/presence';
export { engagementGraphql } from './lib/engagement.graphql';
export { EngagementModule } from './lib/engagement.module';
export { logMeetingInput, type LogMeeting } from './lib/meetings/meeting.rules';
export { MeetingsService } from './lib/meetings/meetings.service';
export { topicsWithin } from './lib/topics/topic.reads';

/** The entities of this context, for the data source alone. */
export const engagementEntities = [TopicEntity, MeetingEntity, ParticipantEntity, InteractionEntity];
export { topicIds, topicNames } from './lib/topics/topic.rules';
export { TopicsService } from './lib/topics/topics.service';
