import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two levels for every table. *Permissive* policies say which commands a role may give at all; *restrictive* ones say which rows
 * there are for whom, and hold whatever else is allowed: a permissive policy or a grant added by mistake opens nothing.
 */
export class HardenPolicies1795602581986 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A viewer who was deactivated meanwhile is nobody: asked once at the beginning of each transaction.
      create function security.active_user(asked uuid) returns uuid language sql stable security definer set search_path = public, pg_temp
        return (select id from app_user where id = asked and is_active);
      grant execute on function security.active_user(uuid) to rapport_app;

      -- Of every table, whatever else is said of it.
      create procedure security.restrict_to_signed_in(guarded regclass) language plpgsql as $$
      begin
        execute format('create policy app_signed_in on %s as restrictive to rapport_app using ((select security.signed_in())) with check ((select security.signed_in()))', guarded);
      end $$;
      create or replace procedure security.guard(guarded regclass) language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', guarded);
        execute format('alter table %s force row level security', guarded);
        execute format('create policy owner_all on %s to rapport_owner using (true) with check (true)', guarded);
        call security.restrict_to_signed_in(guarded);
      end $$;
      -- Of tables whose rows have a reach: no row is there for whom it does not reach, whatever the command.
      create procedure security.restrict_to_reach(guarded regclass) language plpgsql as $$
      declare
        visible text := 'reach_id = 0 or reach_id in (select security.visible_reaches())';
        writable text := '(select security.may_write())';
      begin
        execute format('create policy app_reach on %s as restrictive to rapport_app using (%s) with check (%s)', guarded, visible, visible);
        execute format('create policy app_select on %s for select to rapport_app using (true)', guarded);
        execute format('create policy app_insert on %s for insert to rapport_app with check (%s)', guarded, writable);
        execute format('create policy app_update on %s for update to rapport_app using (%s) with check (%s)', guarded, writable, writable);
        execute format('create policy app_delete on %s for delete to rapport_app using (%s)', guarded, writable);
      end $$;
      create or replace procedure security.guard_by_reach(guarded regclass) language plpgsql as $$
      begin
        call security.guard(guarded);
        call security.restrict_to_reach(guarded);
      end $$;

      do $$
      declare guarded regclass;
      begin
        for guarded in select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
          call security.restrict_to_signed_in(guarded);
        end loop;
        for guarded in select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'reach_id' and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
          execute format('drop policy app_select on %s', guarded);
          execute format('drop policy app_insert on %s', guarded);
          execute format('drop policy app_update on %s', guarded);
          execute format('drop policy app_delete on %s', guarded);
          call security.restrict_to_reach(guarded);
        end loop;
      end $$;

      -- Secrets are never the serving role's, even if it were granted them.
      create policy app_never on credential as restrictive to rapport_app using (false) with check (false);
      create policy app_never on session as restrictive to rapport_app using (false) with check (false);
      create policy app_never on api_token as restrictive to rapport_app using (false) with check (false);
      create policy app_own_only on idempotency_key as restrictive to rapport_app
        using (user_id = (select security.viewer_id())) with check (user_id = (select security.viewer_id()));
      create policy app_visible_only on audience as restrictive to rapport_app using (id in (select security.visible_audiences()));
      create policy app_auditors_only on audit_entry as restrictive for select to rapport_app using ((select security.may_audit()));
      create policy app_own_name_only on audit_entry as restrictive for insert to rapport_app with check (actor_id = (select security.viewer_id()));

      -- Naming a record that one cannot see is refused like naming one that does not exist; what is a whole is checked by the reach.
      -- A policy cannot ask its own table, so of a parent a trigger does, in the name of whoever writes.
      create function security.require_visible_parent() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        if tg_op = 'UPDATE' and new.parent_id is not distinct from old.parent_id then return new; end if;
        if new.parent_id is not null and not exists (select from organisation o where o.id = new.parent_id) then
          raise insufficient_privilege using message = 'the parent is not visible';
        end if;
        return new;
      end $$;
      create trigger organisation_require_visible_parent before insert or update of parent_id on organisation
        for each row execute function security.require_visible_parent();
      create policy app_insert_visible on interaction_speaker as restrictive for insert to rapport_app with check (
        exists (select from participant p where p.id = participant_id)
        and (contact_id is null or exists (select from contact c where c.id = contact_id))
        and (organisation_id is null or exists (select from organisation o where o.id = organisation_id)));
      drop policy app_insert_visible on participant;
      create policy app_insert_visible on participant as restrictive for insert to rapport_app with check (
        (contact_id is null or exists (select from contact c where c.id = contact_id))
        and (organisation_id is null or exists (select from organisation o where o.id = organisation_id))
        and (post_id is null or exists (select from post where post.id = post_id)));
      create policy app_insert_visible on affiliation as restrictive for insert to rapport_app
        with check (post_id is null or exists (select from post where post.id = post_id));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop policy app_insert_visible on affiliation;
      drop policy app_insert_visible on participant;
      create policy app_insert_visible on participant as restrictive for insert to rapport_app with check (
        (contact_id is null or exists (select from contact c where c.id = contact_id))
        and (organisation_id is null or exists (select from organisation o where o.id = organisation_id)));
      drop policy app_insert_visible on interaction_speaker;
      drop trigger organisation_require_visible_parent on organisation;
      drop function security.require_visible_parent();
      drop policy app_own_name_only on audit_entry;
      drop policy app_auditors_only on audit_entry;
      drop policy app_visible_only on audience;
      drop policy app_own_only on idempotency_key;
      drop policy app_never on api_token;
      drop policy app_never on session;
      drop policy app_never on credential;

      create or replace procedure security.guard(guarded regclass) language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', guarded);
        execute format('alter table %s force row level security', guarded);
        execute format('create policy owner_all on %s to rapport_owner using (true) with check (true)', guarded);
      end $$;
      create or replace procedure security.guard_by_reach(guarded regclass) language plpgsql as $$
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

      do $$
      declare
        guarded regclass;
        policy name;
      begin
        for guarded in select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
          execute format('drop policy app_signed_in on %s', guarded);
        end loop;
        for guarded in select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'reach_id' and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
          foreach policy in array '{owner_all,app_reach,app_select,app_insert,app_update,app_delete}'::name[] loop
            execute format('drop policy %I on %s', policy, guarded);
          end loop;
          call security.guard_by_reach(guarded);
        end loop;
      end $$;
      drop procedure security.restrict_to_reach(regclass), security.restrict_to_signed_in(regclass);
      drop function security.active_user(uuid);
    `);
  }
}
