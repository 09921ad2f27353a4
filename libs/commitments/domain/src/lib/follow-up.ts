import { invalid, type CivilDate } from '@rapport/shared-kernel';

/** How far a task of ours is. */
export type FollowUpState =
  | { readonly status: 'TO_DO' | 'CANCELLED'; readonly completedAt: null }
  | { readonly status: 'DONE'; readonly completedAt: Date };

/** A task that was to do, done. Throws INVALID where it is closed already. */
export function complete(followUp: { readonly status: FollowUpState['status'] }, at: Date): FollowUpState {
  switch (followUp.status) {
    case 'TO_DO':
      return { status: 'DONE', completedAt: at };
    case 'DONE':
      throw invalid(['id'], 'This follow-up is done already. Create another one for what is left to do.');
    case 'CANCELLED':
      throw invalid(['id'], 'This follow-up was cancelled. Create another one for what is left to do.');
  }
}

/** To do, and its due day has passed at the viewer's place: due today is not overdue. */
export function isFollowUpOverdue(
  followUp: { readonly status: FollowUpState['status']; readonly dueOn: CivilDate | null },
  today: CivilDate,
): boolean {
  return followUp.status === 'TO_DO' && followUp.dueOn !== null && followUp.dueOn < today;
}
