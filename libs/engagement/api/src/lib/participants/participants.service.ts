import { Injectable } from '@nestjs/common';
import { ContactsService, OrganisationsService, PostsRepository } from '@rapport/directory-api';
import { PARTICIPANTS_MAX, repeatedParticipants } from '@rapport/engagement-domain';
import type { Tx } from '@rapport/shared-database';
import {
  conflict,
  DomainErrors,
  invalid,
  newId,
  notFound,
  todayIn,
  type Id,
  type UserError,
} from '@rapport/shared-kernel';
import { ParticipantEntity } from './participant.entity';
import type { AddParticipants, ParticipantInput, RecordAttendance, RemoveParticipant } from './participant.rules';

/** A participant who has been written: what interactions need of their speakers. */
export interface PresentParticipant {
  readonly id: Id;
  readonly contactId: Id | null;
  readonly organisationId: Id | null;
}

/** The meeting whose participants are written. */
export interface MeetingOfParticipants {
  readonly id: Id;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly status: string;
}

/** Who was there, with the organisation, post and title of then. */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly contacts: ContactsService,
    private readonly organisations: OrganisationsService,
    private readonly posts: PostsRepository,
  ) {}

  /** Adds participants to a meeting. Returns the meeting's id. */
  async addTo(tx: Tx, { meetingId, participants }: AddParticipants): Promise<Id> {
    const [meeting] = await tx.query<MeetingOfParticipants & { present: number }>(
      `select m.id, m.starts_at as "startsAt", m.time_zone as "timeZone", m.status, (select count(*)::int from participant p where p.meeting_id = m.id) as present
       from meeting m where m.id = $1`,
      [meetingId],
    );
    if (!meeting) throw notFound(['meetingId']);
    const people = participants.flatMap((participant) => participant.contactId ?? []);
    const already = await tx.query<{ contactId: Id }>(
      // Of a person who is hidden nothing is said, not even that they were there.
      'select p.contact_id as "contactId" from participant p join contact c on c.id = p.contact_id where p.meeting_id = $1 and c.id = any($2)',
      [meetingId, people],
    );
    const known = new Set(already.map((row) => row.contactId));
    const again = participants.flatMap((p, at) => (p.contactId && known.has(p.contactId) ? [at] : []));
    if (again.length > 0) throw new DomainErrors(again.map(twice));
    if (meeting.present + participants.length > PARTICIPANTS_MAX) throw new DomainErrors([TOO_MANY]);
    await this.insert(tx, meeting, participants, meeting.present);
    return meetingId;
  }

  /**
   * Says who is really there. Compares with what was seen, not with a version: two helpers at the door who say the same agree, and a
   * device may say one thing after the other without having heard the answer. Returns the meeting's id.
   */
  async recordAttendance(tx: Tx, input: RecordAttendance): Promise<Id> {
    const { participantId: id, attendance, seen } = input;
    const present = await tx.manager.findOneBy(ParticipantEntity, { id });
    if (!present) throw notFound(['participantId']);
    const { meetingId, contactId } = present;
    const headcount = input.headcount ?? present.headcount;
    if (contactId && headcount !== 1) throw invalid(['headcount'], 'A named person counts as 1: leave the number out.');
    if (present.attendance === attendance && present.headcount === headcount) return meetingId;
    const changed = await tx.manager.update(ParticipantEntity, { id, ...seen }, { attendance, headcount });
    if (changed.affected !== 1) throw conflict(meetingId);
    return meetingId;
  }

  /** Takes a participant off the list, with what only they said unnamed. Returns the meeting's id. */
  async remove(tx: Tx, { id }: RemoveParticipant): Promise<Id> {
    const participant = await tx.manager.findOneBy(ParticipantEntity, { id });
    if (!participant) throw notFound(['id']);
    await tx.query('delete from interaction_speaker where participant_id = $1', [id]);
    await tx.manager.delete(ParticipantEntity, { id });
    return participant.meetingId;
  }

  /** Writes participants from `position` on; new people and bodies are made on the way. */
  async insert(
    tx: Tx,
    meeting: MeetingOfParticipants,
    participants: readonly ParticipantInput[],
    position = 0,
  ): Promise<PresentParticipant[]> {
    const repeated = repeatedParticipants(participants);
    if (repeated.length > 0) throw new DomainErrors(repeated.map(twice));
    const home = await this.homeOrganisationId(tx);
    const rows: ParticipantEntity[] = [];
    for (const [at, participant] of participants.entries()) {
      const { contactId, organisationId, postId, title } = await this.whoAndWhence(tx, meeting, participant, at);
      rows.push({
        id: participant.id ?? newId(),
        meetingId: meeting.id,
        position: position + at,
        contactId,
        organisationId,
        postId,
        title,
        headcount: participant.headcount ?? 1,
        isOurs: organisationId !== null && organisationId === home,
        roles: participant.roles ?? [],
        attendance: participant.attendance ?? (meeting.status === 'HELD' ? 'ATTENDED' : 'INVITED'),
        meetingStartsAt: meeting.startsAt,
        createdAt: tx.now,
      });
    }
    if (rows.length > 0) await tx.manager.insert(ParticipantEntity, rows);
    return rows;
  }

  /** The person and the body, post and title of then. What the input leaves open comes from the affiliation of that day. */
  private async whoAndWhence(
    tx: Tx,
    meeting: MeetingOfParticipants,
    participant: ParticipantInput,
    at: number,
  ): Promise<Pick<ParticipantEntity, 'contactId' | 'organisationId' | 'postId' | 'title'>> {
    const path = ['participants', String(at)];
    await this.contacts.requireVisible(tx, participant.contactId, [...path, 'contactId']);
    await this.organisations.requireVisible(tx, participant.organisationId, [...path, 'organisationId']);
    const givenBody = participant.organisation
      ? await this.organisations.create(tx, participant.organisation, [...path, 'organisation'])
      : (participant.organisationId ?? null);
    const contactId = participant.contact
      ? await this.contacts.create(tx, participant.contact, [...path, 'contact'])
      : (participant.contactId ?? null);
    const then = contactId ? await this.affiliationOf(tx, { contactId, organisationId: givenBody, meeting }) : null;
    const organisationId = givenBody ?? (participant.inPersonalCapacity ? null : (then?.organisationId ?? null));
    if (!contactId && !organisationId) throw notFound([...path, 'organisationId']);
    const office =
      participant.postTitle && organisationId
        ? await this.postOf(tx, { organisationId, title: participant.postTitle, meeting })
        : then?.organisationId === organisationId && then.mayBeTold
          ? then
          : { postId: null, title: participant.postTitle };
    return { contactId, organisationId, postId: office.postId, title: participant.title ?? office.title ?? null };
  }

  /** The post that somebody held then; its title in words too, unless the post is hidden from somebody who sees the meeting. */
  private async postOf(
    tx: Tx,
    { meeting, ...post }: { organisationId: Id; title: string; meeting: MeetingOfParticipants },
  ): Promise<{ postId: Id; title: string | null }> {
    const postId = await this.posts.findOrCreate(tx, post);
    const [told] = await tx.query(
      `select from post join meeting m on security.is_seen_with(m.reach_id, post.reach_id) where post.id = $1 and m.id = $2`,
      [postId, meeting.id],
    );
    return { postId, title: told ? post.title : null };
  }

  /**
   * The affiliation in force on the day of the meeting: with the body spoken for where one is given, else the primary one. The office
   * may be told where everybody who sees the meeting sees the affiliation.
   */
  private async affiliationOf(
    tx: Tx,
    options: { contactId: Id; organisationId: Id | null; meeting: MeetingOfParticipants },
  ): Promise<AffiliationThen | null> {
    const { contactId, organisationId, meeting } = options;
    const [found] = await tx.query<AffiliationThen>(
      `select a.organisation_id as "organisationId", a.post_id as "postId", a.title,
         security.is_seen_with(m.reach_id, a.reach_id) as "mayBeTold"
       from affiliation a join meeting m on m.id = $4
       where a.contact_id = $1 and a.period @> $3::date
         and case when $2::uuid is null then a.is_primary else a.organisation_id = $2 end
       order by a.is_primary desc, a.id limit 1`,
      [contactId, organisationId, todayIn(meeting.timeZone, meeting.startsAt), meeting.id],
    );
    return found ?? null;
  }

  private async homeOrganisationId(tx: Tx): Promise<Id | null> {
    const [home] = await tx.query<{ id: Id }>('select id from organisation where is_home');
    return home?.id ?? null;
  }
}

interface AffiliationThen {
  readonly organisationId: Id;
  readonly postId: Id | null;
  readonly title: string | null;
  readonly mayBeTold: boolean;
}

function twice(at: number): UserError {
  return {
    code: 'DUPLICATE',
    message: 'This participant is in the list already: remove one of the two.',
    path: ['participants', String(at)],
  };
}

const TOO_MANY: UserError = {
  code: 'INVALID',
  message: `A meeting has at most ${PARTICIPANTS_MAX} participants: log a large summit in parts.`,
  path: ['participants'],
};
