import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { INestApplicationContext } from '@nestjs/common';
import { Kind, OperationTypeNode, parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { UnitOfWork, type Viewer } from '@rapport/shared-database';
import { Operations, ReadsRegistry } from '@rapport/shared-graphql';
import type { Id, UserError } from '@rapport/shared-kernel';
import { AppModule, type AppOptions } from './app.module';

/** The application without HTTP, for the command line. */
export function createCommandContext(options: AppOptions): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.forRoot(options), { logger: ['error', 'warn'] });
}

/** Runs mutations as the API does: the same checks, the same rights, the same exactly-once. */
export class CommandRunner {
  private readonly operations: Operations;
  private readonly schema: GraphQLSchema;

  constructor(app: INestApplicationContext) {
    this.schema = app.get(GraphQLSchemaHost).schema;
    this.operations = new Operations(this.schema, app.get(ReadsRegistry), app.get(UnitOfWork));
  }

  /** Throws where the mutation gives user errors. With the same key it is done once, however often it runs. */
  async run(viewer: Viewer, { mutation, input, key }: { mutation: string; input: object; key: Id }): Promise<void> {
    const document = this.documentOf(mutation);
    const operation = document.definitions.find(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    );
    if (operation?.operation !== OperationTypeNode.MUTATION) throw new Error(`${mutation} is no mutation`);
    const request = { document, operation, variables: { input }, viewer, idempotencyKey: key };
    const data = JSON.parse((await this.operations.run(request)).text) as { done: { userErrors: UserError[] } };
    const [error] = data.done.userErrors;
    if (error) throw new Error(`${mutation}: ${error.path.join('.')}: ${error.message}`);
  }

  private readonly documents = new Map<string, ReturnType<typeof parse>>();

  private documentOf(mutation: string): ReturnType<typeof parse> {
    const argument = this.schema.getMutationType()?.getFields()[mutation]?.args[0];
    if (!argument) throw new Error(`There is no mutation ${mutation}`);
    const text = `mutation ($input: ${String(argument.type)}) { done: ${mutation}(input: $input) { userErrors { code message path } } }`;
    const document = this.documents.get(mutation) ?? parse(text);
    this.documents.set(mutation, document);
    return document;
  }
}
