import { mayBeKept } from '@rapport/access-api';
import {
  byId,
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

/** Conditions on a meeting, wherever meetings are listed. */
export const meetingFilter: Filter = {
  kinds: (m, kinds) => sql`${m}.kind = any(${kinds.param('text[]')})`,
  statuses: (m, statuses) => sql`${m}.status = any(${statuses.param('text[]')})`,
  from: (m, from) => sql`${m}.starts_at >= ${from.param('timestamptz')}`,
  to: (m, to) => sql`${m}.starts_at <= ${to.param('timestamptz')}`,
  // A participant may be seen where the person or body is not: asking by the id of one that is hidden finds nothing.
  organisationIds: (m, ids) => sql`exists (select from participant p join organisation o on o.id = p.organisation_id
    where p.meeting_id = ${m}.id and o.id = any(${ids.param('uuid[]')}) and p.attendance <> 'ABSENT')`,
  contactIds: (m, ids) => sql`exists (select from participant p join contact c on c.id = p.contact_id
    where p.meeting_id = ${m}.id and c.id = any(${ids.param('uuid[]')}) and p.attendance <> 'ABSENT')`,
  allContactIds: (m, ids) => sql`not exists (select from unnest(${ids.param('uuid[]')}) wanted(id) where not exists
    (select from participant p join contact c on c.id = p.contact_id
      where p.meeting_id = ${m}.id and c.id = wanted.id and p.attendance <> 'ABSENT'))`,
  topicIds: (m, ids) => sql`exists (select from meeting_topic t where t.meeting_id = ${m}.id
    and t.topic_id = any(${ids.param('uuid[]')}))`,
  text: (m, text) => {
    const pattern = sql`'%' || lower(${text.param('text', likePattern)}) || '%'`;
    return sql`(lower(${m}.title) like ${pattern} or lower(${m}.purpose) like ${pattern}
      or lower(${m}.outcome) like ${pattern} or lower(${m}.place) like ${pattern})`;
  },
  loggedById: (m, user) => sql`${m}.logged_by_id = ${user.param('uuid')}`,
};

/** Newest first; the linking row's own copy of the time keeps a page of it in one index range. */
export const newestFirst = (startsAt: SortKey['by'], id: SortKey['by']): SortKey[] => [
  { by: startsAt, cast: 'timestamptz', descending: true },
  { by: id, cast: 'uuid', descending: true },
];

const newest = (m: Row) => newestFirst(sql`${m}.starts_at`, sql`${m}.id`);

export const meetingReads = reads('Meeting', {
  table: 'meeting',
  record: 'id',
  fields: {
    ...columns('id', 'version', 'title', 'kind', 'status', 'startsAt', 'endsAt', 'timeZone', 'modality'),
    ...columns('place', 'purpose', 'outcome', 'createdAt', 'updatedAt'),
    mayBeKept,
    hosts: many('Organisation', (m, organisation) => ({
      join: sql`join meeting_host h on h.organisation_id = ${organisation}.id`,
      where: [sql`h.meeting_id = ${m}.id`],
      orderBy: sql`h.position`,
    })),
    partOf: one('Meeting', 'part_of_id'),
    possibleDoubles: many('Meeting', (m, other) => ({
      where: [
        sql`${other}.starts_at between ${m}.starts_at - interval '1 day' and ${m}.starts_at + interval '1 day' and ${other}.id <> ${m}.id`,
        // Parts of one whole are often called alike.
        sql`coalesce(${other}.part_of_id, ${other}.id) <> coalesce(${m}.part_of_id, ${m}.id)`,
        sql`similarity(lower(${other}.title), lower(${m}.title)) >= 0.6`,
      ],
      orderBy: sql`${other}.created_at, ${other}.id`,
      limit: 10,
    })),
    parts: connection('Meeting', {
      rows: (m, part) => ({ where: [sql`${part}.part_of_id = ${m}.id`] }),
      orders: {
        OLDEST: (part) => [
          { by: sql`${part}.starts_at`, cast: 'timestamptz' },
          { by: sql`${part}.id`, cast: 'uuid' },
        ],
      },
    }),
    topics: many('Topic', (m, topic) => ({
      join: sql`join meeting_topic mt on mt.topic_id = ${topic}.id`,
      where: [sql`mt.meeting_id = ${m}.id`],
      orderBy: sql`mt.position`,
    })),
    audience: one('Audience', 'audience_id'),
    loggedBy: one('User', 'logged_by_id'),
  },
});

export const meetingQueries = reads('Query', {
  fields: {
    meeting: byId('Meeting'),
    meetings: connection('Meeting', {
      rows: () => ({}),
      filter: meetingFilter,
      orders: {
        NEWEST: newest,
        OLDEST: (m) => [
          { by: sql`${m}.starts_at`, cast: 'timestamptz' },
          { by: sql`${m}.id`, cast: 'uuid' },
        ],
      },
    }),
  },
});
