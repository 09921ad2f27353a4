import { column, columns, many, one, reads, sql, value } from '@rapport/shared-graphql';

/** Only what is no secret: the hash cannot even be selected by the serving role. */
export const tokenReads = reads('ApiToken', {
  table: 'api_token',
  fields: {
    ...columns('id', 'name', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'),
    owner: one('User', 'user_id'),
    scopes: value((token) => sql`array(select upper(replace(s, ':', '_')) from unnest(${token}.scopes) s)`),
    level: column(),
  },
});

export const tokensOfUser = reads('User', {
  fields: {
    tokens: many('ApiToken', (user, token) => ({
      where: [sql`${token}.user_id = ${user}.id`],
      orderBy: sql`${token}.created_at desc, ${token}.id desc`,
    })),
  },
});
