import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list that is given as a whole changes the rows that differ, and no others: so that those alone are on record as changed. */
export class KeepUnchangedRows1795621300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      grant update (name, kind, language, valid_from, valid_to) on organisation_name, contact_name to rapport_app;
      grant update (scheme, value) on organisation_identifier to rapport_app;
      grant update (position) on meeting_host, meeting_topic to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      revoke update (position) on meeting_host, meeting_topic from rapport_app;
      revoke update (scheme, value) on organisation_identifier from rapport_app;
      revoke update (name, kind, language, valid_from, valid_to) on organisation_name, contact_name from rapport_app;
    `);
  }
}
