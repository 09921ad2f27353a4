import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts with an OpenID provider, linked to users by issuer and subject; and browsers that are on their way there and back. */
export class LinkIdentities1795621400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sign_on_identity (
        id uuid not null constraint sign_on_identity_pk primary key,
        user_id uuid not null constraint sign_on_identity_user_fk references app_user (id),
        issuer text not null,
        subject text not null,
        created_at timestamptz not null,
        constraint sign_on_identity_subject_key unique (issuer, subject),
        constraint sign_on_identity_user_key unique (user_id, issuer)
      );
      -- For ten minutes; taken once, by the browser that holds the secret.
      create table sign_on_flow (
        browser_hash bytea not null constraint sign_on_flow_pk primary key,
        state text not null,
        nonce text not null,
        verifier text not null,
        then_address text not null,
        link_user_id uuid,
        expires_at timestamptz not null
      );
      create index sign_on_flow_expires_idx on sign_on_flow (expires_at);

      call security.guard('sign_on_identity');
      drop policy app_signed_in on sign_on_identity;
      create policy app_never on sign_on_identity as restrictive to rapport_app using (false) with check (false);
      create policy auth_all on sign_on_identity to rapport_auth using (true) with check (true);
      grant select, insert, delete on sign_on_identity to rapport_auth;
      call security.audit('sign_on_identity', 'User', 'user_id', 'Identity', '');
      call security.guard('sign_on_flow');
      drop policy app_signed_in on sign_on_flow;
      create policy app_never on sign_on_flow as restrictive to rapport_app using (false) with check (false);
      create policy auth_all on sign_on_flow to rapport_auth using (true) with check (true);
      grant select, insert, delete on sign_on_flow to rapport_auth;

      -- How it was opened: where passwords are switched off, sessions that one opened are void.
      alter table session add column method text not null default 'PASSWORD' constraint session_method check (method in ('PASSWORD', 'SIGN_ON'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table session drop column method;
      drop table sign_on_flow, sign_on_identity;
    `);
  }
}
