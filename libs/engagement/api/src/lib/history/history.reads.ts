import { connection, reads, sql, type Args, type Filter, type Row, type Sql } from '@rapport/shared-graphql';
import { interactionFilter, latestFirst } from '../interactions/interaction.reads';
import { meetingFilter, newestFirst } from '../meetings/meeting.reads';
import { cadenceState, lastMet, present } from './presence';

/** The ids of an organisation and, with `includeDescendants`, of all below it, as a query. */
export function bodyIds(organisation: Row, args: Args): Sql {
  if (args.get('includeDescendants') !== true) return sql`select ${organisation}.id`;
  return sql`with recursive below(id) as (select ${organisation}.id union
    select o.id from organisation o join below b on o.parent_id = b.id) select id from below`;
}

/** The same as a condition: `= …` or `in (…)`. */
function bodies(organisation: Row, args: Args): Sql {
  if (args.get('includeDescendants') !== true) return sql`= ${organisation}.id`;
  return sql`in (${bodyIds(organisation, args)})`;
}

/** The ids of the people who belong to a body today, as a query; `body` is `= …` or `in (…)`. */
export function peopleNow(body: Sql): Sql {
  return sql`select a.contact_id from affiliation a where a.organisation_id ${body} and a.period @> (select security.today())`;
}

/** Participants through whom an organisation was there: who spoke for it then, or who belongs to it now. */
function presences(organisation: Row, args: Args): Sql[] {
  const body = bodies(organisation, args);
  if (args.get('basis') !== 'AFFILIATED_NOW') return [sql`p.organisation_id ${body}`, present];
  return [sql`p.contact_id in (${peopleNow(body)})`, present];
}

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

const lastMetFirst = (of: (row: Row) => Sql) => (row: Row) =>
  newestFirst(sql`coalesce(${lastMet(of(row))}, '-infinity')`, sql`${row}.id`);
const asBody = (o: Row) => sql`p.organisation_id = ${o}.id`;
const asPerson = (c: Row) => sql`p.contact_id = ${c}.id`;

/** Conditions on an organisation that engagement knows. */
export const organisationFilterByEngagement: Filter = {
  topicId: (o, topic) => sql`exists (select from participant p join meeting_topic t on t.meeting_id = p.meeting_id
          where ${asBody(o)} and ${present} and t.topic_id = ${topic.param('uuid')})`,
  cadence: (o, states) =>
    sql`${cadenceState(sql`${o}.cadence_days`, lastMet(asBody(o)))} = any(${states.param('text[]')})`,
};

/** Filters and orders that engagement adds to the directory's lists. */
export const directoryByEngagement = reads('Query', {
  fields: {},
  extensions: {
    organisations: {
      orders: { LAST_MET: lastMetFirst(asBody) },
      filter: organisationFilterByEngagement,
    },
    contacts: { orders: { LAST_MET: lastMetFirst(asPerson) } },
  },
});
