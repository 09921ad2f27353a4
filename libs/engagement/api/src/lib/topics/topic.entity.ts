import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '@rapport/shared-kernel';

/** The write side of a topic. */
@Entity('topic')
export class TopicEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', array: true }) otherNames!: string[];
  @Column({ type: 'uuid', nullable: true }) parentId!: Id | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}
