import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import {
  fulfilCommitmentInput,
  postponeCommitmentInput,
  recordCommitmentInput,
  reopenCommitmentInput,
  withdrawCommitmentInput,
  type FulfilCommitment,
  type PostponeCommitment,
  type RecordCommitment,
  type ReopenCommitment,
  type WithdrawCommitment,
} from './commitment.rules';
import { CommitmentsService } from './commitments.service';

@Resolver()
export class CommitmentsResolver {
  constructor(private readonly commitments: CommitmentsService) {}

  @Mutation('recordCommitment')
  @Requires('commitment:write')
  record(@InTx() tx: Tx, @Input(recordCommitmentInput) input: RecordCommitment) {
    return this.commitments.record(tx, input);
  }

  @Mutation('postponeCommitment')
  @Requires('commitment:write')
  postpone(@InTx() tx: Tx, @Input(postponeCommitmentInput) input: PostponeCommitment) {
    return this.commitments.postpone(tx, input);
  }

  @Mutation('fulfilCommitment')
  @Requires('commitment:write')
  fulfil(@InTx() tx: Tx, @Input(fulfilCommitmentInput) input: FulfilCommitment) {
    return this.commitments.fulfil(tx, input);
  }

  @Mutation('withdrawCommitment')
  @Requires('commitment:write')
  withdraw(@InTx() tx: Tx, @Input(withdrawCommitmentInput) input: WithdrawCommitment) {
    return this.commitments.withdraw(tx, input);
  }

  @Mutation('reopenCommitment')
  @Requires('commitment:write')
  reopen(@InTx() tx: Tx, @Input(reopenCommitmentInput) input: ReopenCommitment) {
    return this.commitments.reopen(tx, input);
  }
}
