import { Injectable } from '@nestjs/common';
import type { Tx } from '@rapport/shared-database';
import { notFound, type Id } from '@rapport/shared-kernel';
import type { EndSessions } from './session.rules';

/** The browsers that people are signed in with: row-level security says whose one may end. */
@Injectable()
export class SessionsService {
  /** Ends one session; the id of the user whose it was. */
  async end(tx: Tx, id: Id): Promise<Id> {
    const [ended] = await tx.query<{ userId: Id }>('delete from session where id = $1 returning user_id as "userId"', [
      id,
    ]);
    if (!ended) throw notFound(['id']);
    return ended.userId;
  }

  /** Ends all sessions of a user (absent: of the viewer), or all but the one at hand; the user's id. */
  async endAll(tx: Tx, { userId, exceptThisOne }: EndSessions): Promise<Id> {
    const of = userId ?? tx.viewer.id;
    const kept = exceptThisOne ? tx.viewer.credentialId : null;
    if (of !== tx.viewer.id && tx.viewer.role !== 'ADMIN') throw notFound(['userId']);
    await tx.query('delete from session where user_id = $1 and id is distinct from $2', [of, kept]);
    return of;
  }
}
