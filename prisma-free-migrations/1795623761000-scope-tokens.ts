import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of each context that a token's scopes speak of. */
const SCOPED: Readonly<Record<string, readonly string[]>> = {
  directory: [
    'organisation',
    'organisation_name',
    'organisation_identifier',
    'contact',
    'contact_name',
    'post',
    'affiliation',
  ],
  engagement: [
    'topic',
    'meeting',
    'meeting_host',
    'meeting_topic',
    'participant',
    'interaction',
    'interaction_speaker',
    'interaction_topic',
    'position',
  ],
  commitments: ['commitment', 'commitment_event', 'commitment_topic', 'follow_up'],
};

const SCOPES = [...Object.keys(SCOPED).flatMap((context) => [`${context}:read`, `${context}:write`]), 'audit:read'];
const ALL_SCOPES = `'{${SCOPES.join(',')}}'::text[]`;
const ALL_LEVELS = `'{EVERYONE,TEAMS,NAMED}'::text[]`;

/** Tables of the trail, which nobody but its triggers writes. */
const TRAIL = ['audit_entry', 'audit_value'];

/**
 * A token does what its scopes say and its owner may, and sees no audience beyond its highest; people look after their own sessions and
 * tokens, and administrators after everybody's. docs/adr/0030-tokens.md has the reasons.
 */
