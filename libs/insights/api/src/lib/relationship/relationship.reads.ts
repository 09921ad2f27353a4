import { isOverdue, ofContact, ofOrganisation } from '@rapport/commitments-api';
import { cadenceState, daysSilent, lastMet, met } from '@rapport/engagement-api';
import { columns, firstOf, many, one, reads, Row, sql, value, type Sql } from '@rapport/shared-graphql';

/** Whose relationship it is: one of `organisation_id` and `contact_id`, and the cadence, of a body alone. */
export const ofBody = (o: Row, r: Row) => ({
  from: sql`(select ${o}.id as organisation_id, null::uuid as contact_id, ${o}.cadence_days) ${r}`,
});
const ofPerson = (c: Row, r: Row) => ({
  from: sql`(select null::uuid as organisation_id, ${c}.id as contact_id, null::int as cadence_days) ${r}`,
});

export const relationshipsOfOthers = [
  reads('Organisation', { fields: { relationship: firstOf('RelationshipSummary', ofBody) } }),
  reads('Contact', { fields: { relationship: firstOf('RelationshipSummary', ofPerson) } }),
];

/** The same figure of either, each by its own index. */
function ofEither(r: Row, figure: (subject: Sql) => Sql): Sql {
  return sql`(case when ${r}.organisation_id is not null then ${figure(sql`p.organisation_id = ${r}.organisation_id`)}
    else ${figure(sql`p.contact_id = ${r}.contact_id`)} end)`;
}

const lastMetOf = (r: Row) => ofEither(r, lastMet);

/** How many meetings were held in the days before today and on it. */
function meetingsOfLast(days: Sql) {
  return value((r) =>
    ofEither(
      r,
      (subject) => sql`(select count(distinct p.meeting_id) ${met(subject)}
        and p.meeting_starts_at >= security.start_of((select security.today()) - ${days}) and p.meeting_starts_at <= security.instant())`,
    ),
  );
}

/** How many open promises, of one direction, overdue alone or all. */
function promises(direction: Sql, condition: (c: Row) => Sql) {
  const c = new Row('c');
  return value(
    (
      r,
    ) => sql`(select count(*) from commitment c where c.status = 'OPEN' and c.direction = ${direction} and ${condition(c)}
      and (case when ${r}.organisation_id is not null then ${ofOrganisation(c, sql`= ${r}.organisation_id`)}
        else ${ofContact(c, sql`= ${r}.contact_id`)} end))`,
  );
}

/** So many of the latest meetings say who knows them; more would only cost. */
const LATEST = sql`200`;
const KNOWN = sql`5`;

/** Our people at the latest meetings held with somebody, each with the counts, who met them most in a year first. */
function acquaintances(r: Row, acquaintance: Row) {
  const latest = (subject: Sql) => sql`(select distinct p.meeting_starts_at, p.meeting_id ${met(subject)}
    order by p.meeting_starts_at desc, p.meeting_id desc limit ${LATEST})`;
  return {
    from: sql`(select ours.contact_id, count(*) as meetings, max(latest.meeting_starts_at) as last_met_at,
        count(*) filter (where latest.meeting_starts_at >= security.start_of((select security.today()) - 365)) as meetings_last365_days
      from (${latest(sql`p.organisation_id = ${r}.organisation_id`)} union all ${latest(sql`p.contact_id = ${r}.contact_id`)}) latest
      join participant ours on ours.meeting_id = latest.meeting_id and ours.is_ours and ours.attendance <> 'ABSENT'
      join contact known on known.id = ours.contact_id
      group by ours.contact_id order by meetings_last365_days desc, meetings desc, last_met_at desc, ours.contact_id limit ${KNOWN}) ${acquaintance}`,
    orderBy: sql`${acquaintance}.meetings_last365_days desc, ${acquaintance}.meetings desc, ${acquaintance}.last_met_at desc, ${acquaintance}.contact_id`,
  };
}

export const acquaintanceReads = reads('Acquaintance', {
  fields: { ...columns('meetings', 'meetingsLast365Days', 'lastMetAt'), contact: one('Contact', 'contact_id') },
});

const given = sql`'GIVEN'`;
const received = sql`'RECEIVED'`;
const all = () => sql`true`;

export const relationshipReads = reads('RelationshipSummary', {
  fields: {
    firstMetAt: value((r) =>
      ofEither(r, (subject) => sql`(select p.meeting_starts_at ${met(subject)} order by p.meeting_starts_at limit 1)`),
    ),
    lastMetAt: value(lastMetOf),
    nextMeeting: one('Meeting', (r) =>
      ofEither(
        r,
        (subject) => sql`(select p.meeting_id ${met(subject, 'PLANNED')} and p.meeting_starts_at > security.instant()
          order by p.meeting_starts_at limit 1)`,
      ),
    ),
    meetingsLast90Days: meetingsOfLast(sql`90`),
    meetingsLast365Days: meetingsOfLast(sql`365`),
    openGiven: promises(given, all),
    openReceived: promises(received, all),
    overdueGiven: promises(given, isOverdue),
    overdueReceived: promises(received, isOverdue),
    cadence: value((r) => cadenceState(sql`${r}.cadence_days`, lastMetOf(r))),
    daysSilent: value((r) => daysSilent(lastMetOf(r))),
    knownBy: many('Acquaintance', acquaintances),
  },
});
