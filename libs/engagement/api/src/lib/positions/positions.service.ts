import { Injectable } from '@nestjs/common';
import { OrganisationsService } from '@rapport/directory-api';
import type { Tx } from '@rapport/shared-database';
import { newId, notFound, type Id } from '@rapport/shared-kernel';
import type { RecordPosition } from './position.rules';

/** Where bodies stand on topics; a record is never changed, a later one counts. */
@Injectable()
export class PositionsService {
  constructor(private readonly organisations: OrganisationsService) {}

  /** Records a position from a day on. Returns its id. */
  async record(tx: Tx, input: RecordPosition): Promise<Id> {
    await this.organisations.requireVisible(tx, input.organisationId, ['organisationId']);
    const [topic] = await tx.query('select from topic where id = $1', [input.topicId]);
    if (!topic) throw notFound(['topicId']);
    const { interactionId } = input;
    const [interaction] = await tx.query('select from interaction where id = $1', [interactionId ?? null]);
    if (interactionId && !interaction) throw notFound(['interactionId']);
    const id = newId();
    await tx.query(
      `insert into position (id, organisation_id, topic_id, stance, asserted_on, note, interaction_id, recorded_by_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        input.organisationId,
        input.topicId,
        input.stance,
        input.assertedOn,
        input.note,
        interactionId ?? null,
        tx.viewer.id,
        tx.now,
      ],
    );
    return id;
  }
}
