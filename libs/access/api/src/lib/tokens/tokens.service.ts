import { Injectable } from '@nestjs/common';
import { storedScope, tokenOf, tokenScopes } from '@rapport/access-domain';
import type { ReadTx, Tx } from '@rapport/shared-database';
import { newId, notFound, type Id } from '@rapport/shared-kernel';
import { hashOfSecret, newSecret } from '../sign-in/secrets';
import type { CreateToken } from './token.rules';

const DAY_MS = 86_400_000;

/** A token as a list of them shows it. */
export interface ListedToken {
  readonly id: Id;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly level: string;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Keys for tools: each belongs to a person, whose rights it cannot pass. */
@Injectable()
export class TokensService {
  /** Makes a token of the viewer's; `token` is shown once and kept as a hash. */
  async create(tx: Tx, input: CreateToken): Promise<{ id: Id; token: string }> {
    const id = input.id ?? newId();
    const token = tokenOf(newSecret());
    // Each once, in their own order.
    const scopes = tokenScopes.filter((scope) => input.scopes.includes(scope)).map(storedScope);
    const expiresAt = new Date(tx.now.getTime() + input.days * DAY_MS);
    await tx.query(
      `insert into api_token (id, user_id, name, token_hash, scopes, level, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, tx.viewer.id, input.name, hashOfSecret(token), scopes, input.level, tx.now, expiresAt],
    );
    return { id, token };
  }

  /** Ends a token for good: the next request with it is refused. One that has ended already stays as it is. */
  async revoke(tx: Tx, id: Id): Promise<Id> {
    await tx.query('update api_token set revoked_at = $2 where id = $1 and revoked_at is null', [id, tx.now]);
    const found = await tx.query('select id from api_token where id = $1', [id]);
    if (found.length === 0) throw notFound(['id']);
    return id;
  }

  /** The viewer's tokens that still work, newest first. */
  listOwn(tx: ReadTx): Promise<ListedToken[]> {
    return tx.query<ListedToken>(
      `select id, name, scopes, level, expires_at as "expiresAt", last_used_at as "lastUsedAt" from api_token
       where user_id = $1 and revoked_at is null and expires_at > $2 order by created_at desc, id desc`,
      [tx.viewer.id, tx.now],
    );
  }
}
