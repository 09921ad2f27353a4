import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

/** Whether the server does not know who asks: the session has ended, or never began. */
export function isUnauthenticated(error: unknown): boolean {
  return hasCode(error, 'UNAUTHENTICATED') || (ServerError.is(error) && error.statusCode === 401);
}

/** Whether the viewer's role does not allow what was asked. */
export function isForbidden(error: unknown): boolean {
  return hasCode(error, 'FORBIDDEN') || (ServerError.is(error) && error.statusCode === 403);
}

/** Whether the viewer asked for more than they may in a minute. */
export function isRateLimited(error: unknown): boolean {
  return hasCode(error, 'RATE_LIMITED') || (ServerError.is(error) && error.statusCode === 429);
}

/** Whether the request got no answer of the server: no network, or the server is starting again. */
export function isNetworkFailure(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return false;
  if (ServerError.is(error)) return [502, 503, 504].includes(error.statusCode);
  // Browsers say "Failed to fetch", "Load failed" or "NetworkError …", all as TypeErrors (Fetch standard, 4.1).
  return error instanceof TypeError;
}

/** What to tell a person about a failed request, with what to do. */
export function sentenceOf(error: unknown): string {
  if (isNetworkFailure(error)) return 'There is no connection to Rapport. Check the network, then try again.';
  if (isUnauthenticated(error)) return 'You are signed out. Sign in to go on.';
  if (isForbidden(error)) return 'Your role does not allow this. Ask an administrator if you need it.';
  if (isRateLimited(error)) return 'You asked for a lot at once. Wait a minute, then try again.';
  if (CombinedGraphQLErrors.is(error)) return error.errors.map(({ message }) => message).join(' ');
  return 'Something went wrong in Rapport. Try again; if it stays, tell an administrator.';
}

function hasCode(error: unknown, code: string): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === code);
}
