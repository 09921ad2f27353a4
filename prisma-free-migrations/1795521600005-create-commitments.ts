import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was promised, both ways, and what we set ourselves to do. */
export class CreateCommitments1795521600005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table commitment (
        id uuid not null constraint commitment_pk primary key,
        version int not null default 1,
        text text not null constraint commitment_text_length check (octet_length(text) between 1 and 65536),
        debtor_organisation_id uuid constraint commitment_debtor_organisation_fk references organisation (id),
        debtor_contact_id uuid constraint commitment_debtor_contact_fk references contact (id),
        debtor_post_id uuid constraint commitment_debtor_post_fk references post (id),
        creditor_organisation_id uuid constraint commitment_creditor_organisation_fk references organisation (id),
        creditor_contact_id uuid constraint commitment_creditor_contact_fk references contact (id),
        creditor_post_id uuid constraint commitment_creditor_post_fk references post (id),
        direction text not null constraint commitment_direction check (direction in ('GIVEN', 'RECEIVED', 'THIRD_PARTY')),
        made_on date not null,
        due_on date,
        review_on date,
        status text not null constraint commitment_status check (status in ('OPEN', 'FULFILLED', 'WITHDRAWN', 'SUPERSEDED')),
        is_public boolean not null default false,
        owner_id uuid not null constraint commitment_owner_fk references app_user (id),
        meeting_id uuid constraint commitment_meeting_fk references meeting (id),
        interaction_id uuid constraint commitment_interaction_fk references interaction (id),
        audience_id int not null constraint commitment_audience_fk references audience (id),
        reach_id int not null constraint commitment_reach_fk references reach (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint commitment_reach_key unique (id, reach_id),
        constraint commitment_one_debtor check (num_nonnulls(debtor_organisation_id, debtor_contact_id, debtor_post_id) = 1),
        constraint commitment_one_creditor check (num_nonnulls(creditor_organisation_id, creditor_contact_id, creditor_post_id) <= 1),
        constraint commitment_due_or_review check (due_on is not null or review_on is not null)
      );
      create index commitment_due_idx on commitment ((coalesce(due_on, 'infinity')), id);
      create index commitment_made_idx on commitment (made_on desc, id desc);
      create index commitment_owner_due_idx on commitment (owner_id, status, (coalesce(due_on, 'infinity')), id);
      create index commitment_meeting_idx on commitment (meeting_id);
      create index commitment_interaction_idx on commitment (interaction_id);
      create index commitment_debtor_organisation_idx on commitment (debtor_organisation_id);
      create index commitment_debtor_contact_idx on commitment (debtor_contact_id);
      create index commitment_debtor_post_idx on commitment (debtor_post_id);
      create index commitment_creditor_organisation_idx on commitment (creditor_organisation_id);
      create index commitment_creditor_contact_idx on commitment (creditor_contact_id);
      create index commitment_creditor_post_idx on commitment (creditor_post_id);

      create table commitment_event (
        id uuid not null constraint commitment_event_pk primary key,
        commitment_id uuid not null,
        at timestamptz not null,
        by_id uuid not null constraint commitment_event_by_fk references app_user (id),
        kind text not null constraint commitment_event_kind check (kind in ('MADE', 'POSTPONED', 'PROGRESSED', 'FULFILLED', 'WITHDRAWN', 'SUPERSEDED', 'REOPENED', 'REASSIGNED')),
        note text,
        previous_due_on date,
        due_on date,
        evidence text,
        reach_id int not null,
        constraint commitment_event_commitment_fk foreign key (commitment_id, reach_id) references commitment (id, reach_id) on update cascade
      );
      create index commitment_event_commitment_idx on commitment_event (commitment_id, at, id);

      create table follow_up (
        id uuid not null constraint follow_up_pk primary key,
        version int not null default 1,
        title text not null constraint follow_up_title_length check (char_length(title) between 1 and 500),
        assignee_id uuid not null constraint follow_up_assignee_fk references app_user (id),
        due_on date,
        status text not null constraint follow_up_status check (status in ('TO_DO', 'DONE', 'CANCELLED')),
        completed_at timestamptz,
        about_meeting_id uuid constraint follow_up_meeting_fk references meeting (id),
        about_interaction_id uuid constraint follow_up_interaction_fk references interaction (id),
        about_commitment_id uuid constraint follow_up_commitment_fk references commitment (id),
        about_organisation_id uuid constraint follow_up_organisation_fk references organisation (id),
        about_contact_id uuid constraint follow_up_contact_fk references contact (id),
        created_by_id uuid not null constraint follow_up_created_by_fk references app_user (id),
        reach_id int not null constraint follow_up_reach_fk references reach (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint follow_up_about_one check (num_nonnulls(about_meeting_id, about_interaction_id, about_commitment_id, about_organisation_id, about_contact_id) <= 1),
        constraint follow_up_done_has_time check ((status = 'DONE') = (completed_at is not null))
      );
      create index follow_up_due_idx on follow_up ((coalesce(due_on, 'infinity')), id);
      create index follow_up_assignee_idx on follow_up (assignee_id, status, (coalesce(due_on, 'infinity')), id);
      create index follow_up_meeting_idx on follow_up (about_meeting_id);
      create index follow_up_interaction_idx on follow_up (about_interaction_id);
      create index follow_up_commitment_idx on follow_up (about_commitment_id);
      create index follow_up_organisation_idx on follow_up (about_organisation_id);
      create index follow_up_contact_idx on follow_up (about_contact_id);

      -- A promise without its parties is none: whoever cannot see one of them does not see the promise.
      create trigger commitment_set_reach before insert or update of audience_id, meeting_id, interaction_id, debtor_organisation_id, debtor_contact_id,
          debtor_post_id, creditor_organisation_id, creditor_contact_id, creditor_post_id, reach_id on commitment
        for each row execute function security.set_reach('meeting_id', 'meeting', 'interaction_id', 'interaction',
          'debtor_organisation_id', 'organisation', 'debtor_contact_id', 'contact', 'debtor_post_id', 'post',
          'creditor_organisation_id', 'organisation', 'creditor_contact_id', 'contact', 'creditor_post_id', 'post');
      create trigger commitment_event_set_reach before insert on commitment_event
        for each row execute function security.set_reach('commitment_id', 'commitment');
      create trigger follow_up_set_reach before insert or update of about_meeting_id, about_interaction_id, about_commitment_id, about_organisation_id,
          about_contact_id, reach_id on follow_up
        for each row execute function security.set_reach('about_meeting_id', 'meeting', 'about_interaction_id', 'interaction',
          'about_commitment_id', 'commitment', 'about_organisation_id', 'organisation', 'about_contact_id', 'contact');

      create trigger meeting_spread_reach_to_promises after update on meeting for each row when (old.reach_id <> new.reach_id)
        execute function security.spread_reach('commitment', 'meeting_id', 'follow_up', 'about_meeting_id');
      create trigger interaction_spread_reach_to_promises after update on interaction for each row when (old.reach_id <> new.reach_id)
        execute function security.spread_reach('commitment', 'interaction_id', 'follow_up', 'about_interaction_id');
      create trigger organisation_spread_reach_to_promises after update on organisation for each row when (old.reach_id <> new.reach_id)
        execute function security.spread_reach('commitment', 'debtor_organisation_id', 'commitment', 'creditor_organisation_id', 'follow_up', 'about_organisation_id');
      create trigger contact_spread_reach_to_promises after update on contact for each row when (old.reach_id <> new.reach_id)
        execute function security.spread_reach('commitment', 'debtor_contact_id', 'commitment', 'creditor_contact_id', 'follow_up', 'about_contact_id');
      create trigger post_spread_reach_to_promises after update on post for each row when (old.reach_id <> new.reach_id)
        execute function security.spread_reach('commitment', 'debtor_post_id', 'commitment', 'creditor_post_id');
      create trigger commitment_spread_reach after update on commitment for each row when (old.reach_id <> new.reach_id)
        execute function security.spread_reach('follow_up', 'about_commitment_id');

      call security.guard_by_reach('commitment');
      call security.guard_by_reach('commitment_event');
      call security.guard_by_reach('follow_up');
      grant select, insert, update on commitment, follow_up to rapport_app;
      grant select, insert on commitment_event to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger meeting_spread_reach_to_promises on meeting;
      drop trigger interaction_spread_reach_to_promises on interaction;
      drop trigger organisation_spread_reach_to_promises on organisation;
      drop trigger contact_spread_reach_to_promises on contact;
      drop trigger post_spread_reach_to_promises on post;
      drop table follow_up, commitment_event, commitment;
    `);
  }
}
