import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users and teams are made and changed by administrators, in person; whoever is invited sets a password of their own. */
export class AdministerUsers1795623762000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table invitation (
        id uuid not null constraint invitation_pk primary key,
        user_id uuid not null constraint invitation_user_fk references app_user (id),
        token_hash bytea not null constraint invitation_token_key unique,
        invited_by_id uuid not null constraint invitation_invited_by_fk references app_user (id),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index invitation_user_idx on invitation (user_id);
      create index invitation_invited_by_idx on invitation (invited_by_id);
      call security.guard('invitation');
      drop policy app_signed_in on invitation;
      create policy app_administrators_only on invitation as restrictive to rapport_app
        using ((select security.may_administer())) with check ((select security.may_administer()) and invited_by_id = (select security.viewer_id()));
      create policy app_select on invitation for select to rapport_app using (true);
      create policy app_insert on invitation for insert to rapport_app with check (true);
      create policy app_delete on invitation for delete to rapport_app using (true);
      create policy auth_all on invitation to rapport_auth using (true) with check (true);
      grant select (id, user_id, invited_by_id, created_at, expires_at, used_at), insert, delete on invitation to rapport_app;
      grant select, update (used_at) on invitation to rapport_auth;
      call security.audit('invitation', 'User', 'user_id', 'Invitation', '');

      -- A password is nobody's but its owner's to know, and an administrator's to void.
      create function security.void_password(owner uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if not security.may_administer() then raise insufficient_privilege using message = 'not an administrator'; end if;
        delete from credential where user_id = owner;
      end $$;
      grant execute on function security.void_password(uuid) to rapport_app;

      -- People look after their own name and time zone; role, address and whether they are active are an administrator's.
      create function security.guard_user() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        if current_user = 'rapport_app' and not security.may_administer()
          and (new.role, new.email, new.is_active) is distinct from (old.role, old.email, old.is_active) then
          raise insufficient_privilege using message = 'not an administrator';
        end if;
        return new;
      end $$;
      create trigger app_user_guard before update on app_user for each row execute function security.guard_user();
      -- Two administrators who leave at once wait for each other, and the second one is refused.
      create function security.keep_an_administrator() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform pg_advisory_xact_lock(hashtext('rapport: the last administrator'));
        if not exists (select from app_user where role = 'ADMIN' and is_active) then
          raise check_violation using constraint = 'app_user_keeps_an_administrator', message = 'the last administrator';
        end if;
        return null;
      end $$;
      create trigger app_user_keeps_an_administrator after update on app_user for each row
        when (old.role = 'ADMIN' and old.is_active and not (new.role = 'ADMIN' and new.is_active)) execute function security.keep_an_administrator();

      drop policy app_update on app_user;
      create policy app_update on app_user for update to rapport_app using (true);
      create policy app_own_or_administered on app_user as restrictive for update to rapport_app
        using ((select security.in_person()) and id = (select security.viewer_id()) or (select security.may_administer()));
      create policy app_insert on app_user for insert to rapport_app with check ((select security.may_administer()));
      create policy app_insert_visible on app_user as restrictive for insert to rapport_app
        with check (contact_id is null or exists (select from contact c where c.id = contact_id));
      grant insert (id, name, email, role, time_zone, created_at, updated_at), update (email, role, is_active) on app_user to rapport_app;

      create policy app_insert on team for insert to rapport_app with check ((select security.may_administer()));
      create policy app_update on team for update to rapport_app using ((select security.may_administer()));
      grant insert, update (name) on team to rapport_app;
      create policy app_insert on team_member for insert to rapport_app with check ((select security.may_administer()));
      create policy app_delete on team_member for delete to rapport_app using ((select security.may_administer()));
      grant insert, delete on team_member to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      revoke insert, delete on team_member from rapport_app;
      drop policy app_delete on team_member;
      drop policy app_insert on team_member;
      revoke insert, update (name) on team from rapport_app;
      drop policy app_update on team;
      drop policy app_insert on team;
      revoke insert (id, name, email, role, time_zone, created_at, updated_at), update (email, role, is_active) on app_user from rapport_app;
      drop policy app_insert_visible on app_user;
      drop policy app_insert on app_user;
      drop policy app_own_or_administered on app_user;
      drop policy app_update on app_user;
      create policy app_update on app_user for update to rapport_app
        using (id = (select security.viewer_id()) and is_active) with check (id = (select security.viewer_id()));
      drop trigger app_user_keeps_an_administrator on app_user;
      drop trigger app_user_guard on app_user;
      drop function security.keep_an_administrator(), security.guard_user(), security.void_password(uuid);
      drop table invitation;
    `);
  }
}
