import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { UnitOfWork, Viewer } from '@rapport/shared-database';
import { costOf } from '../limits/operation-cost';
import { checkVariables } from '../limits/variables';
import { OperationCompiler } from '../reads/operation';
import type { ReadsRegistry } from '../reads/registry';
import type { JsonText } from './json-text';
import { runMutation } from './mutation';
import { runQuery } from './query';

/** An operation that passed GraphQL's validation, and who asks. */
export interface OperationRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  /** The header `Idempotency-Key` of a mutation. */
  readonly idempotencyKey?: string | undefined;
  /** Whether the answer is to be kept on a device. */
  readonly forDevice?: boolean | undefined;
}

/** An operation that may run, and what it costs. */
export interface PreparedOperation {
  readonly cost: number;
  /** The answer's `data`. Throws GraphQLErrors for what the client did wrong. */
  run(): Promise<JsonText>;
}

/**
 * Runs operations, each in one unit of work: queries compiled to one statement per root field, mutations through their resolvers
 * and then read by the same compiler in the same transaction. graphql-js executes nothing but introspection and root fields that
 * have a resolver.
 */
export class Operations {
  private readonly compiler: OperationCompiler;

  constructor(
    private readonly schema: GraphQLSchema,
    registry: ReadsRegistry,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.compiler = new OperationCompiler(schema, registry);
  }

  /** The answer's `data`. Throws GraphQLErrors for what the client did wrong. */
  run(request: OperationRequest): Promise<JsonText> {
    return this.prepare(request).run();
  }

  /** Compiles an operation and weighs it, without the database. Throws GraphQLErrors for what the client did wrong. */
  prepare(request: OperationRequest): PreparedOperation {
    const { document, operation, variables, viewer, idempotencyKey, forDevice } = request;
    checkVariables(variables);
    const compiled = this.compiler.compile(document, operation, variables);
    const work = { schema: this.schema, document, operation, compiled, viewer };
    const run = () => {
      if (operation.operation !== OperationTypeNode.MUTATION) return runQuery(this.unitOfWork, { ...work, forDevice });
      return runMutation(this.unitOfWork, { ...work, given: variables, key: idempotencyKey });
    };
    return { cost: costOf(operation, compiled), run };
  }
}
