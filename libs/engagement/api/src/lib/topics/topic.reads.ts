import { columns, many, one, reads, sql, type Row, type Sql } from '@rapport/shared-graphql';

const byName = (topic: Row) => sql`lower(${topic}.name) collate "C", ${topic}.id`;

/** The ids of the topics of `ids` (a query) and of all below them, as a query: what was said on a part was said on the whole. */
export function topicsWithin(ids: Sql): Sql {
  return sql`with recursive within(id) as (${ids} union
    select t.id from topic t join within w on t.parent_id = w.id) select id from within`;
}

export const topicReads = reads('Topic', {
  table: 'topic',
  fields: {
    ...columns('id', 'version', 'name', 'otherNames'),
    parent: one('Topic', 'parent_id'),
    children: many('Topic', (topic, child) => ({
      where: [sql`${child}.parent_id = ${topic}.id`],
      orderBy: byName(child),
    })),
  },
});

export const topicQueries = reads('Query', {
  fields: { topics: many('Topic', (_query, topic) => ({ orderBy: byName(topic) })) },
});
