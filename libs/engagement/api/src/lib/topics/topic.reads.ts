import { columns, many, one, reads, sql, type Row } from '@rapport/shared-graphql';

const byName = (topic: Row) => sql`lower(${topic}.name) collate "C", ${topic}.id`;

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