export class ScopeTokens1795623761000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Until now a token could do whatever its owner could; such tokens stay what they were.
      alter table api_token
        add column scopes text[] not null default ${ALL_SCOPES}
          constraint api_token_scopes check (scopes <> '{}' and scopes <@ ${ALL_SCOPES}),
        add column level text not null default 'NAMED' constraint api_token_level check (level in ('EVERYONE', 'TEAMS', 'NAMED')),
        add constraint api_token_at_most_a_year check (expires_at <= created_at + interval '366 days');
      alter table api_token alter column scopes drop default, alter column level drop default;
      alter table session add column client text not null default '' constraint session_client_length check (char_length(client) <= 200);

      -- What whoever asks came through may do at most. Asked of the tables once at the beginning of each transaction, and kept for it:
      -- policies then cost a comparison. Whatever sets nothing has no right at all.
      create function security.set_limits(asked uuid, via text, credential uuid) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        scopes text[] := '{}';
        levels text[] := '{}';
      begin
        if via = 'TOKEN' then
          select t.scopes, (${ALL_LEVELS})[: array_position(${ALL_LEVELS}, t.level)] into scopes, levels
            from api_token t where t.id = credential and t.user_id = asked and t.revoked_at is null;
        elsif via in ('SESSION', 'COMMAND_LINE') and security.active_user(asked) is not null then
          scopes := ${ALL_SCOPES};
          levels := ${ALL_LEVELS};
        end if;
        perform set_config('rapport.scopes', coalesce(scopes::text, '{}'), true), set_config('rapport.levels', coalesce(levels::text, '{}'), true);
      end $$;
      create function security.scopes() returns text[] language sql stable parallel safe
        return coalesce(nullif(current_setting('rapport.scopes', true), ''), '{}')::text[];
      create function security.levels() returns text[] language sql stable parallel safe
        return coalesce(nullif(current_setting('rapport.levels', true), ''), '{}')::text[];
      -- A token is no person: it neither administers nor looks after what people come through.
      create function security.in_person() returns boolean language sql stable parallel safe
        return security.viewer_id() is not null and security.via() in ('SESSION', 'COMMAND_LINE');
      create function security.may_administer() returns boolean language sql stable security definer set search_path = public, pg_temp
        return security.in_person() and exists (select from app_user where id = security.viewer_id() and is_active and role = 'ADMIN');
      grant execute on function security.set_limits(uuid, text, uuid), security.scopes(), security.levels(), security.in_person(), security.may_administer()
        to rapport_app;

      -- Of an audience those whom it names, up to the highest level.
      create or replace function security.visible_audiences() returns setof int language sql volatile parallel safe security definer set search_path = public, pg_temp
      begin atomic
        select a.id from audience a
        where a.level = any (security.levels())
          and (a.level = 'EVERYONE'
            or a.team_ids && array(select m.team_id from team_member m where m.user_id = security.viewer_id())
            or (security.viewer_id() = any (a.user_ids) and coalesce(current_setting('rapport.for_device', true), '') <> 'on'));
      end;

      -- Of tables of a context: read and written by a token only where its scopes say so. A deletion has no check, so it has its own,
      -- where there is any. Nobody has no scope, so that being signed in need not be asked besides.
      create procedure security.guard_by_scope(guarded regclass, context text) language plpgsql as $$
      declare
        readable text := format('(select security.scopes()) @> array[%L]', context || ':read');
        writable text := format('(select security.scopes()) @> array[%L]', context || ':write');
      begin
        execute format('create policy app_scope on %s as restrictive to rapport_app using (%s) with check (%s)', guarded, readable, writable);
        if exists (select from pg_policy where polrelid = guarded and polpermissive and polcmd = 'd') then
          execute format('create policy app_scope_delete on %s as restrictive for delete to rapport_app using (%s)', guarded, writable);
        end if;
        execute format('drop policy app_signed_in on %s', guarded);
      end $$;
    `);
    for (const [context, tables] of Object.entries(SCOPED)) {
      for (const table of tables) await db.query(`call security.guard_by_scope('${table}', '${context}')`);
    }
    for (const table of TRAIL) {
      await db.query(
        `create policy app_scope on ${table} as restrictive for select to rapport_app using ((select security.scopes()) @> array['audit:read']);
         drop policy app_signed_in on ${table}`,
      );
    }
    await db.query(`
      -- What people came and may come through: their own, and everybody's for administrators; the hashes are nobody's to read.
      drop policy app_signed_in on audience;
      drop policy app_never on session;
      create policy app_own on session as restrictive to rapport_app
        using ((select security.in_person()) and user_id = (select security.viewer_id()) or (select security.may_administer()));
      create policy app_select on session for select to rapport_app using (true);
      create policy app_delete on session for delete to rapport_app using (true);
      grant select (id, user_id, created_at, last_used_at, expires_at, client), delete on session to rapport_app;

      drop policy app_never on api_token;
      create policy app_own on api_token as restrictive to rapport_app
        using ((select security.in_person()) and user_id = (select security.viewer_id()) or (select security.may_administer()));
      create policy app_own_insert on api_token as restrictive for insert to rapport_app with check (user_id = (select security.viewer_id()));
      create policy app_select on api_token for select to rapport_app using (true);
      create policy app_insert on api_token for insert to rapport_app with check (true);
      create policy app_update on api_token for update to rapport_app using (true);
      grant select (id, user_id, name, scopes, level, created_at, expires_at, last_used_at, revoked_at), insert, update (revoked_at) on api_token to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      revoke select (id, user_id, name, scopes, level, created_at, expires_at, last_used_at, revoked_at), insert, update (revoked_at) on api_token from rapport_app;
      drop policy app_update on api_token;
      drop policy app_insert on api_token;
      drop policy app_select on api_token;
      drop policy app_own_insert on api_token;
      drop policy app_own on api_token;
      create policy app_never on api_token as restrictive to rapport_app using (false) with check (false);
      revoke select (id, user_id, created_at, last_used_at, expires_at, client), delete on session from rapport_app;
      drop policy app_delete on session;
      drop policy app_select on session;
      drop policy app_own on session;
      create policy app_never on session as restrictive to rapport_app using (false) with check (false);
    `);
    await db.query(`call security.restrict_to_signed_in('audience')`);
    for (const table of TRAIL) {
      await db.query(`drop policy app_scope on ${table}; call security.restrict_to_signed_in('${table}')`);
    }
    for (const table of Object.values(SCOPED).flat()) {
      await db.query(`
        drop policy app_scope on ${table};
        drop policy if exists app_scope_delete on ${table};
        call security.restrict_to_signed_in('${table}');
      `);
    }
    await db.query(`
      drop procedure security.guard_by_scope(regclass, text);
      create or replace function security.visible_audiences() returns setof int language sql volatile parallel safe security definer set search_path = public, pg_temp
      begin atomic
        select a.id from audience a
        where a.level = 'EVERYONE'
          or a.team_ids && array(select m.team_id from team_member m where m.user_id = security.viewer_id())
          or (security.viewer_id() = any (a.user_ids) and coalesce(current_setting('rapport.for_device', true), '') <> 'on');
      end;
      drop function security.may_administer(), security.in_person(), security.levels(), security.scopes(), security.set_limits(uuid, text, uuid);
      alter table session drop column client;
      alter table api_token drop constraint api_token_at_most_a_year, drop column level, drop column scopes;
    `);
  }
}
