import { Injectable } from '@nestjs/common';
import { AudiencesService, UsersService } from '@rapport/access-api';
import { directionOf, make, take, type CommitmentStep } from '@rapport/commitments-domain';
import { TopicsService } from '@rapport/engagement-api';
import { updateVersioned, type Tx } from '@rapport/shared-database';
import { conflict, newId, notFound, type Id } from '@rapport/shared-kernel';
import { inPath } from '../in-path';
import { CommitmentEntity, CommitmentEventEntity } from './commitment.entity';
import type {
  FulfilCommitment,
  PostponeCommitment,
  RecordCommitment,
  ReopenCommitment,
  WithdrawCommitment,
} from './commitment.rules';
import { PartiesService } from './parties.service';

/** What was promised, both ways. Every step stays visible in the promise's events. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly parties: PartiesService,
    private readonly topics: TopicsService,
    private readonly users: UsersService,
    private readonly audiences: AudiencesService,
  ) {}

  /** Records a promise; `path` leads to it where it is given with a meeting. Returns its id. */
  async record(tx: Tx, input: RecordCommitment, path: readonly string[] = []): Promise<Id> {
    await this.parties.requireVisible(tx, input.debtor, [...path, 'debtor']);
    await this.parties.requireVisible(tx, input.creditor, [...path, 'creditor']);
    await this.users.requireActive(tx, input.ownerId, [...path, 'ownerId']);
    const { meetingId, madeOn } = await this.occasionOf(tx, input, path);
    const days = { madeOn, dueOn: input.dueOn ?? null, reviewOn: input.reviewOn ?? null };
    const state = inPath(path, () => make(days));
    const id = input.id ?? newId();
    await tx.manager.insert(CommitmentEntity, {
      id,
      text: input.text,
      ...columnsOf(input),
      direction: directionOf({
        debtorIsOurs: await this.parties.isOurs(tx, input.debtor, madeOn),
        creditorIsOurs: await this.parties.isOurs(tx, input.creditor, madeOn),
      }),
      madeOn,
      dueOn: state.dueOn,
      reviewOn: state.reviewOn,
      status: state.kind,
      isPublic: input.isPublic ?? false,
      ownerId: input.ownerId ?? tx.viewer.id,
      meetingId,
      interactionId: input.interactionId ?? null,
      audienceId: await this.audiences.choose(tx, input.audience, [...path, 'audience']),
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    await tx.query(
      `insert into commitment_topic (commitment_id, position, topic_id)
       select $1, x.position, x.id from unnest($2::uuid[]) with ordinality x(id, position)`,
      [id, await this.topics.resolve(tx, input, path)],
    );
    await this.addEvent(tx, id, { kind: 'MADE', dueOn: state.dueOn });
    return id;
  }

  /** Gives a promise more time; the day that was agreed before stays in its events. */
  postpone(tx: Tx, { dueOn, reason, ...record }: PostponeCommitment): Promise<Id> {
    return this.step(tx, record, { kind: 'POSTPONED', dueOn, reason });
  }

  /** Marks a promise as kept, by evidence. */
  fulfil(tx: Tx, { evidence, ...record }: FulfilCommitment): Promise<Id> {
    return this.step(tx, record, { kind: 'FULFILLED', evidence });
  }

  /** Takes a promise back. */
  withdraw(tx: Tx, { reason, ...record }: WithdrawCommitment): Promise<Id> {
    return this.step(tx, record, { kind: 'WITHDRAWN', reason });
  }

  /** Opens a promise again that was fulfilled, withdrawn or superseded. */
  reopen(tx: Tx, { reason, ...record }: ReopenCommitment): Promise<Id> {
    return this.step(tx, record, { kind: 'REOPENED', reason });
  }

  private async step(tx: Tx, record: { id: Id; expectedVersion: number }, step: CommitmentStep): Promise<Id> {
    const present = await tx.manager.findOneBy(CommitmentEntity, { id: record.id });
    if (!present) throw notFound(['id']);
    if (present.version !== record.expectedVersion) throw conflict(record.id);
    const state = take({ kind: present.status, dueOn: present.dueOn, reviewOn: present.reviewOn }, step);
    await updateVersioned(tx, CommitmentEntity, { ...record, set: { status: state.kind, dueOn: state.dueOn } });
    await this.addEvent(tx, record.id, {
      kind: step.kind,
      note: 'reason' in step ? step.reason : null,
      evidence: 'evidence' in step ? step.evidence : null,
      ...(step.kind === 'POSTPONED' ? { previousDueOn: present.dueOn, dueOn: step.dueOn } : {}),
    });
    return record.id;
  }

  /** The meeting of a promise (its interaction's, where only that is named), and the day it was made. */
  private async occasionOf(tx: Tx, input: RecordCommitment, path: readonly string[]) {
    const [interaction] = await tx.query<{ meeting_id: Id | null }>(
      'select meeting_id from interaction where id = $1',
      [input.interactionId ?? null],
    );
    if (input.interactionId && !interaction) throw notFound([...path, 'interactionId']);
    const meetingId = input.meetingId ?? interaction?.meeting_id ?? null;
    const [meeting] = await tx.query<{ day: RecordCommitment['madeOn'] }>(
      'select (starts_at at time zone time_zone)::date::text as day from meeting where id = $1',
      [meetingId],
    );
    if (meetingId && !meeting) throw notFound([...path, 'meetingId']);
    return { meetingId, madeOn: input.madeOn ?? meeting?.day ?? tx.today };
  }

  private async addEvent(
    tx: Tx,
    commitmentId: Id,
    event: Pick<CommitmentEventEntity, 'kind'> & Partial<CommitmentEventEntity>,
  ): Promise<void> {
    await tx.manager.insert(CommitmentEventEntity, {
      id: newId(),
      commitmentId,
      at: tx.now,
      byId: tx.viewer.id,
      ...event,
    });
  }
}

function columnsOf({ debtor, creditor }: RecordCommitment) {
  return {
    debtorOrganisationId: debtor.organisationId ?? null,
    debtorContactId: debtor.contactId ?? null,
    debtorPostId: debtor.postId ?? null,
    creditorOrganisationId: creditor?.organisationId ?? null,
    creditorContactId: creditor?.contactId ?? null,
    creditorPostId: creditor?.postId ?? null,
  };
}
