import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a promise is on, also where it was made at no meeting. */
export class CreateCommitmentTopics1795603104096 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table commitment_topic (
        commitment_id uuid not null,
        position int not null,
        topic_id uuid not null constraint commitment_topic_topic_fk references topic (id),
        reach_id int not null,
        constraint commitment_topic_pk primary key (commitment_id, topic_id),
        constraint commitment_topic_commitment_fk foreign key (commitment_id, reach_id) references commitment (id, reach_id) on update cascade
      );
      create index commitment_topic_topic_idx on commitment_topic (topic_id, commitment_id);
      create trigger commitment_topic_set_reach before insert on commitment_topic
        for each row execute function security.set_reach('commitment_id', 'commitment');
      call security.guard_by_reach('commitment_topic');
      grant select, insert, delete on commitment_topic to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table commitment_topic`);
  }
}
