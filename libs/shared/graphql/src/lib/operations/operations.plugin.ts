import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLResponse,
  type HTTPGraphQLHead,
} from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InactiveViewerError, type UnitOfWork, type Viewer } from '@rapport/shared-database';
import type { ReadsRegistry } from '../reads/registry';
import { unauthenticated, unexpected } from './errors';
import { Operations } from './operations';

/** What a request's context holds before its operation begins. */
export interface RequestContext {
  readonly viewer: Viewer | null;
  readonly idempotencyKey?: string | undefined;
  /** Whether the answer is to be kept on a device (header `Rapport-For: device`). */
  readonly forDevice?: boolean | undefined;
}

/** What the plugin needs of the application. */
export interface OperationsOptions {
  readonly registry: ReadsRegistry;
  readonly unitOfWork: UnitOfWork;
  /** Called with what nobody expected; it must not log anything personal. Returns the reference to quote. */
  readonly report: (error: unknown) => string;
}

/** Puts {@link Operations} in the place of Apollo Server's execution, after parsing and validation. */
export function operationsPlugin(options: OperationsOptions): ApolloServerPlugin<RequestContext> {
  let operations: Operations;
  return {
    async serverWillStart({ schema }) {
      operations = new Operations(schema, options.registry, options.unitOfWork);
    },
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue }) {
          if (!contextValue.viewer) throw unauthenticated();
        },
        async responseForOperation(request) {
          try {
            return respond({ data: await run(request) });
          } catch (error) {
            const shown = shownOf(error);
            return respond({ data: null, errors: [formatted(shown)] });
          }
        },
      };
    },
  };

  function shownOf(error: unknown): GraphQLError {
    if (error instanceof GraphQLError) return error;
    return error instanceof InactiveViewerError ? unauthenticated() : unexpected(options.report(error));
  }

  function run({ document, operation, contextValue, request }: GraphQLRequestContext<RequestContext>) {
    const { viewer, idempotencyKey, forDevice } = contextValue;
    if (!document || !operation || !viewer) throw unauthenticated();
    const variables = request.variables ?? {};
    return operations.run({ document, operation, variables, viewer, idempotencyKey, forDevice });
  }
}

/** Errors of variables come from graphql-js without a code. */
function formatted(error: GraphQLError): GraphQLFormattedError {
  const shown = error.toJSON();
  return { ...shown, extensions: { code: 'BAD_USER_INPUT', ...shown.extensions } };
}

function respond(singleResult: object): GraphQLResponse {
  const http = { headers: new HeaderMap() } as HTTPGraphQLHead;
  return { http, body: { kind: 'single', singleResult } };
}
