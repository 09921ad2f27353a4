import { column, many, reads, sql } from '@rapport/shared-graphql';

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
