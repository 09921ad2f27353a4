import { Injectable } from '@nestjs/common';
import type { Tx } from '@rapport/shared-database';
import { newId, notFound, type Id } from '@rapport/shared-kernel';
import type { CreateTeam, UpdateTeam } from './team.rules';

/** Who works together. What a team may see follows from who is in it when a statement runs, so a change is felt at once. */
@Injectable()
export class TeamsService {
  /** Makes a team. */
  async create(tx: Tx, input: CreateTeam): Promise<Id> {
    const id = input.id ?? newId();
    await tx.query('insert into team (id, name, created_at) values ($1, $2, $3)', [id, input.name, tx.now]);
    await this.addMembers(tx, { teamId: id, userIds: input.memberIds ?? [] }, 'memberIds');
    return id;
  }

  /** Renames a team, adds and removes members. */
  async update(tx: Tx, { id, name, addMemberIds, removeMemberIds }: UpdateTeam): Promise<Id> {
    const updated = await tx.query('update team set name = coalesce($2, name) where id = $1 returning id', [
      id,
      name ?? null,
    ]);
    if (updated.length === 0) throw notFound(['id']);
    await this.addMembers(tx, { teamId: id, userIds: addMemberIds ?? [] }, 'addMemberIds');
    await tx.query('delete from team_member where team_id = $1 and user_id = any($2)', [id, removeMemberIds ?? []]);
    return id;
  }

  /** Puts a user into teams and takes them out of others; `field` of the input names the teams to add. */
  async changeTeamsOf(
    tx: Tx,
    { userId, addIds, removeIds }: { userId: Id; addIds: readonly Id[]; removeIds: readonly Id[] },
    field: string,
  ): Promise<void> {
    const known = await tx.query<{ id: Id }>('select id from team where id = any($1)', [addIds]);
    requireAll(addIds, known, field);
    await tx.query('insert into team_member (team_id, user_id) select unnest($1::uuid[]), $2 on conflict do nothing', [
      addIds,
      userId,
    ]);
    await tx.query('delete from team_member where user_id = $1 and team_id = any($2)', [userId, removeIds]);
  }

  private async addMembers(
    tx: Tx,
    { teamId, userIds }: { teamId: Id; userIds: readonly Id[] },
    field: string,
  ): Promise<void> {
    const known = await tx.query<{ id: Id }>('select id from app_user where is_active and id = any($1)', [userIds]);
    requireAll(userIds, known, field);
    await tx.query('insert into team_member (team_id, user_id) select $1, unnest($2::uuid[]) on conflict do nothing', [
      teamId,
      userIds,
    ]);
  }
}

function requireAll(ids: readonly Id[], known: readonly { readonly id: Id }[], field: string): void {
  const missing = ids.findIndex((id) => !known.some((found) => found.id === id));
  if (missing >= 0) throw notFound([field, String(missing)]);
}
