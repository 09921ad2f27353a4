import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a device may keep of what its user sees, checking in at the door, and names by which likely doubles are found. */
export class AddDevicesAndCheckIn1795603476112 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Reaches in which nobody is named: what stands in them may be kept on the device of somebody who sees it.
      create function security.keepable_reaches() returns setof int language sql volatile parallel safe security definer set search_path = public, pg_temp
      begin atomic
        select r.id from reach r where not exists (select from audience a where a.id = any (r.audience_ids) and a.level = 'NAMED');
      end;

      -- Where the answer is to be kept on a device, what is for named people does not exist, in lists, counts and texts alike.
      create or replace function security.visible_audiences() returns setof int language sql volatile parallel safe security definer set search_path = public, pg_temp
      begin atomic
        select a.id from audience a
        where a.level = 'EVERYONE'
          or a.team_ids && array(select m.team_id from team_member m where m.user_id = security.viewer_id())
          or (security.viewer_id() = any (a.user_ids) and coalesce(current_setting('rapport.for_device', true), '') <> 'on');
      end;

      -- A name as its key says it, for looking up equal ones: plain text, because row-level security keeps array operators out of indexes.
      create function security.name_key_text(name text) returns text language sql immutable strict parallel safe
        return (select string_agg(word, ' ' order by at) from unnest(security.name_key(name)) with ordinality k(word, at));
      alter table contact add column name_key_text text generated always as (security.name_key_text(name)) stored;
      alter table organisation add column name_key_text text generated always as (security.name_key_text(name)) stored;
      create index contact_name_key_text_idx on contact (name_key_text);

      grant execute on function security.keepable_reaches(), security.name_key_text(text) to rapport_app;
      grant update (headcount) on participant to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      revoke update (headcount) on participant from rapport_app;
      alter table organisation drop column name_key_text;
      alter table contact drop column name_key_text;
      drop function security.name_key_text(text);
      create or replace function security.visible_audiences() returns setof int language sql volatile parallel safe security definer set search_path = public, pg_temp
      begin atomic
        select a.id from audience a
        where a.level = 'EVERYONE'
          or a.team_ids && array(select m.team_id from team_member m where m.user_id = security.viewer_id())
          or security.viewer_id() = any (a.user_ids);
      end;
      drop function security.keepable_reaches();
    `);
  }
}
