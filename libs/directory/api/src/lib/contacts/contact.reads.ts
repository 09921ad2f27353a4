import { mayBeKept } from '@rapport/access-api';
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

/** Of two people of one name: whether anything says that they are one, or nothing says that they are two. */
function mayBeSamePerson(contact: Row, other: Row): Sql {
  const isOfNoBody = (person: Row) => sql`not exists (select from affiliation a where a.contact_id = ${person}.id)`;
  return sql`(${contact}.emails && ${other}.emails or ${isOfNoBody(contact)} or ${isOfNoBody(other)} or exists
    (select from affiliation a join organisation o on o.id = a.organisation_id, affiliation b join organisation p on p.id = b.organisation_id
     where a.contact_id = ${contact}.id and b.contact_id = ${other}.id and (o.id = p.id or o.name_key_text = p.name_key_text)))`;
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
  record: 'id',
  fields: {
    ...columns('id', 'version', 'name', 'honorificPrefix', 'honorificSuffix', 'sortName', 'emails', 'phones'),
    ...columns('createdAt', 'updatedAt'),
    mayBeKept,
    otherNames: many('ContactName', (contact, name) => ({
      from: sql`contact_name ${name}`,
      where: [sql`${name}.contact_id = ${contact}.id`],
      orderBy: sql`${name}.position`,
    })),
    isColleague: value(isColleague),
    possibleDoubles: many('Contact', (contact, other) => ({
      where: [
        sql`${other}.name_key_text = ${contact}.name_key_text and ${other}.id <> ${contact}.id`,
        mayBeSamePerson(contact, other),
      ],
      orderBy: sql`${other}.created_at, ${other}.id`,
      limit: 10,
    })),
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
