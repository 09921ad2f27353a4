import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import { recordPositionInput, type RecordPosition } from './position.rules';
import { PositionsService } from './positions.service';

@Resolver()
export class PositionsResolver {
  constructor(private readonly positions: PositionsService) {}

  @Mutation('recordPosition')
  @Requires('position:record')
  record(@InTx() tx: Tx, @Input(recordPositionInput) input: RecordPosition) {
    return this.positions.record(tx, input);
  }
}
