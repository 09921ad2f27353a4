import type { CommitmentStatus } from '@rapport/shared-client';
import { inWords, StatusBadge } from '@rapport/shared-ui';
import { statusTones } from './words';

/** Where a promise stands; overdue is derived in the viewer's time zone by the API. */
export function CommitmentStatusBadge({ status, isOverdue }: { status: CommitmentStatus; isOverdue: boolean }) {
  return (
    <StatusBadge tone={isOverdue ? 'bad' : statusTones[status]}>{isOverdue ? 'Overdue' : inWords(status)}</StatusBadge>
  );
}
