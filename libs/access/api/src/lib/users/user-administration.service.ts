import { Injectable } from '@nestjs/common';
import type { Tx } from '@rapport/shared-database';
import { conflict, newId, notFound, type Id } from '@rapport/shared-kernel';
import { hashOfSecret, newSecret } from '../sign-in/secrets';
import { TeamsService } from '../teams/teams.service';
import type { CreateUser, UpdateUser } from './user.rules';

const INVITATION_MS = 7 * 86_400_000;

/** What administrators do with users. The database refuses to lose the last administrator. */
@Injectable()
export class UserAdministrationService {
  constructor(private readonly teams: TeamsService) {}

  /** Makes a user and an invitation; `secret` is shown once. */
  async create(tx: Tx, input: CreateUser): Promise<{ id: Id; secret: string }> {
    const id = input.id ?? newId();
    const { name, email, role, timeZone } = input;
    await tx.query(
      `insert into app_user (id, name, email, role, time_zone, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $6)`,
      [id, name, email, role, timeZone ?? 'UTC', tx.now],
    );
    await this.teams.changeTeamsOf(tx, { userId: id, addIds: input.teamIds ?? [], removeIds: [] }, 'teamIds');
    return { id, secret: await this.invite(tx, id) };
  }

  /** Changes name, address, role and teams. What the user may do changes with their next statement. */
  async update(tx: Tx, input: UpdateUser): Promise<Id> {
    const { id, expectedVersion, name, email, role } = input;
    const updated = await tx.query(
      `update app_user set name = coalesce($3, name), email = coalesce($4, email), role = coalesce($5, role), version = version + 1, updated_at = $6
       where id = $1 and version = $2 returning id`,
      [id, expectedVersion, name ?? null, email ?? null, role ?? null, tx.now],
    );
    if (updated.length === 0) throw (await this.exists(tx, id)) ? conflict(id) : notFound(['id']);
    const change = { userId: id, addIds: input.addTeamIds ?? [], removeIds: input.removeTeamIds ?? [] };
    await this.teams.changeTeamsOf(tx, change, 'addTeamIds');
    return id;
  }

  /** Shuts a user out, at once and whatever they came through. */
  async deactivate(tx: Tx, id: Id): Promise<Id> {
    await this.setActive(tx, id, false);
    await tx.query('delete from session where user_id = $1', [id]);
    await tx.query('update api_token set revoked_at = $2 where user_id = $1 and revoked_at is null', [id, tx.now]);
    await tx.query('delete from invitation where user_id = $1', [id]);
    return id;
  }

  /** Lets a user in again; they sign in anew, and old tokens stay revoked. */
  async reactivate(tx: Tx, id: Id): Promise<Id> {
    return this.setActive(tx, id, true);
  }

  /** Voids the password, ends sessions, and invites anew; for whoever has forgotten it, or somebody else knows it. */
  async resetSignIn(tx: Tx, userId: Id): Promise<{ id: Id; secret: string }> {
    const found = await tx.query('select from app_user where id = $1 and is_active', [userId]);
    if (found.length === 0) throw notFound(['userId']);
    await tx.query('select security.void_password($1)', [userId]);
    await tx.query('delete from session where user_id = $1', [userId]);
    await tx.query('delete from invitation where user_id = $1', [userId]);
    return { id: userId, secret: await this.invite(tx, userId) };
  }

  private async invite(tx: Tx, userId: Id): Promise<string> {
    const secret = newSecret();
    const expiresAt = new Date(tx.now.getTime() + INVITATION_MS);
    await tx.query(
      'insert into invitation (id, user_id, token_hash, invited_by_id, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)',
      [newId(), userId, hashOfSecret(secret), tx.viewer.id, tx.now, expiresAt],
    );
    return secret;
  }

  private async setActive(tx: Tx, id: Id, isActive: boolean): Promise<Id> {
    const updated = await tx.query(
      'update app_user set is_active = $2, version = version + 1, updated_at = $3 where id = $1 returning id',
      [id, isActive, tx.now],
    );
    if (updated.length === 0) throw notFound(['id']);
    return id;
  }

  private async exists(tx: Tx, id: Id): Promise<boolean> {
    return (await tx.query('select from app_user where id = $1', [id])).length > 0;
  }
}
