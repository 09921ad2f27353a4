import { GraphQLError } from 'graphql';
import type { Clock, Id } from '@rapport/shared-kernel';

/** Where the processes of one installation tell each other what a caller has spent. */
export interface SharedSpending {
  /** Adds what a caller spent in a minute; resolves to what they spent in it in all processes. */
  add(spent: { callerId: Id; minute: Date; cost: number }): Promise<number>;
}

/** What one caller may spend a minute, unless the settings say otherwise: about half a processor's time. */
export const COST_PER_MINUTE = 10_000_000;

interface Caller {
  /** As all processes had it when this one last asked. */
  known: number;
  /** Here, since then. */
  since: number;
  isTelling: boolean;
}

/**
 * What each caller may spend in a minute on operations, by their cost. A request is counted in memory and waits for nothing;
 * whoever spends much is told to the other processes beside it, a hundredth of the budget at a time. So the hot path has no
 * round trip for it, light callers leave no row, and N processes together exceed the budget by N hundredths at most.
 */
export class CostBudget {
  private readonly callers = new Map<Id, Caller>();
  private minute = 0;

  constructor(
    private readonly perMinute: number,
    private readonly clock: Clock,
    private readonly shared: SharedSpending,
  ) {}

  /** Takes `cost` from a caller's budget. Throws RATE_LIMITED where that much is not left. */
  charge(callerId: Id, cost: number): void {
    const now = this.clock.now().getTime();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.callers.clear();
    }
    const caller = this.callers.get(callerId) ?? { known: 0, since: 0, isTelling: false };
    this.callers.set(callerId, caller);
    if (caller.known + caller.since + cost > this.perMinute)
      throw rateLimited(this.perMinute, (minute + 1) * MINUTE_MS - now);
    caller.since += cost;
    if (caller.since > this.perMinute / 100 && !caller.isTelling) void this.tell(callerId, caller);
  }

  private async tell(callerId: Id, caller: Caller): Promise<void> {
    const cost = caller.since;
    caller.isTelling = true;
    try {
      caller.known = await this.shared.add({ callerId, minute: new Date(this.minute * MINUTE_MS), cost });
      caller.since -= cost;
    } catch {
      // The database is away: what was spent here goes on counting here, and is told next time.
    } finally {
      caller.isTelling = false;
    }
  }
}

const MINUTE_MS = 60_000;

function rateLimited(perMinute: number, waitMs: number): GraphQLError {
  const seconds = Math.ceil(waitMs / 1000);
  const message = `You have asked for more than ${perMinute} values in this minute: wait ${seconds} seconds, or ask for less at once.`;
  const headers = new Map([['retry-after', String(seconds)]]);
  return new GraphQLError(message, {
    extensions: { code: 'RATE_LIMITED', retryAfter: seconds, http: { status: 429, headers } },
  });
}
