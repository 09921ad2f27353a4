import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Foreign keys that no index began with: what refers to a record is found without reading a whole table. */
export class IndexForeignKeys1795521600007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index app_user_contact_idx on app_user (contact_id);
      create index audit_entry_actor_idx on audit_entry (actor_id, id);
      create index topic_parent_idx on topic (parent_id);
      create index participant_post_idx on participant (post_id, meeting_starts_at desc, meeting_id desc);
      create index interaction_logged_by_idx on interaction (logged_by_id);
      create index position_topic_idx on position (topic_id);
      create index position_interaction_idx on position (interaction_id);
      create index position_recorded_by_idx on position (recorded_by_id);
      create index commitment_event_by_idx on commitment_event (by_id);
      create index follow_up_created_by_idx on follow_up (created_by_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index app_user_contact_idx, audit_entry_actor_idx, topic_parent_idx, participant_post_idx, interaction_logged_by_idx,
        position_topic_idx, position_interaction_idx, position_recorded_by_idx, commitment_event_by_idx, follow_up_created_by_idx;
    `);
  }
}
