export {
  directionOf,
  isOverdue,
  make,
  originalDueOn,
  replay,
  take,
  type CommitmentDirection,
  type CommitmentHistory,
  type CommitmentState,
  type CommitmentStep,
  type Making,
  type Supersession,
} from './lib/commitment';
export { complete, isFollowUpOverdue, type FollowUpState } from './lib/follow-up';
