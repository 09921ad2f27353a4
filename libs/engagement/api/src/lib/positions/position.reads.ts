import { columns, one, reads } from '@rapport/shared-graphql';

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
