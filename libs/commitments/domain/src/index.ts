export {
  directionOf,
  isOverdue,
  make,
  take,
  type CommitmentDirection,
  type CommitmentState,
  type CommitmentStep,
} from './lib/commitment';
