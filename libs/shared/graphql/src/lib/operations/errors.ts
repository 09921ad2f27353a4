import { GraphQLError } from 'graphql';
import { DatabaseUnreachableError, InactiveViewerError, isTimeout, isUnreachable } from '@rapport/shared-database';

/** Nobody is signed in, or no longer. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in, or send a valid API token.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}

/** The viewer's role does not allow the operation. */
export function forbidden(permission: string): GraphQLError {
  return new GraphQLError(`Your role does not allow this (${permission}). Ask an administrator if you need it.`, {
    extensions: { code: 'FORBIDDEN' },
  });
}

/** The database took too long over it. */
function timedOut(): GraphQLError {
  return new GraphQLError(
    'This took too long, and nothing was changed. Ask for less at once: smaller pages, fewer levels.',
    {
      extensions: { code: 'TIMED_OUT' },
    },
  );
}

/** The role allows it, but not this way; the message says what does. */
export function forbiddenHere(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

/** What nobody expected; the reference leads to the log. */
function unexpected(reference: string): GraphQLError {
  return new GraphQLError(`Something went wrong on our side, and nothing was changed. Reference: ${reference}`, {
    extensions: { code: 'INTERNAL' },
  });
}

/** The database is not there just now. Answered with 503, upon which clients send the same request again, with the same key. */
function unavailable(options: { mayBeDone: boolean }): GraphQLError {
  const done = options.mayBeDone ? 'It is not known whether the change was made' : 'Nothing was changed';
  const message = `Rapport cannot reach its database just now. ${done}: send it again with the same Idempotency-Key.`;
  return new GraphQLError(message, { extensions: { code: 'UNAVAILABLE', http: { status: 503 } } });
}

/** What a client is told of a failure; what nobody expected is reported, and told by its reference alone. */
export function shownFailure(error: unknown, report: (error: unknown) => string): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error instanceof InactiveViewerError) return unauthenticated();
  if (error instanceof DatabaseUnreachableError) return unavailable({ mayBeDone: error.mayHaveCommitted });
  if (isTimeout(error)) return timedOut();
  return isUnreachable(error) ? unavailable({ mayBeDone: false }) : unexpected(report(error));
}
