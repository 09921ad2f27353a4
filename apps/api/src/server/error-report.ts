import { randomUUID } from 'node:crypto';
import { pino, type Logger } from 'pino';

/** Logs what nobody expected and returns the reference that the client shows. */
export type ErrorReport = (error: unknown) => string;

/** The process's log. */
export const log: Logger = pino({ name: 'rapport', base: null });

/**
 * Logs where it happened and what kind it was. Messages and details may quote values of records, so they are left out: only
 * names, codes, constraint names and our own stack frames.
 */
export const reportError: ErrorReport = (error) => {
  const reference = randomUUID();
  const { name, stack } = error instanceof Error ? error : new Error('not an error');
  const { code, constraint, table, routine } = ((error as { driverError?: unknown } | null)?.driverError ??
    error ??
    {}) as Record<string, unknown>;
  const frames = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  log.error({ reference, name, code, constraint, table, routine, frames: frames.slice(0, 12) }, 'unexpected failure');
  return reference;
};
