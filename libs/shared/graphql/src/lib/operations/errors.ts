import { GraphQLError } from 'graphql';

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
export function timedOut(): GraphQLError {
  return new GraphQLError(
    'This took too long, and nothing was changed. Ask for less at once: smaller pages, fewer levels.',
    {
      extensions: { code: 'TIMED_OUT' },
    },
  );
}

/** What nobody expected; the reference leads to the log. */
export function unexpected(reference: string): GraphQLError {
  return new GraphQLError(`Something went wrong on our side, and nothing was changed. Reference: ${reference}`, {
    extensions: { code: 'INTERNAL' },
  });
}
