import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires, Revealed } from '@rapport/shared-graphql';
import type { Id } from '@rapport/shared-kernel';
import { UserAdministrationService } from './user-administration.service';
import {
  changePasswordInput,
  createUserInput,
  deactivateUserInput,
  reactivateUserInput,
  resetSignInInput,
  updateSettingsInput,
  updateUserInput,
  type ChangePassword,
  type CreateUser,
  type UpdateSettings,
  type UpdateUser,
} from './user.rules';
import { UsersService } from './users.service';

@Resolver()
export class UsersResolver {
  constructor(
    private readonly users: UsersService,
    private readonly administration: UserAdministrationService,
  ) {}

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

  @Mutation('createUser')
  @Requires('user:administer')
  async createUser(@InTx() tx: Tx, @Input(createUserInput) input: CreateUser) {
    const { id, secret } = await this.administration.create(tx, input);
    return new Revealed(id, secret);
  }

  @Mutation('updateUser')
  @Requires('user:administer')
  updateUser(@InTx() tx: Tx, @Input(updateUserInput) input: UpdateUser) {
    return this.administration.update(tx, input);
  }

  @Mutation('deactivateUser')
  @Requires('user:administer')
  deactivateUser(@InTx() tx: Tx, @Input(deactivateUserInput) { id }: { id: Id }) {
    return this.administration.deactivate(tx, id);
  }

  @Mutation('reactivateUser')
  @Requires('user:administer')
  reactivateUser(@InTx() tx: Tx, @Input(reactivateUserInput) { id }: { id: Id }) {
    return this.administration.reactivate(tx, id);
  }

  @Mutation('resetSignIn')
  @Requires('user:administer')
  async resetSignIn(@InTx() tx: Tx, @Input(resetSignInInput) { userId }: { userId: Id }) {
    const { id, secret } = await this.administration.resetSignIn(tx, userId);
    return new Revealed(id, secret);
  }
}
