export {
  CommitmentActions,
  CommitmentActionsFragment,
  CommitmentStateFragment,
} from './lib/commitments/CommitmentActions';
export { CommitmentDetails, CommitmentDetailsFragment } from './lib/commitments/CommitmentDetails';
export { CommitmentHistory, CommitmentHistoryFragment } from './lib/commitments/CommitmentHistory';
export { CommitmentLine, CommitmentLineFragment } from './lib/commitments/CommitmentLine';
export { commitmentColumns, CommitmentRow, CommitmentRowFragment } from './lib/commitments/CommitmentRow';
export { CommitmentStatusBadge } from './lib/commitments/CommitmentStatusBadge';
export { MeetingPromises } from './lib/commitments/MeetingPromises';
export { PromisesOf } from './lib/commitments/PromisesOf';
export { RecordCommitment } from './lib/commitments/RecordCommitment';
export { directionWords } from './lib/commitments/words';
export { CommitmentFollowUps } from './lib/follow-ups/CommitmentFollowUps';
export { FollowUpLine, FollowUpLineFragment } from './lib/follow-ups/FollowUpLine';
export { MeetingFollowUps } from './lib/follow-ups/MeetingFollowUps';
export { NewFollowUp } from './lib/follow-ups/NewFollowUp';
