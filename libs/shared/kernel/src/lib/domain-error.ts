import type { Id } from './ids';

/** What kind of mistake it was; the contract's `UserErrorCode`. */
export type UserErrorCode =
  'NOT_FOUND' | 'INVALID' | 'REQUIRED' | 'CONFLICT' | 'DUPLICATE' | 'FORBIDDEN' | 'IDEMPOTENCY_KEY_REUSED';

/** An expected failure as people see it: `path` leads into the input, the message says the mend. */
export interface UserError {
  readonly code: UserErrorCode;
  readonly message: string;
  readonly path: readonly string[];
}

/** An expected failure of a command. Thrown, so that nothing of the command stays. */
export class DomainError extends Error implements UserError {
  override readonly name = 'DomainError';

  constructor(
    readonly code: UserErrorCode,
    message: string,
    readonly path: readonly string[] = [],
    /** The record to show with the failure: the present one, after a conflict. */
    readonly recordId?: Id,
  ) {
    super(message);
  }
}

/** Several expected failures at once: all faults of one input. */
export class DomainErrors extends Error {
  override readonly name = 'DomainErrors';

  constructor(readonly userErrors: readonly UserError[]) {
    super(userErrors.map((error) => error.message).join(' '));
  }
}

/** A record that does not exist, or that the viewer may not see: the same thing, in the same words. */
export function notFound(path: readonly string[]): DomainError {
  return new DomainError('NOT_FOUND', 'This was not found. Choose one that you can see.', path);
}

/** Something given that cannot be. */
export function invalid(path: readonly string[], message: string): DomainError {
  return new DomainError('INVALID', message, path);
}

/** Something missing. */
export function required(path: readonly string[], message: string): DomainError {
  return new DomainError('REQUIRED', message, path);
}

/** Somebody changed the record meanwhile; the present one is shown with the failure. */
export function conflict(recordId: Id): DomainError {
  const message = 'Somebody changed this meanwhile. Look at what it is now, then save again.';
  return new DomainError('CONFLICT', message, ['expectedVersion'], recordId);
}

/** For the default of an exhaustive `switch`. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected: ${JSON.stringify(value)}`);
}
