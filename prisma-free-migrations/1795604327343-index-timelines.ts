import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A page of a timeline reads no more of any kind than the page: who joined and left, and a topic's positions, in their order. */
export class IndexTimelines1795604327343 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index affiliation_organisation_idx, position_topic_idx;
      create index affiliation_organisation_idx on affiliation (organisation_id, lower(period) desc, id desc);
      create index affiliation_left_idx on affiliation (organisation_id, upper(period) desc, id desc) where valid_to is not null;
      create index position_topic_idx on position (topic_id, asserted_on desc, id desc);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index affiliation_organisation_idx, affiliation_left_idx, position_topic_idx;
      create index affiliation_organisation_idx on affiliation (organisation_id);
      create index position_topic_idx on position (topic_id);
    `);
  }
}
