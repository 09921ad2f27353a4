import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The request's instant, and days as the viewer's calendar has them: what "silent since", "in 90 days" and "next" are reckoned with. */
export class AddDaysOfTheViewer1795521600008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function security.instant() returns timestamptz language sql stable parallel safe
        return coalesce(nullif(current_setting('rapport.now', true), '')::timestamptz, now());
      create function security.time_zone() returns text language sql stable parallel safe
        return coalesce(nullif(current_setting('rapport.time_zone', true), ''), 'UTC');
      create function security.day_of(at timestamptz) returns date language sql stable parallel safe
        return (at at time zone security.time_zone())::date;
      create function security.start_of(day date) returns timestamptz language sql stable parallel safe
        return day::timestamp at time zone security.time_zone();
      grant execute on function security.instant(), security.time_zone(), security.day_of(timestamptz), security.start_of(date) to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function security.start_of(date), security.day_of(timestamptz), security.time_zone(), security.instant();
    `);
  }
}
