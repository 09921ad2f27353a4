import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Attempts to sign in, counted where a restart forgets nothing and every process counts together; a password that is changed ends
 * the sessions of whoever knew the old one.
 */
export class ThrottleSignIn1795618000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Of what was typed as an account, or sent from as an address, a hash is kept, for a day.
      create table sign_in_attempt (
        key_hash bytea not null constraint sign_in_attempt_pk primary key,
        attempts int not null,
        last_at timestamptz not null,
        free_at timestamptz not null
      );
      create index sign_in_attempt_age_idx on sign_in_attempt (last_at);
      call security.guard('sign_in_attempt');
      drop policy app_signed_in on sign_in_attempt;
      create policy app_never on sign_in_attempt as restrictive to rapport_app using (false) with check (false);
      create policy auth_all on sign_in_attempt to rapport_auth using (true) with check (true);
      grant select, insert, update, delete on sign_in_attempt to rapport_auth;

      -- Of somebody who has a password already, and in their own name. The session at hand stays, every other one ends.
      create function security.change_own_password(new_hash text) returns void
      language sql volatile security definer set search_path = public, pg_temp
      begin atomic
        update credential set password_hash = new_hash, changed_at = security.instant() where user_id = security.viewer_id();
        delete from session where user_id = security.viewer_id() and id is distinct from security.credential_id();
      end;
      -- What nobody can come through any more, and attempts of days ago.
      create function security.forget_old_sign_ins() returns void
      language sql volatile security definer set search_path = public, pg_temp
      begin atomic
        delete from session where expires_at < now() - interval '1 day';
        delete from sign_in_attempt where last_at < now() - interval '1 day';
      end;
      grant execute on function security.change_own_password(text), security.forget_old_sign_ins() to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function security.forget_old_sign_ins(), security.change_own_password(text);
      drop table sign_in_attempt;
    `);
  }
}
