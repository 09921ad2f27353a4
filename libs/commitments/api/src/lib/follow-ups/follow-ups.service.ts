import { Injectable } from '@nestjs/common';
import { UsersService } from '@rapport/access-api';
import { complete } from '@rapport/commitments-domain';
import { updateVersioned, type Tx } from '@rapport/shared-database';
import { conflict, newId, notFound, type Id } from '@rapport/shared-kernel';
import { FollowUpEntity } from './follow-up.entity';
import type { CompleteFollowUp, CreateFollowUp } from './follow-up.rules';

/** What a follow-up can be about, and the column that says so. */
const SUBJECTS = [
  { table: 'meeting', property: 'aboutMeetingId' },
  { table: 'interaction', property: 'aboutInteractionId' },
  { table: 'commitment', property: 'aboutCommitmentId' },
  { table: 'organisation', property: 'aboutOrganisationId' },
  { table: 'contact', property: 'aboutContactId' },
] as const;

/** Tasks of ours. */
@Injectable()
export class FollowUpsService {
  constructor(private readonly users: UsersService) {}

  /** Creates a follow-up, for the viewer where nobody is named. Returns its id. */
  async create(tx: Tx, input: CreateFollowUp, path: readonly string[] = []): Promise<Id> {
    await this.users.requireActive(tx, input.assigneeId, [...path, 'assigneeId']);
    const id = input.id ?? newId();
    await tx.manager.insert(FollowUpEntity, {
      id,
      title: input.title,
      assigneeId: input.assigneeId ?? tx.viewer.id,
      dueOn: input.dueOn ?? null,
      status: 'TO_DO',
      completedAt: null,
      ...(await this.subjectOf(tx, input.aboutId, [...path, 'aboutId'])),
      createdById: tx.viewer.id,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    return id;
  }

  /** Marks a follow-up as done. */
  async complete(tx: Tx, { id, expectedVersion }: CompleteFollowUp): Promise<Id> {
    const present = await tx.manager.findOneBy(FollowUpEntity, { id });
    if (!present) throw notFound(['id']);
    if (present.version !== expectedVersion) throw conflict(id);
    await updateVersioned(tx, FollowUpEntity, { id, expectedVersion, set: complete(present, tx.now) });
    return id;
  }

  private async subjectOf(
    tx: Tx,
    id: Id | null | undefined,
    path: readonly string[],
  ): Promise<Partial<FollowUpEntity>> {
    if (!id) return {};
    for (const { table, property } of SUBJECTS) {
      const [found] = await tx.query(`select from ${table} where id = $1`, [id]);
      if (found) return { [property]: id };
    }
    throw notFound(path);
  }
}
