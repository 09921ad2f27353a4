import { byOrganisationName, organisationFilter } from '@rapport/directory-api';
import { columns, connection, join, many, one, reads, Row, sql, type Args, type Sql } from '@rapport/shared-graphql';
import { organisationFilterByEngagement } from '../history/history.reads';

export const positionReads = reads('Position', {
  table: 'position',
  record: 'id',
  fields: {
    ...columns('id', 'stance', 'assertedOn', 'note'),
    organisation: one('Organisation', 'organisation_id'),
    topic: one('Topic', 'topic_id'),
    interaction: one('Interaction', 'interaction_id'),
    recordedBy: one('User', 'recorded_by_id'),
  },
});

/** Of an organisation, on the topics asked for, by the day asked for: today unless told. */
function positionsAsked(organisation: Row, position: Row, args: Args): readonly Sql[] {
  return [
    sql`${position}.organisation_id = ${organisation}.id`,
    sql`${position}.asserted_on <= ${asOf(args)}`,
    ...(args.has('topicId') ? [sql`${position}.topic_id = ${args.param(['topicId'], 'uuid')}`] : []),
    ...(args.has('topicIds') ? [sql`${position}.topic_id = any(${args.param(['topicIds'], 'uuid[]')})`] : []),
  ];
}

function asOf(args: Args): Sql {
  return sql`coalesce(${args.param(['asOf'], 'date')}, (select security.today()))`;
}

export const positionsOfOrganisation = reads('Organisation', {
  fields: {
    positions: many('Position', (organisation, position, args) => {
      const isLatest = sql`not exists (select from position later where later.organisation_id = ${position}.organisation_id
        and later.topic_id = ${position}.topic_id and later.asserted_on <= ${asOf(args)}
        and (later.asserted_on, later.id) > (${position}.asserted_on, ${position}.id))`;
      return {
        where: [
          ...positionsAsked(organisation, position, args),
          ...(args.get('includePast') === true ? [] : [isLatest]),
        ],
        orderBy: sql`(select lower(topic.name) from topic where topic.id = ${position}.topic_id), ${position}.topic_id,
          ${position}.asserted_on desc, ${position}.id desc`,
      };
    }),
  },
});

const taken = new Row('taken');

export const positionQueries = reads('Query', {
  fields: {
    positionMatrix: connection('Organisation', {
      rows: (_query, o, args) => ({
        where: [sql`exists (select from position ${taken} where ${join(positionsAsked(o, taken, args), sql` and `)})`],
      }),
      filter: { ...organisationFilter, ...organisationFilterByEngagement },
      orders: { NAME: byOrganisationName },
    }),
  },
});
