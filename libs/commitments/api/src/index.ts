import { CommitmentEntity, CommitmentEventEntity } from './lib/commitments/commitment.entity';
import { FollowUpEntity } from './lib/follow-ups/follow-up.entity';

export { isOverdue, ofContact, ofOrganisation, onTopic } from './lib/commitments/commitment.reads';
export { commitmentsGraphql } from './lib/commitments.graphql';
export { CommitmentsModule } from './lib/commitments.module';

/** The entities of this context, for the data source alone. */
export const commitmentsEntities = [CommitmentEntity, CommitmentEventEntity, FollowUpEntity];
