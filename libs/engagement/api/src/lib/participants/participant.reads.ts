import { columns, connection, firstOf, many, one, reads, sql, value, Row, type Sql } from '@rapport/shared-graphql';

/** A named person of others who was, or is to be, there, and whom the viewer may see: nothing is told of whom they may not. */
const isNamed = (p: Row): Sql =>
  sql`(not ${p}.is_ours and ${p}.attendance <> 'ABSENT' and exists (select from contact c where c.id = ${p}.contact_id))`;

/** Whether no meeting held before had this person. */
const isFirst = (p: Row): Sql => sql`(not exists (select from participant e join meeting m on m.id = e.meeting_id
  where e.contact_id = ${p}.contact_id and e.meeting_starts_at < ${p}.meeting_starts_at and e.attendance <> 'ABSENT' and m.status = 'HELD'))`;

export const participantReads = reads('Participant', {
  table: 'participant',
  record: 'meeting_id',
  fields: {
    ...columns('id', 'title', 'headcount', 'isOurs', 'roles', 'attendance'),
    meeting: one('Meeting', 'meeting_id'),
    contact: one('Contact', 'contact_id'),
    organisation: one('Organisation', 'organisation_id'),
    post: one('Post', 'post_id'),
    isFirstEncounter: value((p) => sql`(case when ${isNamed(p)} then ${isFirst(p)} end)`),
  },
});

const each = new Row('each_one');

/** The bodies represented, each once; who was absent represents nobody. */
export const participantsOfMeeting = reads('Meeting', {
  fields: {
    presenceStamp: value(
      (
        meeting,
      ) => sql`(select md5(coalesce(string_agg(concat_ws(' ', p.id, p.attendance, p.headcount), ',' order by p.id), ''))
        from participant p where p.meeting_id = ${meeting}.id)`,
    ),
    participants: connection('Participant', {
      rows: (meeting, p, args) => {
        const wanted = args.get('isFirstEncounter');
        const encounters = wanted === true ? isFirst(p) : sql`not ${isFirst(p)}`;
        const narrowed = typeof wanted === 'boolean' ? [isNamed(p), encounters] : [];
        return { where: [sql`${p}.meeting_id = ${meeting}.id`, ...narrowed] };
      },
      orders: {
        POSITION: (p) => [
          { by: sql`${p}.position`, cast: 'int' },
          { by: sql`${p}.id`, cast: 'uuid' },
        ],
      },
    }),
    encounters: firstOf('Encounters', (meeting, counts) => ({
      from: sql`(select count(*) as named, count(*) filter (where ${isFirst(each)}) as first from participant ${each}
        where ${each}.meeting_id = ${meeting}.id and ${isNamed(each)}) ${counts}`,
    })),
    representation: many('Representation', (meeting, body) => ({
      from: sql`(select p.meeting_id, p.organisation_id, sum(p.headcount) as headcount, min(p.position) as position from participant p
        where p.meeting_id = ${meeting}.id and p.organisation_id is not null and p.attendance <> 'ABSENT'
        group by p.meeting_id, p.organisation_id) ${body}`,
      orderBy: sql`${body}.position, ${body}.organisation_id`,
    })),
  },
});

export const encountersReads = reads('Encounters', { fields: columns('named', 'first') });

export const representationReads = reads('Representation', {
  fields: {
    ...columns('headcount'),
    organisation: one('Organisation', 'organisation_id'),
    named: many('Participant', (body, p) => ({
      where: [
        sql`${p}.meeting_id = ${body}.meeting_id`,
        sql`${p}.organisation_id = ${body}.organisation_id`,
        sql`${p}.contact_id is not null`,
        sql`${p}.attendance <> 'ABSENT'`,
      ],
      orderBy: sql`${p}.position, ${p}.id`,
    })),
  },
});
