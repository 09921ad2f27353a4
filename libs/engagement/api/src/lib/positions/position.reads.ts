import { columns, many, one, reads, sql } from '@rapport/shared-graphql';

export const positionReads = reads('Position', {
  table: 'position',
  fields: {
    ...columns('id', 'stance', 'assertedOn', 'note'),
    organisation: one('Organisation', 'organisation_id'),
    topic: one('Topic', 'topic_id'),
    interaction: one('Interaction', 'interaction_id'),
    recordedBy: one('User', 'recorded_by_id'),
  },
});

/** The latest position on each topic as of a day, today unless told; of one topic alone where it is named. */
export const positionsOfOrganisation = reads('Organisation', {
  fields: {
    positions: many('Position', (organisation, position, args) => {
      const asOf = sql`coalesce(${args.param(['asOf'], 'date')}, (select security.today()))`;
      const ofTopic = args.has('topicId') ? [sql`${position}.topic_id = ${args.param(['topicId'], 'uuid')}`] : [];
      return {
        where: [
          sql`${position}.organisation_id = ${organisation}.id`,
          sql`${position}.asserted_on <= ${asOf}`,
          sql`not exists (select from position later where later.organisation_id = ${position}.organisation_id
            and later.topic_id = ${position}.topic_id and later.asserted_on <= ${asOf}
            and (later.asserted_on, later.id) > (${position}.asserted_on, ${position}.id))`,
          ...ofTopic,
        ],
        orderBy: sql`(select lower(topic.name) from topic where topic.id = ${position}.topic_id), ${position}.id`,
      };
    }),
  },
});
