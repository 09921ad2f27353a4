import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is copied from one record to another must not become wider: whoever sees the one has to see the other. */
export class CompareReaches1795619200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Whether everybody who sees what has the reach of the whole sees what has that of the part.
      create function security.is_seen_with(whole int, part int) returns boolean language sql stable security definer set search_path = public, pg_temp
        return (select p.audience_ids <@ w.audience_ids from reach w, reach p where w.id = whole and p.id = part);
      grant execute on function security.is_seen_with(int, int) to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function security.is_seen_with(int, int)');
  }
}
