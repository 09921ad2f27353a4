import { Injectable } from '@nestjs/common';
import type { Tx } from '@rapport/shared-database';
import { newId, type Id } from '@rapport/shared-kernel';

/** Offices, found or made by what people call them. */
@Injectable()
export class PostsRepository {
  /** The post of this title at the organisation, made where there is none yet. */
  async findOrCreate(tx: Tx, { organisationId, title }: { organisationId: Id; title: string }): Promise<Id> {
    const find = () =>
      tx.query<{ id: Id }>('select id from post where organisation_id = $1 and lower(title) = lower($2)', [
        organisationId,
        title,
      ]);
    const [existing] = await find();
    if (existing) return existing.id;
    const [made] = await tx.query<{ id: Id }>(
      `insert into post (id, title, organisation_id, created_at, updated_at) values ($1, $2, $3, $4, $4)
       on conflict (organisation_id, lower(title)) do nothing returning id`,
      [newId(), title, organisationId, tx.now],
    );
    const [found] = made ? [made] : await find();
    if (!found) throw new Error('a post was made meanwhile and cannot be seen');
    return found.id;
  }
}
