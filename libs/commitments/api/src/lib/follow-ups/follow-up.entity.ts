import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate, Id } from '@rapport/shared-kernel';

/** The write side of a follow-up. */
@Entity('follow_up')
export class FollowUpEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'uuid' }) assigneeId!: Id;
  @Column({ type: 'date', nullable: true }) dueOn!: CivilDate | null;
  @Column({ type: 'text' }) status!: 'TO_DO' | 'DONE' | 'CANCELLED';
  @Column({ type: 'timestamptz', nullable: true }) completedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) aboutMeetingId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) aboutInteractionId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) aboutCommitmentId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) aboutOrganisationId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) aboutContactId!: Id | null;
  @Column({ type: 'uuid' }) createdById!: Id;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}
