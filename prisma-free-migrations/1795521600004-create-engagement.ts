import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened: meetings, participants as of then, interactions, topics, positions. */
export class CreateEngagement1795521600004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table topic (
        id uuid not null constraint topic_pk primary key,
        version int not null default 1,
        name text not null constraint topic_name_length check (char_length(name) between 1 and 300),
        other_names text[] not null default '{}',
        parent_id uuid constraint topic_parent_fk references topic (id) constraint topic_not_own_parent check (parent_id <> id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create unique index topic_name_key on topic (lower(name));

      create table meeting (
        id uuid not null constraint meeting_pk primary key,
        version int not null default 1,
        title text not null constraint meeting_title_length check (char_length(title) between 1 and 500),
        kind text not null constraint meeting_kind check (kind in ('ONE_TO_ONE', 'MEETING', 'ROUNDTABLE', 'WORKSHOP', 'SUMMIT', 'CONFERENCE', 'HEARING',
          'BRIEFING', 'SITE_VISIT', 'VISIT', 'CALL', 'CORRESPONDENCE', 'OTHER')),
        status text not null constraint meeting_status check (status in ('PLANNED', 'HELD', 'POSTPONED', 'CANCELLED')),
        starts_at timestamptz not null,
        ends_at timestamptz constraint meeting_ends_after_start check (ends_at >= starts_at),
        time_zone text not null,
        modality text not null constraint meeting_modality check (modality in ('IN_PERSON', 'REMOTE', 'HYBRID')),
        place text,
        purpose text,
        outcome text,
        part_of_id uuid constraint meeting_part_of_fk references meeting (id) constraint meeting_not_part_of_itself check (part_of_id <> id),
        audience_id int not null constraint meeting_audience_fk references audience (id),
        reach_id int not null constraint meeting_reach_fk references reach (id),
        logged_by_id uuid not null constraint meeting_logged_by_fk references app_user (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint meeting_reach_key unique (id, reach_id),
        -- What participants repeat of their meeting: when it was and whom it reaches.
        constraint meeting_when_key unique (id, starts_at, reach_id)
      );
      create index meeting_starts_idx on meeting (starts_at desc, id desc);
      create index meeting_part_of_idx on meeting (part_of_id);
      create index meeting_logged_by_idx on meeting (logged_by_id);
      create index meeting_text_idx on meeting using gin (lower(title) gin_trgm_ops);

      create table meeting_host (
        meeting_id uuid not null,
        position int not null,
        organisation_id uuid not null constraint meeting_host_organisation_fk references organisation (id),
        reach_id int not null,
        constraint meeting_host_pk primary key (meeting_id, organisation_id),
        constraint meeting_host_meeting_fk foreign key (meeting_id, reach_id) references meeting (id, reach_id) on update cascade
      );
      create index meeting_host_organisation_idx on meeting_host (organisation_id);
      create table meeting_topic (
        meeting_id uuid not null,
        position int not null,
        topic_id uuid not null constraint meeting_topic_topic_fk references topic (id),
        meeting_starts_at timestamptz not null,
        reach_id int not null,
        constraint meeting_topic_pk primary key (meeting_id, topic_id),
        constraint meeting_topic_meeting_fk foreign key (meeting_id, meeting_starts_at, reach_id)
          references meeting (id, starts_at, reach_id) on update cascade
      );
      create index meeting_topic_topic_idx on meeting_topic (topic_id, meeting_starts_at desc, meeting_id desc);

      create table participant (
        id uuid not null constraint participant_pk primary key,
        meeting_id uuid not null,
        position int not null,
        contact_id uuid constraint participant_contact_fk references contact (id),
        organisation_id uuid constraint participant_organisation_fk references organisation (id),
        post_id uuid constraint participant_post_fk references post (id),
        title text constraint participant_title_length check (char_length(title) between 1 and 300),
        headcount int not null constraint participant_headcount_range check (headcount between 1 and 100000),
        is_ours boolean not null,
        roles text[] not null constraint participant_roles check (roles <@ '{HOST,CHAIR,SPEAKER,PRESENTER,PANELLIST,PARTICIPANT,OBSERVER,NOTE_TAKER}'),
        attendance text not null constraint participant_attendance check (attendance in ('INVITED', 'ATTENDED', 'ABSENT')),
        -- Repeated from the meeting by the key below, so that a page of a body's or person's meetings is one index range.
        meeting_starts_at timestamptz not null,
        reach_id int not null,
        created_at timestamptz not null default now(),
        constraint participant_someone check (contact_id is not null or organisation_id is not null),
        constraint participant_named_is_one check (contact_id is null or headcount = 1),
        constraint participant_meeting_fk foreign key (meeting_id, meeting_starts_at, reach_id)
          references meeting (id, starts_at, reach_id) on update cascade
      );
      create unique index participant_person_key on participant (meeting_id, contact_id) where contact_id is not null;
      create index participant_meeting_idx on participant (meeting_id, position, id);
      create index participant_organisation_idx on participant (organisation_id, meeting_starts_at desc, meeting_id desc);
      create index participant_contact_idx on participant (contact_id, meeting_starts_at desc, meeting_id desc);

      create table interaction (
        id uuid not null constraint interaction_pk primary key,
        version int not null default 1,
        meeting_id uuid constraint interaction_meeting_fk references meeting (id),
        kind text not null constraint interaction_kind check (kind in ('DISCUSSION', 'QUESTION', 'REQUEST', 'CONCERN', 'OFFER', 'STATEMENT')),
        said_at timestamptz not null,
        body text not null constraint interaction_body_length check (octet_length(body) between 1 and 65536),
        is_verbatim boolean not null default false,
        language text,
        source text,
        stance text constraint interaction_stance check (stance in ('STRONGLY_OPPOSED', 'OPPOSED', 'NEUTRAL', 'SUPPORTIVE', 'STRONGLY_SUPPORTIVE')),
        audience_id int not null constraint interaction_audience_fk references audience (id),
        reach_id int not null constraint interaction_reach_fk references reach (id),
        logged_by_id uuid not null constraint interaction_logged_by_fk references app_user (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint interaction_reach_key unique (id, reach_id),
        constraint interaction_when_key unique (id, said_at, reach_id)
      );
      create index interaction_said_idx on interaction (said_at desc, id desc);
      create index interaction_meeting_idx on interaction (meeting_id, said_at desc, id desc);
      create table interaction_speaker (
        interaction_id uuid not null,
        position int not null,
        participant_id uuid not null constraint interaction_speaker_participant_fk references participant (id),
        contact_id uuid constraint interaction_speaker_contact_fk references contact (id),
        organisation_id uuid constraint interaction_speaker_organisation_fk references organisation (id),
        said_at timestamptz not null,
        reach_id int not null,
        constraint interaction_speaker_pk primary key (interaction_id, participant_id),
        constraint interaction_speaker_interaction_fk foreign key (interaction_id, said_at, reach_id)
          references interaction (id, said_at, reach_id) on update cascade
      );
      create index interaction_speaker_participant_idx on interaction_speaker (participant_id);
      create index interaction_speaker_organisation_idx on interaction_speaker (organisation_id, said_at desc, interaction_id desc);
      create index interaction_speaker_contact_idx on interaction_speaker (contact_id, said_at desc, interaction_id desc);
      create table interaction_topic (
        interaction_id uuid not null,
        position int not null,
        topic_id uuid not null constraint interaction_topic_topic_fk references topic (id),
        said_at timestamptz not null,
        reach_id int not null,
        constraint interaction_topic_pk primary key (interaction_id, topic_id),
        constraint interaction_topic_interaction_fk foreign key (interaction_id, said_at, reach_id)
          references interaction (id, said_at, reach_id) on update cascade
      );
      create index interaction_topic_topic_idx on interaction_topic (topic_id, said_at desc, interaction_id desc);

      create table position (
        id uuid not null constraint position_pk primary key,
        organisation_id uuid not null constraint position_organisation_fk references organisation (id),
        topic_id uuid not null constraint position_topic_fk references topic (id),
        stance text not null constraint position_stance check (stance in ('STRONGLY_OPPOSED', 'OPPOSED', 'NEUTRAL', 'SUPPORTIVE', 'STRONGLY_SUPPORTIVE')),
        asserted_on date not null,
        note text,
        interaction_id uuid constraint position_interaction_fk references interaction (id),
        recorded_by_id uuid not null constraint position_recorded_by_fk references app_user (id),
        reach_id int not null constraint position_reach_fk references reach (id),
        created_at timestamptz not null default now()
      );
      create index position_organisation_idx on position (organisation_id, topic_id, asserted_on desc, id desc);

      create trigger meeting_set_reach before insert or update of audience_id, part_of_id, reach_id on meeting
        for each row execute function security.set_reach('part_of_id', 'meeting');
      create trigger meeting_host_set_reach before insert on meeting_host
        for each row execute function security.set_reach('meeting_id', 'meeting');
      create trigger meeting_topic_set_reach before insert on meeting_topic
        for each row execute function security.set_reach('meeting_id', 'meeting');
      create trigger participant_set_reach before insert on participant
        for each row execute function security.set_reach('meeting_id', 'meeting');
      create trigger interaction_set_reach before insert or update of audience_id, meeting_id, reach_id on interaction
        for each row execute function security.set_reach('meeting_id', 'meeting');
      create trigger interaction_speaker_set_reach before insert on interaction_speaker
        for each row execute function security.set_reach('interaction_id', 'interaction');
      create trigger interaction_topic_set_reach before insert on interaction_topic
        for each row execute function security.set_reach('interaction_id', 'interaction');
      create trigger position_set_reach before insert or update of reach_id on position
        for each row execute function security.set_reach('organisation_id', 'organisation', 'interaction_id', 'interaction');
      create trigger meeting_spread_reach after update on meeting
        for each row when (old.reach_id <> new.reach_id) execute function security.spread_reach('meeting', 'part_of_id', 'interaction', 'meeting_id');
      create trigger interaction_spread_reach after update on interaction
        for each row when (old.reach_id <> new.reach_id) execute function security.spread_reach('position', 'interaction_id');
      create trigger organisation_spread_reach_to_positions after update on organisation
        for each row when (old.reach_id <> new.reach_id) execute function security.spread_reach('position', 'organisation_id');

      call security.guard('topic');
      create policy app_select on topic for select to rapport_app using ((select security.signed_in()));
      create policy app_insert on topic for insert to rapport_app with check ((select security.may_write()));
      create policy app_update on topic for update to rapport_app using ((select security.may_write())) with check ((select security.may_write()));
      call security.guard_by_reach('meeting');
      call security.guard_by_reach('meeting_host');
      call security.guard_by_reach('meeting_topic');
      call security.guard_by_reach('participant');
      call security.guard_by_reach('interaction');
      call security.guard_by_reach('interaction_speaker');
      call security.guard_by_reach('interaction_topic');
      call security.guard_by_reach('position');
      -- Naming a record that one cannot see is refused like naming one that does not exist.
      create policy app_insert_visible on participant as restrictive for insert to rapport_app with check (
        (contact_id is null or exists (select from contact c where c.id = contact_id))
        and (organisation_id is null or exists (select from organisation o where o.id = organisation_id)));
      create policy app_insert_visible on meeting_host as restrictive for insert to rapport_app with check (
        exists (select from organisation o where o.id = organisation_id));
      grant select, insert, update on topic, meeting, interaction to rapport_app;
      grant select, insert, delete, update (roles, attendance) on participant to rapport_app;
      grant select, insert, delete on meeting_host, meeting_topic, interaction_speaker, interaction_topic to rapport_app;
      grant select, insert on position to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger organisation_spread_reach_to_positions on organisation;
      drop table position, interaction_topic, interaction_speaker, interaction, participant, meeting_topic, meeting_host, meeting, topic;
    `);
  }
}
