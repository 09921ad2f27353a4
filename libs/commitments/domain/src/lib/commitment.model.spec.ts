import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, DomainError, type CivilDate } from '@rapport/shared-kernel';
import {
  isOverdue,
  make,
  originalDueOn,
  replay,
  take,
  type CommitmentHistory,
  type CommitmentState,
  type CommitmentStep,
  type Making,
  type Supersession,
} from './commitment';

/** What we expect of a promise, in as few words as there are: whether it is open, and the day by which it is due. */
interface Model {
  isOpen: boolean;
  dueOn: CivilDate | null;
}

/** A promise as a service keeps it: where it stands, and everything that happened to it. */
interface Ledger {
  state: CommitmentState;
  history: CommitmentHistory;
}

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(civilDate('2024-07-01'), days));
const text = fc.constantFrom('', ' ', 'Elections', 'Their report, p. 4');
const making = fc
  .record({ madeOn: fc.constant(civilDate('2024-07-01')), dueOn: fc.option(day), reviewOn: fc.option(day) })
  .filter(({ dueOn, reviewOn }) => dueOn !== null || reviewOn !== null);

/** One attempt, that the model either expects to succeed, and then knows what becomes of it, or to be refused. */
class Attempt implements fc.Command<Model, Ledger> {
  constructor(readonly step: CommitmentStep | Supersession) {}

  check = () => true;

  run(model: Model, ledger: Ledger): void {
    const before = ledger.state;
    if (!this.succeedsOn(model)) {
      expect(() => take(before, this.step)).toThrow(DomainError);
      return;
    }
    ledger.state = take(before, this.step);
    ledger.history = [...ledger.history, this.step];
    model.isOpen = this.step.kind === 'POSTPONED' || this.step.kind === 'REOPENED';
    if (this.step.kind === 'POSTPONED') model.dueOn = this.step.dueOn;

    expect(ledger.state.kind === 'OPEN').toBe(model.isOpen);
    expect(ledger.state.dueOn).toBe(model.dueOn);
    expect(replay(ledger.history)).toEqual(ledger.state);
  }

  toString = () => JSON.stringify(this.step);

  private succeedsOn({ isOpen, dueOn }: Model): boolean {
    const words = this.step.kind === 'FULFILLED' ? this.step.evidence : this.step.reason;
    const isLater = this.step.kind !== 'POSTPONED' || dueOn === null || this.step.dueOn > dueOn;
    return isOpen === (this.step.kind !== 'REOPENED') && words.trim() !== '' && isLater;
  }
}

const attempts = fc.commands(
  [
    fc.record({ kind: fc.constant('POSTPONED' as const), dueOn: day, reason: text }).map((step) => new Attempt(step)),
    fc.record({ kind: fc.constant('FULFILLED' as const), evidence: text }).map((step) => new Attempt(step)),
    fc.record({ kind: fc.constant('WITHDRAWN' as const), reason: text }).map((step) => new Attempt(step)),
    fc.record({ kind: fc.constant('SUPERSEDED' as const), reason: text }).map((step) => new Attempt(step)),
    fc.record({ kind: fc.constant('REOPENED' as const), reason: text }).map((step) => new Attempt(step)),
  ],
  { size: '+1' },
);

const eventsOf = ([made, ...steps]: CommitmentHistory) => [
  { kind: 'MADE', dueOn: made.dueOn },
  ...steps.map((step) => ({ kind: step.kind, dueOn: 'dueOn' in step ? step.dueOn : null })),
];

const live = (beginning: Making, commands: Iterable<fc.Command<Model, Ledger>>): Ledger => {
  const ledger: Ledger = { state: make(beginning), history: [beginning] };
  fc.modelRun(() => ({ model: { isOpen: true, dueOn: beginning.dueOn }, real: ledger }), commands);
  return ledger;
};

describe('whatever is done to a promise', () => {
  it('it stands where its history leads, and what does not fit is refused', () => {
    fc.assert(
      fc.property(making, attempts, (beginning, commands) => {
        const { state, history } = live(beginning, commands);

        expect(replay(history)).toEqual(state);
      }),
    );
  });

  it('the day by which it was due at first can be told', () => {
    fc.assert(
      fc.property(making, attempts, (beginning, commands) => {
        const { history } = live(beginning, commands);

        expect(originalDueOn(eventsOf(history))).toBe(beginning.dueOn);
      }),
    );
  });

  it('its due day only ever moves away, and each time for a reason', () => {
    fc.assert(
      fc.property(making, attempts, (beginning, commands) => {
        const { state, history } = live(beginning, commands);
        const [, ...steps] = history;
        const postponed = steps.flatMap((step) => (step.kind === 'POSTPONED' ? [step] : []));
        const dueDays = [...(beginning.dueOn ? [beginning.dueOn] : []), ...postponed.map(({ dueOn }) => dueOn)];

        expect(dueDays).toEqual([...new Set(dueDays)].sort());
        expect(state.dueOn).toBe(dueDays.at(-1) ?? null);
        expect(postponed.every(({ reason }) => reason.trim() !== '')).toBe(true);
      }),
    );
  });

  it('it always has a day, and is overdue only while it is open', () => {
    fc.assert(
      fc.property(making, attempts, day, (beginning, commands, today) => {
        const { state } = live(beginning, commands);

        expect(state.dueOn ?? state.reviewOn).not.toBeNull();
        if (isOverdue(state, today)) expect(state.kind).toBe('OPEN');
      }),
    );
  });
});
