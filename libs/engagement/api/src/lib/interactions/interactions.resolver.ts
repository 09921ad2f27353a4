import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import { logInteractionInput, type LogInteraction } from './interaction.rules';
import { InteractionsService } from './interactions.service';

@Resolver()
export class InteractionsResolver {
  constructor(private readonly interactions: InteractionsService) {}

  @Mutation('logInteraction')
  @Requires('interaction:log')
  log(@InTx() tx: Tx, @Input(logInteractionInput) input: LogInteraction) {
    return this.interactions.log(tx, input);
  }
}
