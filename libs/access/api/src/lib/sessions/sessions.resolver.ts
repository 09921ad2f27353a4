import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import type { Id } from '@rapport/shared-kernel';
import { endSessionInput, endSessionsInput, type EndSessions } from './session.rules';
import { SessionsService } from './sessions.service';

@Resolver()
export class SessionsResolver {
  constructor(private readonly sessions: SessionsService) {}

  @Mutation('endSession')
  @Requires('own-settings:write')
  endSession(@InTx() tx: Tx, @Input(endSessionInput) { id }: { id: Id }) {
    return this.sessions.end(tx, id);
  }

  @Mutation('endSessions')
  @Requires('own-settings:write')
  endSessions(@InTx() tx: Tx, @Input(endSessionsInput) input: EndSessions) {
    return this.sessions.endAll(tx, input);
  }
}
