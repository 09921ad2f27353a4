import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLResponse,
  type HTTPGraphQLHead,
} from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { UnitOfWork, Viewer } from '@rapport/shared-database';
import type { CostBudget } from '../limits/cost-budget';
import { COST_LIMIT } from '../reads/cost';
import type { ReadsRegistry } from '../reads/registry';
import { shownFailure } from './errors';
import { Operations } from './operations';

/** What a request's context holds before its operation begins. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly idempotencyKey?: string | undefined;
  /** Whether the answer is to be kept on a device (header `Rapport-For: device`). */
  readonly forDevice?: boolean | undefined;
}

/** What the plugin needs of the application. */
export interface OperationsOptions {
  readonly registry: ReadsRegistry;
  readonly unitOfWork: UnitOfWork;
  /** What each caller may spend; undefined where nothing limits them. */
  readonly budget?: CostBudget | undefined;
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
        async responseForOperation(request) {
          try {
            const result = await run(request);
            return result ? respond(result) : null;
          } catch (error) {
            return refuse(shownFailure(error, options.report));
          }
        },
      };
    },
  };

  async function run({ document, operation, contextValue, request }: GraphQLRequestContext<RequestContext>) {
    const { viewer, idempotencyKey, forDevice } = contextValue;
    // No operation of that name: Apollo says so better.
    if (!document || !operation) return undefined;
    const variables = request.variables ?? {};
    const prepared = operations.prepare({ document, operation, variables, viewer, idempotencyKey, forDevice });
    options.budget?.charge(viewer.id, prepared.cost);
    const data = await prepared.run();
    return { data, extensions: { cost: { requested: prepared.cost, limit: COST_LIMIT } } };
  }
}

/** An answer without data. Errors of variables come from graphql-js without a code; `http` is for the head of the answer. */
function refuse(error: GraphQLError): GraphQLResponse {
  const { extensions, ...shown } = error.toJSON();
  const { http, ...rest } = (extensions ?? {}) as { http?: { status?: number; headers?: Map<string, string> } };
  const formatted: GraphQLFormattedError = { ...shown, extensions: { code: 'BAD_USER_INPUT', ...rest } };
  return respond({ data: null, errors: [formatted] }, http);
}

function respond(singleResult: object, head: { status?: number; headers?: Map<string, string> } = {}): GraphQLResponse {
  const http = { headers: new HeaderMap(head.headers), status: head.status } as HTTPGraphQLHead;
  return { http, body: { kind: 'single', singleResult } };
}
