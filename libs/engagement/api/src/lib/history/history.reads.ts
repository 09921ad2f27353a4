import { connection, join, reads, sql, type Args, type Row, type Sql } from '@rapport/shared-graphql';
import { interactionFilter, latestFirst } from '../interactions/interaction.reads';
import { meetingFilter, newestFirst } from '../meetings/meeting.reads';

/** The organisation, and with `includeDescendants` all below it. */
function bodies(organisation: Row, args: Args): Sql {
  if (args.get('includeDescendants') !== true) return sql`= ${organisation}.id`;
  return sql`in (with recursive below(id) as (select ${organisation}.id union
    select o.id from organisation o join below b on o.parent_id = b.id) select id from below)`;
}

/** Participants through whom an organisation was there: who spoke for it then, or who belongs to it now. */
function presences(organisation: Row, args: Args): Sql[] {
  const body = bodies(organisation, args);
  if (args.get('basis') !== 'AFFILIATED_NOW') return [sql`p.organisation_id ${body}`, present];
  return [
    sql`p.contact_id in (select a.contact_id from affiliation a where a.organisation_id ${body} and a.period @> (select security.today()))`,
    present,
  ];
}

const present = sql`p.attendance <> 'ABSENT'`;
const presence = {
  from: sql`participant p`,
  id: sql`p.meeting_id`,
  keys: newestFirst(sql`p.meeting_starts_at`, sql`p.meeting_id`),
};
const utterance = {
  from: sql`interaction_speaker s`,
  id: sql`s.interaction_id`,
  keys: latestFirst(sql`s.said_at`, sql`s.interaction_id`),
};
const NEWEST = () => presence.keys;
const LATEST = () => utterance.keys;

export const historyOfOrganisation = reads('Organisation', {
  fields: {
    meetings: connection('Meeting', {
      rows: (organisation, _meeting, args) => ({ link: presence, where: presences(organisation, args) }),
      filter: meetingFilter,
      orders: { NEWEST },
    }),
    interactions: connection('Interaction', {
      rows: (organisation) => ({ link: utterance, where: [sql`s.organisation_id = ${organisation}.id`] }),
      filter: interactionFilter,
      orders: { LATEST },
    }),
  },
});

export const historyOfContact = reads('Contact', {
  fields: {
    meetings: connection('Meeting', {
      rows: (contact) => ({ link: presence, where: [sql`p.contact_id = ${contact}.id`, present] }),
      filter: meetingFilter,
      orders: { NEWEST },
    }),
    interactions: connection('Interaction', {
      rows: (contact) => ({ link: utterance, where: [sql`s.contact_id = ${contact}.id`] }),
      filter: interactionFilter,
      orders: { LATEST },
    }),
  },
});

/** When we last met whom: the latest meeting held that the viewer sees; never met sorts last. */
function lastMet(column: Sql, of: Row): Sql {
  return sql`coalesce((select p.meeting_starts_at from participant p join meeting m on m.id = p.meeting_id
    where ${column} = ${of}.id and ${present} and m.status = 'HELD' order by p.meeting_starts_at desc limit 1), '-infinity')`;
}

const lastMetFirst = (column: Sql) => (row: Row) => newestFirst(lastMet(column, row), sql`${row}.id`);

/** Whether an organisation is in one of the cadence states, as of the viewer's today. */
function inCadenceStates(organisation: Row, states: Sql): Sql {
  const silent = sql`((select security.today()) - ${lastMet(sql`p.organisation_id`, organisation)}::date)`;
  const met = sql`${lastMet(sql`p.organisation_id`, organisation)} > '-infinity'`;
  const cases = [
    sql`when ${organisation}.cadence_days is null then 'NONE'`,
    sql`when not (${met}) then 'LAPSED'`,
    sql`when ${silent} > ${organisation}.cadence_days then 'LAPSED'`,
    sql`when ${silent} * 4 >= ${organisation}.cadence_days * 3 then 'DUE'`,
  ];
  return sql`(case ${join(cases, sql` `)} else 'ON_TRACK' end) = any(${states})`;
}

/** Filters and orders that engagement adds to the directory's lists. */
export const directoryByEngagement = reads('Query', {
  fields: {},
  extensions: {
    organisations: {
      orders: { LAST_MET: lastMetFirst(sql`p.organisation_id`) },
      filter: {
        topicId: (o, topic) => sql`exists (select from participant p join meeting_topic t on t.meeting_id = p.meeting_id
          where p.organisation_id = ${o}.id and ${present} and t.topic_id = ${topic.param('uuid')})`,
        cadence: (o, states) => inCadenceStates(o, states.param('text[]')),
      },
    },
    contacts: { orders: { LAST_MET: lastMetFirst(sql`p.contact_id`) } },
  },
});
