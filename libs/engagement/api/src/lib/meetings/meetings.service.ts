import { Injectable } from '@nestjs/common';
import { AudiencesService } from '@rapport/access-api';
import { OrganisationsService } from '@rapport/directory-api';
import { statusAtFirst, timesProblem } from '@rapport/engagement-domain';
import { updateVersioned, type Tx } from '@rapport/shared-database';
import { DomainErrors, invalid, newId, notFound, type Id } from '@rapport/shared-kernel';
import { InteractionsService } from '../interactions/interactions.service';
import { ParticipantsService } from '../participants/participants.service';
import { TopicsService } from '../topics/topics.service';
import { MeetingEntity } from './meeting.entity';
import type { LogMeeting, UpdateMeeting } from './meeting.rules';

/** Anything dated at which we and stakeholders exchanged something. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly participants: ParticipantsService,
    private readonly interactions: InteractionsService,
    private readonly topics: TopicsService,
    private readonly organisations: OrganisationsService,
    private readonly audiences: AudiencesService,
  ) {}

  /** Logs a meeting with its participants and what was said, new people and bodies included. Returns its id. */
  async log(tx: Tx, input: LogMeeting): Promise<Id> {
    requireTimes(input);
    await this.requireVisible(tx, input.partOfId, ['partOfId']);
    const id = input.id ?? newId();
    if (input.partOfId === id) throw partOfItself();
    const status = input.status ?? statusAtFirst({ startsAt: input.startsAt, now: tx.now });
    await tx.manager.insert(MeetingEntity, {
      id,
      title: input.title,
      kind: input.kind,
      status,
      startsAt: input.startsAt,
      endsAt: input.endsAt ?? null,
      timeZone: input.timeZone,
      modality: input.modality ?? 'IN_PERSON',
      place: input.place,
      purpose: input.purpose,
      outcome: input.outcome,
      partOfId: input.partOfId ?? null,
      audienceId: await this.audiences.choose(tx, input.audience),
      loggedById: tx.viewer.id,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    const meeting = { id, startsAt: input.startsAt, timeZone: input.timeZone, status };
    const participants = await this.participants.insert(tx, meeting, input.participants ?? []);
    await this.replaceHosts(tx, id, input.hostIds ?? []);
    await this.replaceTopics(tx, meeting, await this.topics.resolve(tx, input));
    for (const [i, interaction] of (input.interactions ?? []).entries()) {
      const path = ['interactions', String(i)];
      await this.interactions.insert(tx, { meeting: { ...meeting, participants }, input: interaction, path });
    }
    return id;
  }

  /** Changes what the input names; throws CONFLICT where somebody else did meanwhile. */
  async update(tx: Tx, input: UpdateMeeting): Promise<Id> {
    const { id, expectedVersion, hostIds, topicIds, topicNames, audience, ...fields } = input;
    const present = await tx.manager.findOneBy(MeetingEntity, { id });
    if (!present) throw notFound(['id']);
    const startsAt = fields.startsAt ?? present.startsAt;
    requireTimes({ startsAt, endsAt: fields.endsAt === undefined ? present.endsAt : fields.endsAt });
    await this.requireVisible(tx, input.partOfId, ['partOfId']);
    await this.requireNoCycle(tx, id, input.partOfId);
    const audienceId = await this.audiences.change(tx, { type: 'Meeting', table: 'meeting', id }, audience);
    const set = { ...fields, audienceId };
    await updateVersioned(tx, MeetingEntity, { id, expectedVersion, set });
    if (hostIds) await this.replaceHosts(tx, id, hostIds);
    if (topicIds || topicNames) {
      await this.replaceTopics(tx, { id, startsAt }, await this.topics.resolve(tx, { topicIds, topicNames }));
    }
    return id;
  }

  /** Throws NOT_FOUND at `path` unless the viewer sees the meeting (or none is named). */
  async requireVisible(tx: Tx, id: Id | null | undefined, path: readonly string[]): Promise<void> {
    if (id && !(await tx.manager.exists(MeetingEntity, { where: { id } }))) throw notFound(path);
  }

  private async requireNoCycle(tx: Tx, id: Id, partOfId: Id | null | undefined): Promise<void> {
    if (!partOfId) return;
    const [cycle] = await tx.query(
      `with recursive whole(id) as (select $2::uuid union select m.part_of_id from meeting m join whole w on m.id = w.id)
       select from whole where id = $1`,
      [id, partOfId],
    );
    if (cycle) throw partOfItself();
  }

  private async replaceHosts(tx: Tx, id: Id, hostIds: readonly Id[]): Promise<void> {
    for (const [i, hostId] of hostIds.entries()) {
      await this.organisations.requireVisible(tx, hostId, ['hostIds', String(i)]);
    }
    const ids = [...new Set(hostIds)];
    // Hosts whom the viewer cannot see are not theirs to take away.
    await tx.query(
      `delete from meeting_host where meeting_id = $1 and organisation_id <> all ($2) and organisation_id in (select id from organisation)`,
      [id, ids],
    );
    // What is as it should be is not touched: what did not change is not on record as changed.
    await tx.query(
      `insert into meeting_host as host (meeting_id, position, organisation_id)
       select $1, x.position, x.id from unnest($2::uuid[]) with ordinality x(id, position)
       on conflict on constraint meeting_host_pk do update set position = excluded.position where host.position <> excluded.position`,
      [id, ids],
    );
  }

  private async replaceTopics(tx: Tx, meeting: { id: Id; startsAt: Date }, topicIds: readonly Id[]): Promise<void> {
    await tx.query('delete from meeting_topic where meeting_id = $1 and topic_id <> all ($2)', [meeting.id, topicIds]);
    await tx.query(
      `insert into meeting_topic as topic (meeting_id, position, topic_id, meeting_starts_at)
       select $1, x.position, x.id, $3 from unnest($2::uuid[]) with ordinality x(id, position)
       on conflict on constraint meeting_topic_pk do update set position = excluded.position where topic.position <> excluded.position`,
      [meeting.id, topicIds, meeting.startsAt],
    );
  }
}

function requireTimes(times: { startsAt: Date; endsAt?: Date | null | undefined }): void {
  const problem = timesProblem(times);
  if (problem) throw new DomainErrors([problem]);
}

function partOfItself() {
  return invalid(['partOfId'], 'A meeting cannot be part of itself: choose another one.');
}
