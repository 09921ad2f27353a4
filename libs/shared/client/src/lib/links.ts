import { ApolloLink, type ErrorLike, type OperationVariables } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { newId } from '@rapport/shared-kernel';
import { isNetworkFailure, isUnauthenticated } from './failures';

declare module '@apollo/client' {
  interface DefaultContext {
    /** The key of one intent of the user, where it must outlive a reload; otherwise one is made. */
    idempotencyKey?: string;
  }
}

/**
 * Gives each mutation an `Idempotency-Key`. Where no answer came, the same mutation sent again, by the retry below or by the user,
 * carries the same key, so that it happens once.
 */
export function idempotencyLink(makeKey: () => string = newId): ApolloLink {
  const unanswered = new Map<string, string>();
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.MUTATION) return forward(operation);
    const intent = intentOf(operation.operationName, operation.variables);
    const key = operation.getContext().idempotencyKey ?? unanswered.get(intent) ?? makeKey();
    unanswered.set(intent, key);
    operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({
      headers: { ...headers, 'idempotency-key': key },
    }));
    const answered = () => unanswered.delete(intent);
    return forward(operation).pipe(
      tap({ next: answered, error: (error: unknown) => !isNetworkFailure(error) && answered() }),
    );
  });
}

function intentOf(name: string | undefined, variables: OperationVariables): string {
  return `${name ?? ''} ${JSON.stringify(variables)}`;
}

/** Tries again where no answer came: queries always, mutations because they carry a key. */
export function retryLink(): RetryLink {
  return new RetryLink({
    delay: { initial: 300, max: 5_000, jitter: true },
    attempts: { max: 4, retryIf: (error: ErrorLike) => isNetworkFailure(error) },
  });
}

/** Tells when the session has ended. */
export function sessionLink(onUnauthenticated: () => void): ErrorLink {
  return new ErrorLink(({ error }) => {
    if (isUnauthenticated(error)) onUnauthenticated();
  });
}
