import { ofContact, ofOrganisation, onTopic } from '@rapport/commitments-api';
import { bodyIds, lastMet, peopleNow, present, topicsWithin } from '@rapport/engagement-api';
import {
  columns,
  connection,
  firstOf,
  one,
  reads,
  Row,
  sql,
  value,
  type Args,
  type Sql,
} from '@rapport/shared-graphql';
import { happenings, movedFrom, movedTo, union, type Own, type Scope, type Subject } from './happenings';

const c = new Row('c');

/** Newest first. */
const orders = {
  NEWEST: (row: Row) => [
    { by: sql`${row}.at`, cast: 'timestamptz' as const, descending: true },
    { by: sql`${row}.event`, cast: 'uuid' as const, descending: true },
  ],
};

/** A timeline of whomever or whatever `subjectOf` says. */
function timeline(
  subjectOf: (parent: Row, args: Args) => Subject,
  scopeOf: (parent: Row, args: Args) => Scope = asked,
) {
  return connection('TimelineItem', {
    union,
    orders,
    rows: (parent, row, args) => {
      const subject = subjectOf(parent, args);
      const scope = scopeOf(parent, args);
      return { from: (bounds) => happenings(subject, scope, row, bounds) };
    },
  });
}

const asked = (_parent: Row, args: Args): Scope =>
  args.has('kinds') ? { kinds: sql`${args.param(['kinds'], 'text[]')}` } : {};

/** The topics asked for, with those within them, as a query; undefined where none are. */
function topicsOf(args: Args): Sql | undefined {
  return args.has('topicIds') ? topicsWithin(sql`select unnest(${args.param(['topicIds'], 'uuid[]')})`) : undefined;
}

/** Who was at meetings and spoke there: rows `p` whose column `whose` is one of `ids`. */
function presence(ids: Sql, whose: Sql, topics: Sql | undefined) {
  const on = (table: Sql, key: Sql) =>
    topics ? [sql`exists (select from ${table} t where t.${key} = p.${key} and t.topic_id in (${topics}))`] : [];
  return {
    meetings: {
      ids,
      from: sql`participant p`,
      where: [sql`p.${whose} = s.id`, present, ...on(sql`meeting_topic`, sql`meeting_id`)],
    },
    sayings: {
      ids,
      from: sql`interaction_speaker p`,
      where: [sql`p.${whose} = s.id`, ...on(sql`interaction_topic`, sql`interaction_id`)],
    },
  };
}

function promises(condition: Sql, topics: Sql | undefined): Own {
  return { from: sql`commitment c`, where: [condition, ...(topics ? [onTopic(c, sql`in (${topics})`)] : [])] };
}

/** Who joined and who left: affiliations have no topic. `moved` says which moves stand among the joinings. */
function comingAndGoing(ids: Sql, whose: Sql, moved: Sql) {
  return {
    joinings: { ids, from: sql`affiliation a`, where: [sql`a.${whose} = s.id`, sql`a.valid_from is not null`] },
    leavings: {
      ids,
      from: sql`affiliation a ${movedTo}`,
      where: [sql`a.${whose} = s.id`, sql`a.valid_to is not null`, sql`(next.id is null or not ${moved})`],
    },
  };
}

function ofBody(o: Row, args: Args): Subject {
  const ids = bodyIds(o, args);
  const is = sql`in (${ids})`;
  const topics = topicsOf(args);
  const there =
    args.get('basis') === 'AFFILIATED_NOW'
      ? presence(peopleNow(is), sql`contact_id`, topics)
      : presence(ids, sql`organisation_id`, topics);
  return {
    ...there,
    promises: promises(ofOrganisation(c, is), topics),
    ...(!topics && comingAndGoing(ids, sql`organisation_id`, sql`next.organisation_id ${is}`)),
    positions: {
      ids,
      from: sql`position x`,
      where: [sql`x.organisation_id = s.id`, ...(topics ? [sql`x.topic_id in (${topics})`] : [])],
    },
  };
}

