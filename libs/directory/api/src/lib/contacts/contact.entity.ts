import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, PartialDate } from '@rapport/shared-kernel';
import type { NameKind } from '@rapport/directory-domain';

/** The write side of a contact. */
@Entity('contact')
export class ContactEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', nullable: true }) honorificPrefix!: string | null;
  @Column({ type: 'text', nullable: true }) honorificSuffix!: string | null;
  @Column({ type: 'text' }) sortName!: string;
  @Column({ type: 'text', array: true }) emails!: string[];
  @Column({ type: 'text', array: true }) phones!: string[];
  @Column({ type: 'uuid', nullable: true }) ownerId!: Id | null;
  @Column({ type: 'int' }) audienceId!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}

/** Another name of a contact, in the order in which they were given. */
@Entity('contact_name')
export class ContactNameEntity {
  @PrimaryColumn({ type: 'uuid' }) contactId!: Id;
  @PrimaryColumn({ type: 'int' }) position!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) kind!: NameKind;
  @Column({ type: 'text', nullable: true }) language!: string | null;
  @Column({ type: 'text', nullable: true }) validFrom!: PartialDate | null;
  @Column({ type: 'text', nullable: true }) validTo!: PartialDate | null;
}
