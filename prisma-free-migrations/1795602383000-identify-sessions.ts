import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session has an id of its own, as a token has: what a viewer came through can be named on record without its secret. */
export class IdentifySessions1795602383000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table session add column id uuid not null default gen_random_uuid() constraint session_id_key unique;
      alter table session alter column id drop default;

      create function security.via() returns text language sql stable parallel safe
        return nullif(current_setting('rapport.via', true), '');
      create function security.credential_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('rapport.credential', true), '')::uuid;
      grant execute on function security.via(), security.credential_id() to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function security.credential_id(), security.via();
      alter table session drop column id;
    `);
  }
}
