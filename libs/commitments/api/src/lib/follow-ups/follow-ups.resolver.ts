import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import {
  completeFollowUpInput,
  createFollowUpInput,
  type CompleteFollowUp,
  type CreateFollowUp,
} from './follow-up.rules';
import { FollowUpsService } from './follow-ups.service';

@Resolver()
export class FollowUpsResolver {
  constructor(private readonly followUps: FollowUpsService) {}

  @Mutation('createFollowUp')
  @Requires('follow-up:write')
  create(@InTx() tx: Tx, @Input(createFollowUpInput) input: CreateFollowUp) {
    return this.followUps.create(tx, input);
  }

  @Mutation('completeFollowUp')
  @Requires('follow-up:write')
  complete(@InTx() tx: Tx, @Input(completeFollowUpInput) input: CompleteFollowUp) {
    return this.followUps.complete(tx, input);
  }
}
