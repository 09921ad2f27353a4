import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { Args, GqlExecutionContext } from '@nestjs/graphql';
import type { ZodType } from 'zod';
import type { Tx, Viewer } from '@rapport/shared-database';
import { InputPipe } from './input-pipe';

/** The metadata key of {@link Requires}. */
export const REQUIRED_PERMISSION = 'rapport:permission';

/** The permission that an operation needs. One without is refused by the guard and fails a test. */
export const Requires = (permission: string) => SetMetadata(REQUIRED_PERMISSION, permission);

/** What resolvers get of a request: who asks, and the transaction of the operation. */
export interface OperationContext {
  readonly viewer: Viewer;
  readonly tx: Tx;
}

/** The transaction of the mutation: `@InTx() tx: Tx`. */
export const InTx = createParamDecorator((_data: unknown, context: ExecutionContext): Tx => {
  return GqlExecutionContext.create(context).getContext<OperationContext>().tx;
});

/** The argument `input`, checked and tidied by its rules: `@Input(logMeetingInput) input: LogMeeting`. */
export const Input = (rules: ZodType) => Args('input', new InputPipe(rules));
