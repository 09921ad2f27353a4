import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import { changePasswordInput, updateSettingsInput, type ChangePassword, type UpdateSettings } from './user.rules';
import { UsersService } from './users.service';

@Resolver()
export class UsersResolver {
  constructor(private readonly users: UsersService) {}

  @Mutation('updateSettings')
  @Requires('own-settings:write')
  updateSettings(@InTx() tx: Tx, @Input(updateSettingsInput) input: UpdateSettings) {
    return this.users.updateSettings(tx, input);
  }

  @Mutation('changePassword')
  @Requires('own-settings:write')
  changePassword(@InTx() tx: Tx, @Input(changePasswordInput) input: ChangePassword) {
    return this.users.changePassword(tx, input);
  }
}
