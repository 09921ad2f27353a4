import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommitmentDirection, CommitmentState } from '@rapport/commitments-domain';
import type { CivilDate, Id } from '@rapport/shared-kernel';

/** The write side of a promise. */
@Entity('commitment')
export class CommitmentEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'uuid', nullable: true }) debtorOrganisationId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) debtorContactId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) debtorPostId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) creditorOrganisationId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) creditorContactId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) creditorPostId!: Id | null;
  @Column({ type: 'text' }) direction!: CommitmentDirection;
  @Column({ type: 'date' }) madeOn!: CivilDate;
  @Column({ type: 'date', nullable: true }) dueOn!: CivilDate | null;
  @Column({ type: 'date', nullable: true }) reviewOn!: CivilDate | null;
  @Column({ type: 'text' }) status!: CommitmentState['kind'];
  @Column({ type: 'bool', default: false }) isPublic!: boolean;
  @Column({ type: 'uuid' }) ownerId!: Id;
  @Column({ type: 'uuid', nullable: true }) meetingId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) interactionId!: Id | null;
  @Column({ type: 'int' }) audienceId!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}

/** What happened to a promise; never changed. */
@Entity('commitment_event')
export class CommitmentEventEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'uuid' }) commitmentId!: Id;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'uuid' }) byId!: Id;
  @Column({ type: 'text' }) kind!: 'MADE' | 'POSTPONED' | 'FULFILLED' | 'WITHDRAWN' | 'REOPENED';
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'date', nullable: true }) previousDueOn!: CivilDate | null;
  @Column({ type: 'date', nullable: true }) dueOn!: CivilDate | null;
  @Column({ type: 'text', nullable: true }) evidence!: string | null;
}
