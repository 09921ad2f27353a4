import { columns, many, one, reads, sql, value } from '@rapport/shared-graphql';

export const sessionReads = reads('Session', {
  table: 'session',
  fields: {
    ...columns('id', 'createdAt', 'lastUsedAt', 'expiresAt', 'client'),
    user: one('User', 'user_id'),
    isCurrent: value((session) => sql`${session}.id is not distinct from (select security.credential_id())`),
  },
});

export const sessionsOfUser = reads('User', {
  fields: {
    sessions: many('Session', (user, session) => ({
      where: [sql`${session}.user_id = ${user}.id`, sql`${session}.expires_at > (select security.instant())`],
      orderBy: sql`${session}.last_used_at desc, ${session}.id`,
    })),
  },
});
