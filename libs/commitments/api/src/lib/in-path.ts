import { DomainError } from '@rapport/shared-kernel';

/** Runs a rule whose failures say fields, for an input that stands at `path` within a larger one. */
export function inPath<Result>(path: readonly string[], rule: () => Result): Result {
  try {
    return rule();
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.code, error.message, [...path, ...error.path]);
    throw error;
  }
}
