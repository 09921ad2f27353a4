import {
  column,
  columns,
  connection,
  firstOf,
  many,
  one,
  reads,
  sql,
  value,
  type Args,
  type Row,
  type Sql,
} from '@rapport/shared-graphql';

/** In force on the argument `asOf` (today where it is absent); all of them with `includePast`. */
function inForce(affiliation: Row, args: Args): Sql[] {
  if (args.get('includePast') === true) return [];
  return [sql`${affiliation}.period @> ${asOf(args)}`];
}

function asOf(args: Args): Sql {
  return args.has('asOf') ? sql`${args.param(['asOf'], 'date')}` : sql`(select security.today())`;
}

/** Primary first, then the latest to begin. */
const primaryFirst = (a: Row) => sql`${a}.is_primary desc, lower(${a}.period) desc nulls last, ${a}.id`;

export const affiliationReads = reads('Affiliation', {
  table: 'affiliation',
  record: 'id',
  fields: {
    ...columns('id', 'version', 'title', 'isPrimary'),
    from: column('valid_from'),
    to: column('valid_to'),
    contact: one('Contact', 'contact_id'),
    organisation: one('Organisation', 'organisation_id'),
    post: one('Post', 'post_id'),
    isCurrent: value((a) => sql`${a}.period @> (select security.today())`),
  },
});

export const postReads = reads('Post', {
  table: 'post',
  record: 'id',
  fields: {
    ...columns('id', 'version', 'title'),
    organisation: one('Organisation', 'organisation_id'),
    holders: many('Affiliation', (post, a, args) => ({
      where: [sql`${a}.post_id = ${post}.id`, ...inForce(a, args)],
      orderBy: sql`lower(${a}.period) desc nulls last, ${a}.id`,
    })),
    vacancies: many('Vacancy', (post, gap) => ({ from: gaps(post, gap), orderBy: sql`${gap}.valid_from` })),
  },
});

/** The days from the first known holder to today that no holder's period covers. */
function gaps(post: Row, gap: Row): Sql {
  const known = sql`select range_agg(a.period) as held,
      daterange(case when bool_or(lower_inf(a.period)) then null else min(lower(a.period)) end,
        greatest((select security.today()), min(lower(a.period))), '[]') as days
    from affiliation a where a.post_id = ${post}.id having count(*) > 0`;
  return sql`(select lower(free) as valid_from, nullif(upper(free) - 1, (select security.today())) as valid_to
    from (${known}) known, unnest(datemultirange(known.days) - known.held) free) ${gap}`;
}

export const vacancyReads = reads('Vacancy', { fields: { from: column('valid_from'), to: column('valid_to') } });

export const affiliationsOfContact = reads('Contact', {
  fields: {
    affiliations: many('Affiliation', (contact, a, args) => ({
      where: [sql`${a}.contact_id = ${contact}.id`, ...inForce(a, args)],
      orderBy: primaryFirst(a),
    })),
    affiliation: firstOf('Affiliation', (contact, a, args) => ({
      where: [sql`${a}.contact_id = ${contact}.id`, sql`${a}.is_primary`, ...inForce(a, args)],
      orderBy: primaryFirst(a),
    })),
  },
});

export const affiliationsOfOrganisation = reads('Organisation', {
  fields: {
    affiliations: connection('Affiliation', {
      rows: (organisation, a, args) => ({
        where: [sql`${a}.organisation_id = ${organisation}.id`, ...inForce(a, args)],
      }),
      orders: {
        CONTACT: (a) => [
          {
            by: sql`(select lower(c.sort_name) collate "C" from contact c where c.id = ${a}.contact_id)`,
            cast: 'text',
          },
          { by: sql`${a}.id`, cast: 'uuid' },
        ],
      },
    }),
    posts: connection('Post', {
      rows: (organisation, post) => ({ where: [sql`${post}.organisation_id = ${organisation}.id`] }),
      orders: {
        TITLE: (post) => [
          { by: sql`lower(${post}.title) collate "C"`, cast: 'text' },
          { by: sql`${post}.id`, cast: 'uuid' },
        ],
      },
    }),
  },
});
