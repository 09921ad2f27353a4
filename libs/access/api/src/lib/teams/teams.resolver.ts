import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import { createTeamInput, updateTeamInput, type CreateTeam, type UpdateTeam } from './team.rules';
import { TeamsService } from './teams.service';

@Resolver()
export class TeamsResolver {
  constructor(private readonly teams: TeamsService) {}

  @Mutation('createTeam')
  @Requires('team:administer')
  createTeam(@InTx() tx: Tx, @Input(createTeamInput) input: CreateTeam) {
    return this.teams.create(tx, input);
  }

  @Mutation('updateTeam')
  @Requires('team:administer')
  updateTeam(@InTx() tx: Tx, @Input(updateTeamInput) input: UpdateTeam) {
    return this.teams.update(tx, input);
  }
}
