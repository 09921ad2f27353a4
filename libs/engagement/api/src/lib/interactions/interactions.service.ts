import { Injectable } from '@nestjs/common';
import { AudiencesService } from '@rapport/access-api';
import { speakersProblems } from '@rapport/engagement-domain';
import type { Tx } from '@rapport/shared-database';
import { DomainErrors, invalid, newId, notFound, type Id } from '@rapport/shared-kernel';
import type { PresentParticipant } from '../participants/participants.service';
import { TopicsService } from '../topics/topics.service';
import { InteractionEntity } from './interaction.entity';
import type { LogInteraction } from './interaction.rules';

/** The meeting at which something was said, with its participants in their order. */
export interface MeetingOfInteraction {
  readonly id: Id;
  readonly startsAt: Date;
  readonly participants: readonly PresentParticipant[];
}

/** What was said, by whom, on what. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly topics: TopicsService,
    private readonly audiences: AudiencesService,
  ) {}

  /** Logs an interaction at a meeting that is logged, or in public without one. Returns its id. */
  async log(tx: Tx, input: LogInteraction): Promise<Id> {
    return this.insert(tx, { meeting: await this.meetingOf(tx, input.meetingId), input, path: [] });
  }

  /** Writes an interaction; `path` leads to it in the input. */
  async insert(
    tx: Tx,
    { meeting, input, path }: { meeting: MeetingOfInteraction | null; input: LogInteraction; path: readonly string[] },
  ): Promise<Id> {
    const speakers = speakersOf(meeting, input, path);
    const id = input.id ?? newId();
    const saidAt = input.saidAt ?? meeting?.startsAt ?? tx.now;
    await tx.manager.insert(InteractionEntity, {
      id,
      meetingId: meeting?.id ?? null,
      kind: input.kind,
      saidAt,
      body: input.body,
      isVerbatim: input.isVerbatim ?? false,
      language: input.language,
      source: input.source,
      stance: input.stance ?? null,
      audienceId: await this.audiences.choose(tx, input.audience, [...path, 'audience']),
      loggedById: tx.viewer.id,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    await tx.query(
      `insert into interaction_speaker (interaction_id, position, participant_id, contact_id, organisation_id, said_at)
       select $1, x.position, p.id, p.contact_id, p.organisation_id, $2
       from unnest($3::uuid[]) with ordinality x(id, position) join participant p on p.id = x.id`,
      [id, saidAt, speakers.map((speaker) => speaker.id)],
    );
    await tx.query(
      `insert into interaction_topic (interaction_id, position, topic_id, said_at)
       select $1, x.position, x.id, $2 from unnest($3::uuid[]) with ordinality x(id, position)`,
      [id, saidAt, await this.topics.resolve(tx, input, path)],
    );
    return id;
  }

  private async meetingOf(tx: Tx, id: Id | null | undefined): Promise<MeetingOfInteraction | null> {
    if (!id) return null;
    const [meeting] = await tx.query<{ id: Id; startsAt: Date }>(
      'select id, starts_at as "startsAt" from meeting where id = $1',
      [id],
    );
    if (!meeting) throw notFound(['meetingId']);
    const participants = await tx.query<PresentParticipant>(
      `select id, contact_id as "contactId", organisation_id as "organisationId" from participant
       where meeting_id = $1 order by position, id`,
      [id],
    );
    return { ...meeting, participants };
  }
}

/** Who spoke: by position in the meeting's list, or by id; each once. */
function speakersOf(
  meeting: MeetingOfInteraction | null,
  input: LogInteraction,
  path: readonly string[],
): PresentParticipant[] {
  const participants = meeting?.participants ?? [];
  const positions = input.saidBy ?? [];
  const ids = input.saidByParticipantIds ?? [];
  if (!meeting && positions.length + ids.length > 0) {
    throw invalid([...path, 'saidBy'], 'Speakers are participants of a meeting: name the meeting, or leave them out.');
  }
  const problems = speakersProblems(positions, participants.length);
  if (problems.length > 0) {
    throw new DomainErrors(problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] })));
  }
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  const unknown = ids.findIndex((id) => !byId.has(id));
  if (unknown >= 0) throw notFound([...path, 'saidByParticipantIds', String(unknown)]);
  const named = [...positions.map((position) => participants[position]), ...ids.map((id) => byId.get(id))];
  return [...new Set(named.filter((participant) => participant !== undefined))];
}
