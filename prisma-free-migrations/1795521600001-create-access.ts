import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may see and do what. A record's *audience* is the choice that a person made for it (everyone, teams, named people); its
 * *reach* is that audience and those of all its wholes together, and row-level security compares nothing but the reach.
 * Both are interned values: equal choices share one row, so that a policy looks into a small set, once per statement.
 */
export class CreateAccess1795521600001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema security;
      grant usage on schema security, public to rapport_app, rapport_auth;
      alter default privileges revoke execute on functions from public;

      alter table schema_migration enable row level security, force row level security;
      create policy owner_all on schema_migration to rapport_owner using (true) with check (true);

      create table app_user (
        id uuid not null constraint app_user_pk primary key,
        version int not null default 1,
        name text not null constraint app_user_name_length check (char_length(name) between 1 and 300),
        email citext not null constraint app_user_email_key unique,
        role text not null constraint app_user_role check (role in ('POLICY_MANAGER', 'POLICY_LEAD', 'ANALYST', 'AUDITOR', 'ADMIN')),
        contact_id uuid,
        time_zone text not null default 'UTC',
        is_active boolean not null default true,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create table team (
        id uuid not null constraint team_pk primary key,
        name text not null constraint team_name_length check (char_length(name) between 1 and 300),
        created_at timestamptz not null default now()
      );
      create unique index team_name_key on team (lower(name));
      create table team_member (
        team_id uuid not null constraint team_member_team_fk references team (id),
        user_id uuid not null constraint team_member_user_fk references app_user (id),
        constraint team_member_pk primary key (team_id, user_id)
      );
      create index team_member_user_idx on team_member (user_id);

      create table credential (
        user_id uuid not null constraint credential_pk primary key constraint credential_user_fk references app_user (id),
        password_hash text not null,
        changed_at timestamptz not null default now()
      );
      create table session (
        token_hash bytea not null constraint session_pk primary key,
        user_id uuid not null constraint session_user_fk references app_user (id),
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index session_user_idx on session (user_id);
      create table api_token (
        id uuid not null constraint api_token_pk primary key,
        user_id uuid not null constraint api_token_user_fk references app_user (id),
        name text not null constraint api_token_name_length check (char_length(name) between 1 and 300),
        token_hash bytea not null constraint api_token_hash_key unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      create index api_token_user_idx on api_token (user_id);

      create table idempotency_key (
        user_id uuid not null constraint idempotency_key_user_fk references app_user (id),
        key uuid not null,
        request_hash bytea not null,
        outcome jsonb,
        created_at timestamptz not null default now(),
        constraint idempotency_key_pk primary key (user_id, key)
      );
      create index idempotency_key_age_idx on idempotency_key (created_at);

      create table audience (
        id int generated always as identity constraint audience_pk primary key,
        level text not null constraint audience_level check (level in ('EVERYONE', 'TEAMS', 'NAMED')),
        team_ids uuid[] not null,
        user_ids uuid[] not null,
        constraint audience_key unique (level, team_ids, user_ids),
        constraint audience_fits_level check (
          case level
            when 'EVERYONE' then team_ids = '{}' and user_ids = '{}'
            when 'TEAMS' then team_ids <> '{}' and user_ids = '{}'
            else team_ids = '{}' and user_ids <> '{}'
          end)
      );
      insert into audience (level, team_ids, user_ids) values ('EVERYONE', '{}', '{}');

      create table reach (
        id int generated always as identity (minvalue 0 start 0) constraint reach_pk primary key,
        audience_ids int[] not null constraint reach_key unique
      );
      insert into reach (audience_ids) values ('{}');

      create function security.viewer_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('rapport.viewer', true), '')::uuid;
      create function security.today() returns date language sql stable parallel safe
        return coalesce(nullif(current_setting('rapport.today', true), '')::date, current_date);

      -- The unit of work sets the viewer only after sign-in was checked in the same request; this stays cheap and inlined.
      create function security.signed_in() returns boolean language sql stable parallel safe
        return security.viewer_id() is not null;
      create function security.may_write() returns boolean language sql stable security definer set search_path = public, pg_temp
        return exists (select from app_user where id = security.viewer_id() and is_active
          and role in ('POLICY_MANAGER', 'POLICY_LEAD', 'ADMIN'));
      create function security.may_audit() returns boolean language sql stable security definer set search_path = public, pg_temp
        return exists (select from app_user where id = security.viewer_id() and is_active and role in ('AUDITOR', 'ADMIN'));

      -- Volatile, because a stable function would not see a reach that the very statement at hand has interned. Policies call
      -- them in sub-queries that do not depend on the row, so that they still run once per statement.
      create function security.visible_audiences() returns setof int language sql volatile parallel safe security definer set search_path = public, pg_temp
      begin atomic
        select a.id from audience a
        where a.level = 'EVERYONE'
          or a.team_ids && array(select m.team_id from team_member m where m.user_id = security.viewer_id())
          or security.viewer_id() = any (a.user_ids);
      end;
      create function security.visible_reaches() returns setof int language sql volatile parallel safe security definer set search_path = public, pg_temp
      begin atomic
        select r.id from reach r where r.audience_ids <@ array(select security.visible_audiences());
      end;

      -- Interning. Arrays are sorted and without doubles, so that equal choices are equal rows.
      create function security.intern_audience(wanted_level text, wanted_teams uuid[], wanted_users uuid[]) returns int
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        teams uuid[] := array(select distinct x from unnest(wanted_teams) x order by x);
        users uuid[] := array(select distinct x from unnest(wanted_users) x order by x);
        found int;
      begin
        select id into found from audience where level = wanted_level and team_ids = teams and user_ids = users;
        if found is null then
          insert into audience (level, team_ids, user_ids) values (wanted_level, teams, users)
            on conflict on constraint audience_key do update set level = excluded.level returning id into found;
        end if;
        return found;
      end $$;
      create function security.intern_reach(wanted int[]) returns int
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        -- 1 is the audience of everyone, which narrows nothing; without any other audience the reach is 0.
        atoms int[] := array(select distinct x from unnest(wanted) x where x <> 1 order by x);
        found int;
      begin
        select id into found from reach where audience_ids = atoms;
        if found is null then
          insert into reach (audience_ids) values (atoms)
            on conflict on constraint reach_key do update set audience_ids = excluded.audience_ids returning id into found;
        end if;
        return found;
      end $$;

      -- before insert or update: a record's reach is its own audience and the reaches of its wholes.
      -- Arguments: pairs of a column and the table that it refers to. The wholes are locked against a change meanwhile.
      create function security.set_reach() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        record jsonb := to_jsonb(new);
        atoms int[] := '{}';
        whole int[];
      begin
        if record ? 'audience_id' then
          atoms := array[(record ->> 'audience_id')::int];
        end if;
        for i in 0 .. tg_nargs / 2 - 1 loop
          if record ->> tg_argv[2 * i] is not null then
            execute format('select r.audience_ids from %I w join reach r on r.id = w.reach_id where w.id = $1 for share of w', tg_argv[2 * i + 1])
              into whole using (record ->> tg_argv[2 * i])::uuid;
            atoms := atoms || coalesce(whole, '{}');
          end if;
        end loop;
        new.reach_id := security.intern_reach(atoms);
        return new;
      end $$;
      -- after update on a whole: its parts find their reach anew. Arguments: pairs of a table and its column.
      create function security.spread_reach() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        for i in 0 .. tg_nargs / 2 - 1 loop
          execute format('update %I set reach_id = null where %I = $1', tg_argv[2 * i], tg_argv[2 * i + 1]) using new.id;
        end loop;
        return null;
      end $$;

      grant execute on function security.viewer_id(), security.today(), security.signed_in(), security.may_write(), security.may_audit(),
        security.visible_audiences(), security.visible_reaches(), security.intern_audience(text, uuid[], uuid[]) to rapport_app;
      grant execute on function security.viewer_id() to rapport_auth;

      create procedure security.guard(guarded regclass) language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', guarded);
        execute format('alter table %s force row level security', guarded);
        execute format('create policy owner_all on %s to rapport_owner using (true) with check (true)', guarded);
      end $$;
      -- Policies of a table whose rows have a reach: seen where the reach is visible; written where, besides, the role may write.
      create procedure security.guard_by_reach(guarded regclass) language plpgsql as $$
      declare
        visible text := '(select security.signed_in()) and (reach_id = 0 or reach_id in (select security.visible_reaches()))';
        writable text := format('(select security.may_write()) and %s', visible);
      begin
        call security.guard(guarded);
        execute format('create policy app_select on %s for select to rapport_app using (%s)', guarded, visible);
        execute format('create policy app_insert on %s for insert to rapport_app with check (%s)', guarded, writable);
        execute format('create policy app_update on %s for update to rapport_app using (%s) with check (%s)', guarded, writable, writable);
        execute format('create policy app_delete on %s for delete to rapport_app using (%s)', guarded, writable);
      end $$;

      call security.guard('app_user');
      create policy app_select on app_user for select to rapport_app using ((select security.signed_in()));
      create policy app_update on app_user for update to rapport_app
        using (id = (select security.viewer_id()) and is_active) with check (id = (select security.viewer_id()));
      create policy auth_select on app_user for select to rapport_auth using (true);
      grant select on app_user to rapport_app;
      grant update (name, time_zone, version, updated_at) on app_user to rapport_app;
      grant select on app_user to rapport_auth;

      call security.guard('team');
      create policy app_select on team for select to rapport_app using ((select security.signed_in()));
      grant select on team to rapport_app;

      call security.guard('team_member');
      create policy app_select on team_member for select to rapport_app using ((select security.signed_in()));
      create policy auth_select on team_member for select to rapport_auth using (true);
      grant select on team_member to rapport_app;
      grant select on team_member to rapport_auth;

      call security.guard('credential');
      create policy auth_all on credential to rapport_auth using (true) with check (true);
      grant select, insert, update on credential to rapport_auth;
      call security.guard('session');
      create policy auth_all on session to rapport_auth using (true) with check (true);
      grant select, insert, update, delete on session to rapport_auth;
      call security.guard('api_token');
      create policy auth_all on api_token to rapport_auth using (true) with check (true);
      grant select, insert, update on api_token to rapport_auth;

      call security.guard('idempotency_key');
      create policy app_own on idempotency_key to rapport_app
        using (user_id = (select security.viewer_id())) with check (user_id = (select security.viewer_id()));
      grant select, insert, update, delete on idempotency_key to rapport_app;

      call security.guard('audience');
      create policy app_select on audience for select to rapport_app using (id in (select security.visible_audiences()));
      grant select on audience to rapport_app;
      call security.guard('reach');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Functions and tables need each other: with the functions go the policies that call them, then the tables stand free.
      drop schema security cascade;
      drop table reach, audience, idempotency_key, api_token, session, credential, team_member, team, app_user;
      alter default privileges grant execute on functions to public;
      drop policy owner_all on schema_migration;
      alter table schema_migration disable row level security, no force row level security;
      revoke usage on schema public from rapport_app, rapport_auth;
    `);
  }
}
