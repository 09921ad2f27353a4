import {
  columns,
  connection,
  many,
  one,
  reads,
  sql,
  type Filter,
  type Row,
  type SortKey,
} from '@rapport/shared-graphql';
import { likePattern } from '@rapport/directory-api';

/** Conditions on an interaction, wherever interactions are listed. */
export const interactionFilter: Filter = {
  kinds: (i, kinds) => sql`${i}.kind = any(${kinds.param('text[]')})`,
  topicIds: (i, ids) => sql`exists (select from interaction_topic t where t.interaction_id = ${i}.id
    and t.topic_id = any(${ids.param('uuid[]')}))`,
  from: (i, from) => sql`${i}.said_at >= ${from.param('timestamptz')}`,
  to: (i, to) => sql`${i}.said_at <= ${to.param('timestamptz')}`,
  isVerbatim: (i, isVerbatim) => (isVerbatim.is === true ? sql`${i}.is_verbatim` : sql`not ${i}.is_verbatim`),
  text: (i, text) => sql`lower(${i}.body) like '%' || lower(${text.param('text', likePattern)}) || '%'`,
};

/** Latest first. */
export const latestFirst = (saidAt: SortKey['by'], id: SortKey['by']): SortKey[] => [
  { by: saidAt, cast: 'timestamptz', descending: true },
  { by: id, cast: 'uuid', descending: true },
];
const latest = (i: Row) => latestFirst(sql`${i}.said_at`, sql`${i}.id`);

export const interactionReads = reads('Interaction', {
  table: 'interaction',
  record: 'id',
  fields: {
    ...columns('id', 'version', 'kind', 'saidAt', 'body', 'isVerbatim', 'language', 'source', 'stance'),
    ...columns('createdAt', 'updatedAt'),
    meeting: one('Meeting', 'meeting_id'),
    saidBy: many('Participant', (interaction, participant) => ({
      join: sql`join interaction_speaker s on s.participant_id = ${participant}.id`,
      where: [sql`s.interaction_id = ${interaction}.id`],
      orderBy: sql`s.position`,
    })),
    topics: many('Topic', (interaction, topic) => ({
      join: sql`join interaction_topic it on it.topic_id = ${topic}.id`,
      where: [sql`it.interaction_id = ${interaction}.id`],
      orderBy: sql`it.position`,
    })),
    audience: one('Audience', 'audience_id'),
    loggedBy: one('User', 'logged_by_id'),
  },
});

export const interactionsOfMeeting = reads('Meeting', {
  fields: {
    interactions: connection('Interaction', {
      rows: (meeting, i) => ({ where: [sql`${i}.meeting_id = ${meeting}.id`] }),
      orders: {
        ORDER: (i) => [
          { by: sql`${i}.said_at`, cast: 'timestamptz' },
          { by: sql`${i}.id`, cast: 'uuid' },
        ],
      },
    }),
  },
});

export const interactionQueries = reads('Query', {
  fields: {
    interactions: connection('Interaction', {
      rows: () => ({}),
      filter: interactionFilter,
      orders: { LATEST: latest },
    }),
  },
});
