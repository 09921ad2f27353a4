import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '@rapport/shared-kernel';
import type { InteractionKind, Stance } from '@rapport/engagement-domain';

/** The write side of an interaction. */
@Entity('interaction')
export class InteractionEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'uuid', nullable: true }) meetingId!: Id | null;
  @Column({ type: 'text' }) kind!: InteractionKind;
  @Column({ type: 'timestamptz' }) saidAt!: Date;
  @Column({ type: 'text' }) body!: string;
  @Column({ type: 'bool', default: false }) isVerbatim!: boolean;
  @Column({ type: 'text', nullable: true }) language!: string | null;
  @Column({ type: 'text', nullable: true }) source!: string | null;
  @Column({ type: 'text', nullable: true }) stance!: Stance | null;
  @Column({ type: 'int' }) audienceId!: number;
  @Column({ type: 'uuid' }) loggedById!: Id;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}
