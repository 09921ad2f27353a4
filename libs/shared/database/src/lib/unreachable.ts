/**
 * The database could not be reached, or went away meanwhile. Where it went away before the commit was asked for, nothing was changed;
 * `mayHaveCommitted`: it did after, so that the change may have been made, or not.
 */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
  readonly mayHaveCommitted: boolean;

  constructor({ mayHaveCommitted }: { mayHaveCommitted: boolean }) {
    super('The database cannot be reached.');
    this.mayHaveCommitted = mayHaveCommitted;
  }
}

/** Of the operating system, and of PostgreSQL: stopping, crashed, starting, full. */
const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300']);

/** Whether a failure means that the database is not there, rather than that it refuses something. */
export function isUnreachable(failure: unknown): boolean {
  if (failure instanceof DatabaseUnreachableError) return true;
  const { code, message } = ((failure as { driverError?: unknown } | null)?.driverError ?? failure ?? {}) as {
    code?: unknown;
    message?: unknown;
  };
  if (typeof code === 'string') return CODES.has(code) || /^08...$/.test(code);
  // The driver has no codes of its own.
  return /^(Connection terminated|Client has encountered a connection error)/.test(String(message));
}
