import { Injectable } from '@nestjs/common';
import { ACCOUNT_DELAYS, ADDRESS_DELAYS, networkOf } from '@rapport/access-domain';
import type { Clock, Id } from '@rapport/shared-kernel';
import { AuthDatabase } from './auth-database';

/** An attempt that was let through and counts as failed until it is taken back. */
interface Attempt {
  readonly key: string;
  readonly freeAt: Date;
}

/** Too many attempts: nothing was checked. */
export class TooManyAttemptsError extends Error {
  override readonly name = 'TooManyAttemptsError';
  /** In seconds. */
  readonly retryAfter: number;

  constructor(
    /** When the next attempt is let through. */
    readonly retryAt: Date,
    now: Date,
  ) {
    const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000));
    super(`Too many attempts. Try again in ${inWords(seconds)}.`);
    this.retryAfter = seconds;
  }
}

/**
 * Slows down whoever guesses passwords. Attempts are counted in the database before they are checked, so that neither a restart, nor
 * another process, nor sending many at once gives more of them. What is counted is what was typed, whether or not there is such an
 * account; kept are hashes, and no session that is open already is touched.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: AuthDatabase,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `check`, which answers undefined where it fails, as an attempt on an account from an address. Throws
   * {@link TooManyAttemptsError} instead where either has failed too often.
   */
  async signingIn<Result>(
    { email, address }: { email: string; address: string },
    check: () => Promise<Result | undefined>,
  ): Promise<Result | undefined> {
    // The address first: one that is blocked can then do nothing to the accounts of others.
    const fromAddress = await this.take(`address:${networkOf(address)}`, ADDRESS_DELAYS);
    const onAccount = await this.take(`account:${email}`, ACCOUNT_DELAYS).catch(async (error: unknown) => {
      await this.takeBack(fromAddress);
      throw error;
    });
    const result = await check();
    if (result !== undefined) {
      await this.takeBack(fromAddress);
      await this.forget(onAccount);
    }
    return result;
  }

  /** The same for the password that somebody who is signed in is asked for again: counted apart, so that only they can block themselves. */
  async askingAgain(userId: Id, check: () => Promise<boolean>): Promise<boolean> {
    const attempt = await this.take(`again:${userId}`, ACCOUNT_DELAYS);
    const isRight = await check();
    if (isRight) await this.forget(attempt);
    return isRight;
  }

  /** Counts an attempt. Where nothing is to be waited for, it may be of a moment before the last one: many come at once. */
  private async take(key: string, delays: readonly number[]): Promise<Attempt> {
    const now = this.clock.now();
    const [taken] = await this.database.query<{ freeAt: Date }>({
      name: 'take-sign-in-attempt',
      text: `insert into sign_in_attempt as a (key_hash, attempts, last_at, free_at)
          values (${KEY}, 1, $2, $2::timestamptz + make_interval(secs => ($3::int[])[1]))
        on conflict on constraint sign_in_attempt_pk do update set last_at = $2,
          attempts = ${NEXT}, free_at = $2::timestamptz + make_interval(secs => ($3::int[])[least(${NEXT}, cardinality($3::int[]))])
          where a.free_at <= greatest($2, a.last_at)
        returning free_at as "freeAt"`,
      values: [key, now, delays],
    });
    if (taken) return { key, freeAt: taken.freeAt };
    const [blocked] = await this.database.query<{ freeAt: Date }>({
      name: 'sign-in-attempt',
      text: `select free_at as "freeAt" from sign_in_attempt where key_hash = ${KEY}`,
      values: [key],
    });
    throw new TooManyAttemptsError(blocked?.freeAt ?? now, now);
  }

  /** It was no failure. Whatever failed meanwhile goes on counting. */
  private async takeBack({ key, freeAt }: Attempt): Promise<void> {
    await this.database.query({
      name: 'take-back-sign-in-attempt',
      text: `update sign_in_attempt set attempts = greatest(attempts - 1, 0), free_at = case when free_at = $2 then last_at else free_at end
        where key_hash = ${KEY}`,
      values: [key, freeAt],
    });
  }

  private async forget({ key }: Attempt): Promise<void> {
    await this.database.query({
      name: 'forget-sign-in-attempts',
      text: `delete from sign_in_attempt where key_hash = ${KEY}`,
      values: [key],
    });
  }
}

/** As addresses of accounts are compared: without regard to capitals. */
const KEY = `sha256(convert_to(lower($1), 'UTF8'))`;

/** Failures of more than a day ago are forgotten. */
const NEXT = `(case when a.last_at < $2::timestamptz - interval '1 day' then 1 else a.attempts + 1 end)`;

function inWords(seconds: number): string {
  const [count, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
