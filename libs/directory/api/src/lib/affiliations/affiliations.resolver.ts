import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import {
  addAffiliationInput,
  endAffiliationInput,
  moveContactInput,
  type AddAffiliation,
  type EndAffiliation,
  type MoveContact,
} from './affiliation.rules';
import { AffiliationsService } from './affiliations.service';

@Resolver()
export class AffiliationsResolver {
  constructor(private readonly affiliations: AffiliationsService) {}

  @Mutation('addAffiliation')
  @Requires('contact:write')
  add(@InTx() tx: Tx, @Input(addAffiliationInput) input: AddAffiliation) {
    return this.affiliations.add(tx, input);
  }

  @Mutation('endAffiliation')
  @Requires('contact:write')
  end(@InTx() tx: Tx, @Input(endAffiliationInput) input: EndAffiliation) {
    return this.affiliations.end(tx, input);
  }

  @Mutation('moveContact')
  @Requires('contact:write')
  move(@InTx() tx: Tx, @Input(moveContactInput) input: MoveContact) {
    return this.affiliations.move(tx, input);
  }
}
