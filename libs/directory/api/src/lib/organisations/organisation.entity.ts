import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, PartialDate } from '@rapport/shared-kernel';
import type { NameKind, OrganisationKind } from '@rapport/directory-domain';

/** The write side of an organisation. Its reach is the database's business. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', nullable: true }) acronym!: string | null;
  @Column({ type: 'text' }) kind!: OrganisationKind;
  @Column({ type: 'text', nullable: true }) country!: string | null;
  @Column({ type: 'text', nullable: true }) website!: string | null;
  @Column({ type: 'text', nullable: true }) description!: string | null;
  @Column({ type: 'bool', default: false }) isHome!: boolean;
  @Column({ type: 'uuid', nullable: true }) parentId!: Id | null;
  @Column({ type: 'uuid', nullable: true }) ownerId!: Id | null;
  @Column({ type: 'int', nullable: true }) cadenceDays!: number | null;
  @Column({ type: 'int' }) audienceId!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}

/** Another name of an organisation, in the order in which they were given. */
@Entity('organisation_name')
export class OrganisationNameEntity {
  @PrimaryColumn({ type: 'uuid' }) organisationId!: Id;
  @PrimaryColumn({ type: 'int' }) position!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) kind!: NameKind;
  @Column({ type: 'text', nullable: true }) language!: string | null;
  @Column({ type: 'text', nullable: true }) validFrom!: PartialDate | null;
  @Column({ type: 'text', nullable: true }) validTo!: PartialDate | null;
}

/** A number or code that others know the organisation by. */
@Entity('organisation_identifier')
export class OrganisationIdentifierEntity {
  @PrimaryColumn({ type: 'uuid' }) organisationId!: Id;
  @PrimaryColumn({ type: 'int' }) position!: number;
  @Column({ type: 'text' }) scheme!: string;
  @Column({ type: 'text' }) value!: string;
}
