import {
  byId,
  column,
  columns,
  connection,
  many,
  one,
  reads,
  sql,
  value,
  type Filter,
  type Row,
  type Sql,
} from '@rapport/shared-graphql';
import { likePattern } from '../organisations/organisation.reads';

/** Whether a contact is one of ours today: affiliated with the home organisation. */
function isColleague(contact: Row): Sql {
  return sql`exists (select from affiliation a join organisation home on home.id = a.organisation_id and home.is_home
    where a.contact_id = ${contact}.id and a.period @> (select security.today()))`;
}

const contactFilter: Filter = {
  text: (c, text) => {
    const pattern = sql`'%' || lower(${text.param('text', likePattern)}) || '%'`;
    return sql`(lower(${c}.name) like ${pattern} or exists
      (select from contact_name n where n.contact_id = ${c}.id and lower(n.name) like ${pattern}))`;
  },
  organisationId: (c, organisation) => sql`exists (select from affiliation a where a.contact_id = ${c}.id
    and a.organisation_id = ${organisation.param('uuid')} and a.period @> (select security.today()))`,
  ownerId: (c, owner) => sql`${c}.owner_id = ${owner.param('uuid')}`,
  isColleague: (c, isOurs) => (isOurs.is === true ? isColleague(c) : sql`not ${isColleague(c)}`),
};

export const contactReads = reads('Contact', {
  table: 'contact',
  fields: {
    ...columns('id', 'version', 'name', 'honorificPrefix', 'honorificSuffix', 'sortName', 'emails', 'phones'),
    ...columns('createdAt', 'updatedAt'),
    otherNames: many('ContactName', (contact, name) => ({
      from: sql`contact_name ${name}`,
      where: [sql`${name}.contact_id = ${contact}.id`],
      orderBy: sql`${name}.position`,
    })),
    isColleague: value(isColleague),
    owner: one('User', 'owner_id'),
    audience: one('Audience', 'audience_id'),
  },
});

export const contactNameReads = reads('ContactName', {
  fields: { ...columns('name', 'kind', 'language'), from: column('valid_from'), to: column('valid_to') },
});

/** A user is a person, too: the contact that stands for them. */
export const contactOfUser = reads('User', { fields: { contact: one('Contact', 'contact_id') } });

export const contactQueries = reads('Query', {
  fields: {
    contact: byId('Contact'),
    contacts: connection('Contact', {
      rows: () => ({}),
      filter: contactFilter,
      orders: {
        NAME: (c) => [
          { by: sql`lower(${c}.sort_name) collate "C"`, cast: 'text' },
          { by: sql`${c}.id`, cast: 'uuid' },
        ],
        RECENTLY_CHANGED: (c) => [
          { by: sql`${c}.updated_at`, cast: 'timestamptz', descending: true },
          { by: sql`${c}.id`, cast: 'uuid', descending: true },
        ],
      },
    }),
  },
});
