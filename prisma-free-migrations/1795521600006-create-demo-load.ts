import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the demo is loaded, and the day that its dates are relative to: a load that was broken off goes on with the same. */
export class CreateDemoLoad1795521600006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table demo_load (
        is_only boolean not null default true constraint demo_load_pk primary key constraint demo_load_once check (is_only),
        day date not null,
        finished_at timestamptz
      );
      call security.guard('demo_load');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table demo_load`);
  }
}
