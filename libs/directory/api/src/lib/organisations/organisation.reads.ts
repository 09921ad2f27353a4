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
  type Filter,
  type Row,
} from '@rapport/shared-graphql';

/** Text filters match anywhere in a name, an acronym or another name; better search is its own query. */
export const organisationFilter: Filter = {
  kinds: (o, kinds) => sql`${o}.kind = any(${kinds.param('text[]')})`,
  country: (o, country) => sql`${o}.country = ${country.param('text')}`,
  text: (o, text) => {
    const pattern = sql`'%' || lower(${text.param('text', likePattern)}) || '%'`;
    return sql`(lower(${o}.name) like ${pattern} or lower(${o}.acronym) like ${pattern} or exists
      (select from organisation_name n where n.organisation_id = ${o}.id and lower(n.name) like ${pattern}))`;
  },
  // The parent may be hidden where the child is not: asking by its id finds nothing then.
  parentId: (o, parent) =>
    sql`${o}.parent_id = (select above.id from organisation above where above.id = ${parent.param('uuid')})`,
  ownerId: (o, owner) => sql`${o}.owner_id = ${owner.param('uuid')}`,
};

/** Organisations by name, whatever the case of its letters. */
export const byName = (o: Row) => [
  { by: sql`lower(${o}.name) collate "C"`, cast: 'text' as const },
  { by: sql`${o}.id`, cast: 'uuid' as const },
];

export const organisationReads = reads('Organisation', {
  table: 'organisation',
  record: 'id',
  fields: {
    ...columns(
      'id',
      'version',
      'name',
      'acronym',
      'kind',
      'country',
      'website',
      'description',
      'isHome',
      'cadenceDays',
    ),
    ...columns('createdAt', 'updatedAt'),
    mayBeKept,
    otherNames: many('OrganisationName', (o, name) => ({
      from: sql`organisation_name ${name}`,
      where: [sql`${name}.organisation_id = ${o}.id`],
      orderBy: sql`${name}.position`,
    })),
    identifiers: many('Identifier', (o, identifier) => ({
      from: sql`organisation_identifier ${identifier}`,
      where: [sql`${identifier}.organisation_id = ${o}.id`],
      orderBy: sql`${identifier}.position`,
    })),
    parent: one('Organisation', 'parent_id'),
    children: connection('Organisation', {
      rows: (o, child) => ({ where: [sql`${child}.parent_id = ${o}.id`] }),
      orders: { NAME: byName },
    }),
    owner: one('User', 'owner_id'),
    audience: one('Audience', 'audience_id'),
  },
});

export const organisationNameReads = reads('OrganisationName', {
  fields: { ...columns('name', 'kind', 'language'), from: column('valid_from'), to: column('valid_to') },
});

export const identifierReads = reads('Identifier', { fields: columns('scheme', 'value') });

export const organisationQueries = reads('Query', {
  fields: {
    organisation: byId('Organisation'),
    organisations: connection('Organisation', {
      rows: () => ({}),
      filter: organisationFilter,
      orders: {
        NAME: byName,
        RECENTLY_CHANGED: (o) => [
          { by: sql`${o}.updated_at`, cast: 'timestamptz', descending: true },
          { by: sql`${o}.id`, cast: 'uuid', descending: true },
        ],
      },
    }),
  },
});

/** A text as it is typed, safe within a LIKE pattern. */
export function likePattern(text: unknown): string {
  return String(text)
    .trim()
    .replace(/[\\%_]/g, (character) => `\\${character}`);
}
