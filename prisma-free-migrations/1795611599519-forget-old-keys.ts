import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Idempotency keys are kept for 30 days: whoever serves may forget older ones, whosesoever they are, and none that is younger. */
export class ForgetOldKeys1795611599519 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function security.forget_old_keys() returns bigint language sql volatile security definer set search_path = public, pg_temp
      begin atomic
        with gone as (delete from idempotency_key where created_at < now() - interval '30 days' returning 1) select count(*) from gone;
      end;
      grant execute on function security.forget_old_keys() to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function security.forget_old_keys()');
  }
}
