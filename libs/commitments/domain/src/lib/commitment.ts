import { invalid, required, textProblem, type CivilDate } from '@rapport/shared-kernel';

/**
 * Where a promise stands, and the days that were agreed for it: at least one of the two. What it was closed by (evidence, reason)
 * stands in its history, for it may be closed and opened again more than once.
 */
export interface CommitmentState {
  readonly kind: 'OPEN' | 'FULFILLED' | 'WITHDRAWN' | 'SUPERSEDED';
  readonly dueOn: CivilDate | null;
  readonly reviewOn: CivilDate | null;
}

/** How a promise begins. */
export interface Making {
  readonly madeOn?: CivilDate | null | undefined;
  readonly dueOn: CivilDate | null;
  readonly reviewOn: CivilDate | null;
}

/** What people do to a promise. */
export type CommitmentStep =
  | { readonly kind: 'POSTPONED'; readonly dueOn: CivilDate; readonly reason: string }
  | { readonly kind: 'FULFILLED'; readonly evidence: string }
  | { readonly kind: 'WITHDRAWN'; readonly reason: string }
  | { readonly kind: 'REOPENED'; readonly reason: string };

/** Another promise takes the place of this one. */
export interface Supersession {
  readonly kind: 'SUPERSEDED';
  readonly reason: string;
}

/** Everything that happened to a promise, oldest first. */
export type CommitmentHistory = readonly [Making, ...(CommitmentStep | Supersession)[]];

/**
 * A new promise. Throws REQUIRED where there is neither a day by which it is due nor one to look at it again, INVALID where one of
 * them is before the promise was made.
 */
export function make({ madeOn, dueOn, reviewOn }: Making): CommitmentState {
  if (!dueOn && !reviewOn) {
    throw required(['reviewOn'], 'A promise without a due day needs a day to look at it again: give one of the two.');
  }
  requireNotBefore(madeOn, dueOn, 'dueOn');
  requireNotBefore(madeOn, reviewOn, 'reviewOn');
  return { kind: 'OPEN', dueOn, reviewOn };
}

/**
 * The state after a step. Throws INVALID for a step that does not fit the state, REQUIRED where its reason or evidence is
 * missing; paths are those of the step's fields.
 */
export function take(state: CommitmentState, step: CommitmentStep | Supersession): CommitmentState {
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
    case 'SUPERSEDED':
      requireOpen(state);
      requireText(step.reason, 'reason', 'Say which promise takes its place.');
      return { ...state, kind: 'SUPERSEDED' };
    case 'REOPENED':
      if (state.kind === 'OPEN') throw invalid(['id'], 'This promise is open already.');
      requireText(step.reason, 'reason', 'Say why it is open again.');
      return { ...state, kind: 'OPEN' };
  }
}

/** Where a promise stands after all that happened to it. */
export function replay([making, ...steps]: CommitmentHistory): CommitmentState {
  return steps.reduce(take, make(making));
}

/** The day by which a promise was due when it was made, whatever it was postponed to since; null where none was agreed. */
export function originalDueOn(
  events: readonly { readonly kind: string; readonly dueOn?: CivilDate | null }[],
): CivilDate | null {
  return events.find(({ kind }) => kind === 'MADE')?.dueOn ?? null;
}

/** Open, and its due day has passed at the viewer's place: due today is not overdue. */
export function isOverdue(state: CommitmentState, today: CivilDate): boolean {
  return state.kind === 'OPEN' && state.dueOn !== null && state.dueOn < today;
}

/** GIVEN: we owe. RECEIVED: we are owed. THIRD_PARTY: neither side is ours. */
export type CommitmentDirection = 'GIVEN' | 'RECEIVED' | 'THIRD_PARTY';

/**
 * The direction of a promise. Whatever we owe is given, to the public or to ourselves too. What others promise the public, who is
 * not us, is a third party's.
 */
export function directionOf(sides: {
  readonly debtorIsOurs: boolean;
  /** False where the creditor is the public. */
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
  if (textProblem(text)?.kind === 'empty') throw required([field], message);
}

function requireNotBefore(madeOn: CivilDate | null | undefined, day: CivilDate | null, field: string): void {
  if (madeOn && day && day < madeOn)
    throw invalid([field], `The promise was made on ${madeOn}: choose that day or a later one.`);
}
