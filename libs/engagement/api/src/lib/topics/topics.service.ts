import { Injectable } from '@nestjs/common';
import type { Tx } from '@rapport/shared-database';
import { newId, notFound, type Id } from '@rapport/shared-kernel';
import { TopicEntity } from './topic.entity';
import type { CreateTopic } from './topic.rules';

/** What was talked about: a small tree. */
@Injectable()
export class TopicsService {
  /** Creates a topic; throws DUPLICATE where there is one of this name. Returns its id. */
  async create(tx: Tx, input: CreateTopic): Promise<Id> {
    if (input.parentId) await this.requireAll(tx, [input.parentId], ['parentId']);
    const id = input.id ?? newId();
    await tx.manager.insert(TopicEntity, {
      id,
      name: input.name,
      otherNames: input.otherNames ?? [],
      parentId: input.parentId ?? null,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    return id;
  }

  /** The ids of the topics that an input names, by id or by name; a name without a topic makes one. Each once, in order. */
  async resolve(
    tx: Tx,
    named: { topicIds?: readonly Id[] | null | undefined; topicNames?: readonly string[] | null | undefined },
    path: readonly string[] = [],
  ): Promise<Id[]> {
    const ids = new Set<Id>(named.topicIds ?? []);
    await this.requireAll(tx, [...ids], [...path, 'topicIds']);
    for (const name of named.topicNames ?? []) {
      const [known] = await tx.query<{ id: Id }>(
        'select id from topic where lower(name) = lower($1) or lower($1) = any (select lower(n) from unnest(other_names) n) order by id limit 1',
        [name],
      );
      ids.add(known?.id ?? (await this.create(tx, { name, id: null, otherNames: null, parentId: null })));
    }
    return [...ids];
  }

  private async requireAll(tx: Tx, ids: readonly Id[], path: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await tx.query<{ id: Id }>('select id from topic where id = any($1)', [ids]);
    const known = new Set(found.map((row) => row.id));
    const missing = ids.findIndex((id) => !known.has(id));
    if (missing >= 0) throw notFound([...path, String(missing)]);
  }
}
