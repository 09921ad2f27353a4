import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '@rapport/shared-kernel';
import type { MeetingStatus } from '@rapport/engagement-domain';
import type { MeetingKind, Modality } from '@rapport/engagement-domain';

/** The write side of a meeting. */
@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) kind!: MeetingKind;
  @Column({ type: 'text' }) status!: MeetingStatus;
  @Column({ type: 'timestamptz' }) startsAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) endsAt!: Date | null;
  @Column({ type: 'text' }) timeZone!: string;
  @Column({ type: 'text' }) modality!: Modality;
  @Column({ type: 'text', nullable: true }) place!: string | null;
  @Column({ type: 'text', nullable: true }) purpose!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: string | null;
  @Column({ type: 'uuid', nullable: true }) partOfId!: Id | null;
  @Column({ type: 'int' }) audienceId!: number;
  @Column({ type: 'uuid' }) loggedById!: Id;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}
