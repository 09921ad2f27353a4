import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every change on record: written in the transaction of the change, by a role that can neither change nor remove an entry. */
export class CreateAudit1795521600002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_entry (
        id bigint generated always as identity constraint audit_entry_pk primary key,
        at timestamptz not null,
        actor_id uuid not null constraint audit_entry_actor_fk references app_user (id),
        via text not null constraint audit_entry_via check (via in ('SESSION', 'TOKEN', 'COMMAND_LINE')),
        action text not null,
        record_type text not null,
        record_id uuid not null,
        changes jsonb not null
      );
      create index audit_entry_record_idx on audit_entry (record_id, id);
      call security.guard('audit_entry');
      create policy app_select on audit_entry for select to rapport_app using ((select security.may_audit()));
      create policy app_insert on audit_entry for insert to rapport_app with check (actor_id = (select security.viewer_id()));
      grant select, insert on audit_entry to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table audit_entry`);
  }
}
