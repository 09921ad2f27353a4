import { column, many, reads, sql, value } from '@rapport/shared-graphql';

/** Whether a device may keep a record that its user sees: nobody is named in its reach. Of any row with a reach. */
export const mayBeKept = value(
  (row) => sql`(${row}.reach_id = 0 or ${row}.reach_id in (select security.keepable_reaches()))`,
);

/** Who may see a record. Teams and people are whole lists: an audience names few. */
export const audienceReads = reads('Audience', {
  table: 'audience',
  fields: {
    level: column(),
    teams: many('Team', (audience, team) => ({
      where: [sql`${team}.id = any(${audience}.team_ids)`],
      orderBy: sql`lower(${team}.name), ${team}.id`,
    })),
    people: many('User', (audience, user) => ({
      where: [sql`${user}.id = any(${audience}.user_ids)`],
      orderBy: sql`lower(${user}.name), ${user}.id`,
    })),
  },
});
