import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and bodies: organisations, contacts, posts, affiliations. */
export class CreateDirectory1795521600003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A partial date is EDTF level 0 text; the days that it may mean are derived, see docs/adr.
      create function security.partial_first(partial text) returns date language sql immutable parallel safe
        return make_date(left(partial, 4)::int, coalesce(nullif(substr(partial, 6, 2), '')::int, 1), coalesce(nullif(substr(partial, 9, 2), '')::int, 1));
      create function security.partial_last(partial text) returns date language sql immutable parallel safe
        return case length(partial)
          when 10 then security.partial_first(partial)
          when 7 then (security.partial_first(partial) + interval '1 month' - interval '1 day')::date
          else make_date(left(partial, 4)::int, 12, 31) end;
      create function security.partial_period(valid_from text, valid_to text) returns daterange language sql immutable parallel safe
        return daterange(security.partial_first(valid_from), security.partial_last(valid_to), '[]');
      create domain partial_date as text constraint partial_date_form check (value ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$');
      grant execute on function security.partial_first(text), security.partial_last(text), security.partial_period(text, text) to rapport_app;

      create table organisation (
        id uuid not null constraint organisation_pk primary key,
        version int not null default 1,
        name text not null constraint organisation_name_length check (char_length(name) between 1 and 300),
        acronym text constraint organisation_acronym_length check (char_length(acronym) between 1 and 200),
        kind text not null constraint organisation_kind check (kind in ('MINISTRY', 'ATTACHED_DEPARTMENT', 'REGULATOR', 'STATE_COMPANY', 'LEGISLATURE',
          'COURT', 'LAW_ENFORCEMENT', 'CIVIL_SOCIETY', 'INTERNATIONAL_NGO', 'INTERGOVERNMENTAL', 'ACADEMIA', 'MEDIA', 'INDUSTRY_BODY', 'COMPANY', 'OTHER')),
        country text constraint organisation_country_form check (country ~ '^[A-Z]{2}$'),
        website text,
        description text,
        is_home boolean not null default false,
        parent_id uuid constraint organisation_parent_fk references organisation (id) constraint organisation_not_own_parent check (parent_id <> id),
        owner_id uuid constraint organisation_owner_fk references app_user (id),
        cadence_days int constraint organisation_cadence_range check (cadence_days between 1 and 3660),
        audience_id int not null constraint organisation_audience_fk references audience (id),
        reach_id int not null constraint organisation_reach_fk references reach (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint organisation_reach_key unique (id, reach_id)
      );
      create unique index organisation_home_key on organisation ((true)) where is_home;
      create index organisation_name_idx on organisation (lower(name) collate "C", id);
      create index organisation_updated_idx on organisation (updated_at desc, id desc);
      create index organisation_parent_idx on organisation (parent_id);
      create index organisation_owner_idx on organisation (owner_id);
      create index organisation_text_idx on organisation using gin (lower(name) gin_trgm_ops);

      create table organisation_name (
        organisation_id uuid not null,
        position int not null,
        name text not null constraint organisation_name_name_length check (char_length(name) between 1 and 300),
        kind text not null constraint organisation_name_kind check (kind in ('OFFICIAL', 'ACRONYM', 'SHORT', 'FORMER', 'TRANSLATION', 'OTHER')),
        language text,
        valid_from partial_date,
        valid_to partial_date,
        reach_id int not null,
        constraint organisation_name_pk primary key (organisation_id, position),
        constraint organisation_name_organisation_fk foreign key (organisation_id, reach_id) references organisation (id, reach_id) on update cascade
      );
      create index organisation_name_text_idx on organisation_name using gin (lower(name) gin_trgm_ops);
      create table organisation_identifier (
        organisation_id uuid not null,
        position int not null,
        scheme text not null,
        value text not null,
        reach_id int not null,
        constraint organisation_identifier_pk primary key (organisation_id, position),
        constraint organisation_identifier_organisation_fk foreign key (organisation_id, reach_id) references organisation (id, reach_id) on update cascade
      );

      create table contact (
        id uuid not null constraint contact_pk primary key,
        version int not null default 1,
        name text not null constraint contact_name_length check (char_length(name) between 1 and 300),
        honorific_prefix text,
        honorific_suffix text,
        sort_name text not null,
        emails text[] not null default '{}',
        phones text[] not null default '{}',
        owner_id uuid constraint contact_owner_fk references app_user (id),
        audience_id int not null constraint contact_audience_fk references audience (id),
        reach_id int not null constraint contact_reach_fk references reach (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint contact_reach_key unique (id, reach_id)
      );
      create index contact_sort_name_idx on contact (lower(sort_name) collate "C", id);
      create index contact_updated_idx on contact (updated_at desc, id desc);
      create index contact_owner_idx on contact (owner_id);
      create index contact_text_idx on contact using gin (lower(name) gin_trgm_ops);
      create table contact_name (
        contact_id uuid not null,
        position int not null,
        name text not null constraint contact_name_name_length check (char_length(name) between 1 and 300),
        kind text not null constraint contact_name_kind check (kind in ('OFFICIAL', 'ACRONYM', 'SHORT', 'FORMER', 'TRANSLATION', 'OTHER')),
        language text,
        valid_from partial_date,
        valid_to partial_date,
        reach_id int not null,
        constraint contact_name_pk primary key (contact_id, position),
        constraint contact_name_contact_fk foreign key (contact_id, reach_id) references contact (id, reach_id) on update cascade
      );
      create index contact_name_text_idx on contact_name using gin (lower(name) gin_trgm_ops);
      alter table app_user add constraint app_user_contact_fk foreign key (contact_id) references contact (id);

      create table post (
        id uuid not null constraint post_pk primary key,
        version int not null default 1,
        title text not null constraint post_title_length check (char_length(title) between 1 and 300),
        organisation_id uuid not null,
        reach_id int not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint post_reach_key unique (id, reach_id),
        constraint post_organisation_fk foreign key (organisation_id, reach_id) references organisation (id, reach_id) on update cascade
      );
      create unique index post_title_key on post (organisation_id, lower(title));

      create table affiliation (
        id uuid not null constraint affiliation_pk primary key,
        version int not null default 1,
        contact_id uuid not null constraint affiliation_contact_fk references contact (id),
        organisation_id uuid not null constraint affiliation_organisation_fk references organisation (id),
        post_id uuid constraint affiliation_post_fk references post (id),
        title text constraint affiliation_title_length check (char_length(title) between 1 and 300),
        is_primary boolean not null default false,
        valid_from partial_date,
        valid_to partial_date,
        period daterange not null generated always as (security.partial_period(valid_from, valid_to)) stored,
        reach_id int not null constraint affiliation_reach_fk references reach (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint affiliation_reach_key unique (id, reach_id),
        -- Both among affiliations of one reach only, so that a refusal tells nothing about a hidden one.
        constraint affiliation_one_primary exclude using gist (contact_id with =, reach_id with =, period with &&) where (is_primary),
        constraint affiliation_post_once exclude using gist (contact_id with =, post_id with =, reach_id with =, period with &&) where (post_id is not null)
      );
      create index affiliation_contact_idx on affiliation (contact_id);
      create index affiliation_organisation_idx on affiliation (organisation_id);
      create index affiliation_post_idx on affiliation (post_id);

      create trigger organisation_set_reach before insert or update of audience_id, reach_id on organisation
        for each row execute function security.set_reach();
      create trigger contact_set_reach before insert or update of audience_id, reach_id on contact
        for each row execute function security.set_reach();
      create trigger post_set_reach before insert on post
        for each row execute function security.set_reach('organisation_id', 'organisation');
      create trigger organisation_name_set_reach before insert on organisation_name
        for each row execute function security.set_reach('organisation_id', 'organisation');
      create trigger organisation_identifier_set_reach before insert on organisation_identifier
        for each row execute function security.set_reach('organisation_id', 'organisation');
      create trigger contact_name_set_reach before insert on contact_name
        for each row execute function security.set_reach('contact_id', 'contact');
      create trigger affiliation_set_reach before insert or update of contact_id, organisation_id, reach_id on affiliation
        for each row execute function security.set_reach('contact_id', 'contact', 'organisation_id', 'organisation');
      create trigger organisation_spread_reach after update on organisation
        for each row when (old.reach_id <> new.reach_id) execute function security.spread_reach('affiliation', 'organisation_id');
      create trigger contact_spread_reach after update on contact
        for each row when (old.reach_id <> new.reach_id) execute function security.spread_reach('affiliation', 'contact_id');

      call security.guard_by_reach('organisation');
      call security.guard_by_reach('organisation_name');
      call security.guard_by_reach('organisation_identifier');
      call security.guard_by_reach('contact');
      call security.guard_by_reach('contact_name');
      call security.guard_by_reach('post');
      call security.guard_by_reach('affiliation');
      grant select, insert, update on organisation, contact, post, affiliation to rapport_app;
      grant select, insert, delete on organisation_name, organisation_identifier, contact_name to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table app_user drop constraint app_user_contact_fk;
      drop table affiliation, post, contact_name, contact, organisation_identifier, organisation_name, organisation;
      drop domain partial_date;
      drop function security.partial_period(text, text), security.partial_last(text), security.partial_first(text);
    `);
  }
}
