import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '@rapport/shared-kernel';
import type { Attendance, ParticipantRole } from '@rapport/engagement-domain';

/** One presence, as it was then: no later change of a person, post or body reaches it. */
@Entity('participant')
export class ParticipantEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'uuid' }) meetingId!: Id;
  @Column({ type: 'int' }) position!: number;
  @Column({ type: 'uuid', nullable: true }) contactId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) organisationId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) postId!: Id | null;
  @Column({ type: 'text', nullable: true }) title!: string | null;
  @Column({ type: 'int' }) headcount!: number;
  @Column({ type: 'bool' }) isOurs!: boolean;
  @Column({ type: 'text', array: true }) roles!: ParticipantRole[];
  @Column({ type: 'text' }) attendance!: Attendance;
  /** Repeated from the meeting; the database keeps both equal. */
  @Column({ type: 'timestamptz' }) meetingStartsAt!: Date;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
