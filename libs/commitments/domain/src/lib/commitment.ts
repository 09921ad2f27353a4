import { invalid, required, type CivilDate } from '@rapport/shared-kernel';

/** Where a promise stands, and the days that were agreed for it: at least one of the two. */
export interface CommitmentState {
  readonly kind: 'OPEN' | 'FULFILLED' | 'WITHDRAWN' | 'SUPERSEDED';
  readonly dueOn: CivilDate | null;
  readonly reviewOn: CivilDate | null;
}

/** What happens to a promise. */
export type CommitmentStep =
  | { readonly kind: 'POSTPONED'; readonly dueOn: CivilDate; readonly reason: string }
  | { readonly kind: 'FULFILLED'; readonly evidence: string }
  | { readonly kind: 'WITHDRAWN'; readonly reason: string }
  | { readonly kind: 'REOPENED'; readonly reason: string };

/** A new promise. Throws REQUIRED where there is neither a day by which nor a day to look at it again. */
export function make(days: { readonly dueOn: CivilDate | null; readonly reviewOn: CivilDate | null }): CommitmentState {
  if (!days.dueOn && !days.reviewOn) {
    throw required(['reviewOn'], 'A promise without a due day needs a day to look at it again: give one of the two.');
  }
  return { kind: 'OPEN', ...days };
}

/**
 * The state after a step. Throws INVALID for a step that does not fit the state, REQUIRED where its reason or evidence is
 * missing; paths are those of the step's fields.
 */
export function take(state: CommitmentState, step: CommitmentStep): CommitmentState {
  switch (step.kind) {
    case 'POSTPONED':
      requireOpen(state);
      requireText(step.reason, 'reason', 'Say why it is postponed.');
      if (state.dueOn && step.dueOn <= state.dueOn) {
        throw invalid(['dueOn'], `It is due on ${state.dueOn}: choose a later day.`);
      }
      return { ...state, dueOn: step.dueOn };
    case 'FULFILLED':
      requireOpen(state);
      requireText(step.evidence, 'evidence', 'Say what shows that it was kept: a link, a document, who saw it.');
      return { ...state, kind: 'FULFILLED' };
    case 'WITHDRAWN':
      requireOpen(state);
      requireText(step.reason, 'reason', 'Say why it is withdrawn.');
      return { ...state, kind: 'WITHDRAWN' };
    case 'REOPENED':
      if (state.kind === 'OPEN') throw invalid(['id'], 'This promise is open already.');
      requireText(step.reason, 'reason', 'Say why it is open again.');
      return { ...state, kind: 'OPEN' };
  }
}

/** Open, and its due day has passed at the viewer's place: due today is not overdue. */
export function isOverdue(state: CommitmentState, today: CivilDate): boolean {
  return state.kind === 'OPEN' && state.dueOn !== null && state.dueOn < today;
}

/** GIVEN: we owe. RECEIVED: we are owed. THIRD_PARTY: neither side is ours, also where the public is promised something. */
export type CommitmentDirection = 'GIVEN' | 'RECEIVED' | 'THIRD_PARTY';

/** The direction of a promise: whatever we owe is given, to ourselves too. */
export function directionOf(sides: {
  readonly debtorIsOurs: boolean;
  readonly creditorIsOurs: boolean;
}): CommitmentDirection {
  if (sides.debtorIsOurs) return 'GIVEN';
  return sides.creditorIsOurs ? 'RECEIVED' : 'THIRD_PARTY';
}

function requireOpen(state: CommitmentState): void {
  if (state.kind !== 'OPEN') {
    throw invalid(['id'], `This promise is ${state.kind.toLowerCase()}: open it again first.`);
  }
}

function requireText(text: string, field: string, message: string): void {
  if (text.trim() === '') throw required([field], message);
}
