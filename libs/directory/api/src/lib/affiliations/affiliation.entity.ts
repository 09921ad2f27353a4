import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, PartialDate } from '@rapport/shared-kernel';

/** An office that exists without its holder. */
@Entity('post')
export class PostEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'uuid' }) organisationId!: Id;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}

/** Who belonged where, in which capacity, from when to when. */
@Entity('affiliation')
export class AffiliationEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'uuid' }) contactId!: Id;
  @Column({ type: 'uuid' }) organisationId!: Id;
  @Column({ type: 'uuid', nullable: true }) postId!: Id | null;
  @Column({ type: 'text', nullable: true }) title!: string | null;
  @Column({ type: 'bool', default: false }) isPrimary!: boolean;
  @Column({ type: 'text', nullable: true }) validFrom!: PartialDate | null;
  @Column({ type: 'text', nullable: true }) validTo!: PartialDate | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}
