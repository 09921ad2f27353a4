import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires, Revealed } from '@rapport/shared-graphql';
import type { Id } from '@rapport/shared-kernel';
import { createTokenInput, revokeTokenInput, type CreateToken } from './token.rules';
import { TokensService } from './tokens.service';

@Resolver()
export class TokensResolver {
  constructor(private readonly tokens: TokensService) {}

  @Mutation('createToken')
  @Requires('token:manage')
  async createToken(@InTx() tx: Tx, @Input(createTokenInput) input: CreateToken) {
    const { id, token } = await this.tokens.create(tx, input);
    return new Revealed(id, token);
  }

  @Mutation('revokeToken')
  @Requires('token:manage')
  revokeToken(@InTx() tx: Tx, @Input(revokeTokenInput) { id }: { id: Id }) {
    return this.tokens.revoke(tx, id);
  }
}
