import { column, columns, many, one, reads, sql } from '@rapport/shared-graphql';

export const userReads = reads('User', {
  table: 'app_user',
  fields: {
    ...columns('id', 'version', 'name', 'email', 'role', 'timeZone', 'isActive'),
    teams: many('Team', (user, team) => ({
      join: sql`join team_member m on m.team_id = ${team}.id`,
      where: [sql`m.user_id = ${user}.id`],
      orderBy: sql`lower(${team}.name), ${team}.id`,
    })),
  },
});

export const teamReads = reads('Team', {
  table: 'team',
  fields: {
    id: column(),
    name: column(),
    members: many('User', (team, user) => ({
      join: sql`join team_member m on m.user_id = ${user}.id`,
      where: [sql`m.team_id = ${team}.id`],
      orderBy: sql`lower(${user}.name), ${user}.id`,
    })),
  },
});

export const usersQueries = reads('Query', {
  fields: {
    viewer: one('User', () => sql`(select security.viewer_id())`),
    users: many('User', (_query, user) => ({ orderBy: sql`lower(${user}.name), ${user}.id` })),
    teams: many('Team', (_query, team) => ({ orderBy: sql`lower(${team}.name), ${team}.id` })),
  },
});
