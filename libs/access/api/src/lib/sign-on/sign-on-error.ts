import type { SignOnProblem } from '@rapport/access-domain';

/** Signing in through the provider did not work. */
export class SignOnError extends Error {
  override readonly name = 'SignOnError';

  constructor(
    /** What to tell whoever tried. */
    readonly problem: SignOnProblem,
    /** For the log: a code, never a value that came from outside. */
    readonly code: string = problem,
  ) {
    super(`Signing in through the provider: ${code}`);
  }
}
