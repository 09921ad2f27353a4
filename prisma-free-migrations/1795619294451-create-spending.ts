import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What callers spent on operations in the last minutes. Unlogged: a crash may forget it. */
export class CreateSpending1795619294451 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create unlogged table spending (
        user_id uuid not null constraint spending_user_fk references app_user (id),
        minute timestamptz not null,
        cost bigint not null constraint spending_cost_positive check (cost > 0),
        constraint spending_pk primary key (user_id, minute)
      );
      call security.guard('spending');
      drop policy app_signed_in on spending;
      create policy app_never on spending as restrictive to rapport_app using (false) with check (false);
      create policy auth_all on spending to rapport_auth using (true) with check (true);
      grant select, insert, update, delete on spending to rapport_auth;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table spending`);
  }
}
