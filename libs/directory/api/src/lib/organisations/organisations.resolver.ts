import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import {
  createOrganisationInput,
  updateOrganisationInput,
  type CreateOrganisation,
  type UpdateOrganisation,
} from './organisation.rules';
import { OrganisationsService } from './organisations.service';

@Resolver()
export class OrganisationsResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @Mutation('createOrganisation')
  @Requires('organisation:write')
  create(@InTx() tx: Tx, @Input(createOrganisationInput) input: CreateOrganisation) {
    return this.organisations.create(tx, input);
  }

  @Mutation('updateOrganisation')
  @Requires('organisation:write')
  update(@InTx() tx: Tx, @Input(updateOrganisationInput) input: UpdateOrganisation) {
    return this.organisations.update(tx, input);
  }
}