/** A person's, without positions: stance is a body's. */
function ofPerson(contact: Row, args: Args): Subject {
  const ids = sql`select ${contact}.id`;
  const topics = topicsOf(args);
  return {
    ...presence(ids, sql`contact_id`, topics),
    promises: promises(ofContact(c, sql`= ${contact}.id`), topics),
    ...(!topics && comingAndGoing(ids, sql`contact_id`, sql`true`)),
  };
}

function ofTopic(topic: Row): Subject {
  const ids = topicsWithin(sql`select ${topic}.id`);
  const on = [sql`p.topic_id = s.id`];
  return {
    meetings: { ids, from: sql`meeting_topic p`, where: on },
    sayings: { ids, from: sql`interaction_topic p`, where: on },
    promises: promises(onTopic(c, sql`in (${ids})`), undefined),
    positions: { ids, from: sql`position x`, where: [sql`x.topic_id = s.id`] },
  };
}

/** What can change while nobody meets: all but what is of meetings themselves. */
function changesOf(subjectOf: (parent: Row, args: Args) => Subject) {
  return (parent: Row, args: Args): Subject => ({
    ...subjectOf(parent, args),
    meetings: undefined,
    sayings: undefined,
  });
}

export const timelines = [
  reads('Organisation', {
    fields: {
      timeline: timeline(ofBody),
      changes: timeline(changesOf(ofBody), (o) => ({ since: lastMet(sql`p.organisation_id = ${o}.id`) })),
    },
  }),
  reads('Contact', {
    fields: {
      timeline: timeline(ofPerson),
      changes: timeline(changesOf(ofPerson), (contact) => ({ since: lastMet(sql`p.contact_id = ${contact}.id`) })),
    },
  }),
  reads('Topic', { fields: { timeline: timeline(ofTopic) } }),
];

/** The latest position before `x`, of the same body on the same topic. */
const positionBefore = (what: Sql) => sql`(select ${what} from position before
  where before.organisation_id = x.organisation_id and before.topic_id = x.topic_id and (before.asserted_on, before.id) < (x.asserted_on, x.id)
  order by before.asserted_on desc, before.id desc limit 1)`;

const movedFromOf = (edge: Row) =>
  sql`(select ${movedFrom(new Row('a'))} from affiliation a where a.id = ${edge}.affiliation_id and not ${edge}.is_end)`;

export const timelineEdgeReads = reads('TimelineEdge', {
  repeats: union,
  fields: {
    ...columns('at', 'isDay'),
    event: value(
      (edge) => sql`coalesce(case ${edge}.kind
        when 'MEETING' then (select 'MEETING_' || m.status from meeting m where m.id = ${edge}.meeting_id)
        when 'INTERACTION' then 'SAID'
        when 'COMMITMENT' then (select 'PROMISE_' || e.kind from commitment_event e where e.id = ${edge}.event)
        when 'AFFILIATION' then case when ${edge}.is_end then 'LEFT' when ${movedFromOf(edge)} is null then 'JOINED' else 'MOVED' end
        else (select ${positionBefore(sql`case before.stance when x.stance then 'POSITION_CONFIRMED' else 'POSITION_CHANGED' end`)}
          from position x where x.id = ${edge}.position_id) end, 'POSITION_TAKEN')`,
    ),
    promiseEvent: firstOf('CommitmentEvent', (edge, event) => ({
      from: sql`commitment_event ${event}`,
      where: [sql`${event}.id = ${edge}.event`, sql`${edge}.kind = 'COMMITMENT'`],
    })),
    movedFrom: one('Affiliation', movedFromOf),
    positionBefore: one(
      'Position',
      (edge) => sql`(select ${positionBefore(sql`before.id`)} from position x where x.id = ${edge}.position_id)`,
    ),
  },
});
