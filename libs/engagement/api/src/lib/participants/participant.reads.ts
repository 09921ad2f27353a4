import { columns, connection, many, one, reads, sql, value } from '@rapport/shared-graphql';

export const participantReads = reads('Participant', {
  table: 'participant',
  fields: {
    ...columns('id', 'title', 'headcount', 'isOurs', 'roles', 'attendance'),
    meeting: one('Meeting', 'meeting_id'),
    contact: one('Contact', 'contact_id'),
    organisation: one('Organisation', 'organisation_id'),
    post: one('Post', 'post_id'),
  },
});

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
      rows: (meeting, p) => ({ where: [sql`${p}.meeting_id = ${meeting}.id`] }),
      orders: {
        POSITION: (p) => [
          { by: sql`${p}.position`, cast: 'int' },
          { by: sql`${p}.id`, cast: 'uuid' },
        ],
      },
    }),
    representation: many('Representation', (meeting, body) => ({
      from: sql`(select p.meeting_id, p.organisation_id, sum(p.headcount) as headcount, min(p.position) as position from participant p
        where p.meeting_id = ${meeting}.id and p.organisation_id is not null and p.attendance <> 'ABSENT'
        group by p.meeting_id, p.organisation_id) ${body}`,
      orderBy: sql`${body}.position, ${body}.organisation_id`,
    })),
  },
});

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
