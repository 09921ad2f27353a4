import { Injectable } from '@nestjs/common';
import { AudiencesService, UsersService } from '@rapport/access-api';
import { replaceList, updateVersioned, type Tx } from '@rapport/shared-database';
import { invalid, newId, notFound, type Id } from '@rapport/shared-kernel';
import { OrganisationEntity, OrganisationIdentifierEntity, OrganisationNameEntity } from './organisation.entity';
import type { CreateOrganisation, UpdateOrganisation } from './organisation.rules';

/** Bodies: ministries, regulators, NGOs, companies, and the home organisation. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly audiences: AudiencesService,
    private readonly users: UsersService,
  ) {}

  /** Creates an organisation; `path` leads to it where it is given inline with another input. Returns its id. */
  async create(tx: Tx, input: CreateOrganisation, path: readonly string[] = []): Promise<Id> {
    await this.requireVisible(tx, input.parentId, [...path, 'parentId']);
    await this.users.requireActive(tx, input.ownerId, [...path, 'ownerId']);
    const id = input.id ?? newId();
    await tx.manager.insert(OrganisationEntity, {
      id,
      name: input.name,
      acronym: input.acronym,
      kind: input.kind,
      country: input.country ?? null,
      website: input.website ?? null,
      description: input.description,
      parentId: input.parentId ?? null,
      ownerId: input.ownerId ?? null,
      cadenceDays: input.cadenceDays ?? null,
      audienceId: await this.audiences.choose(tx, input.audience, [...path, 'audience']),
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    await this.replaceNames(tx, id, input.otherNames);
    await this.replaceIdentifiers(tx, id, input.identifiers);
    return id;
  }

  /** Changes what the input names; throws CONFLICT where somebody else did meanwhile. */
  async update(tx: Tx, input: UpdateOrganisation): Promise<Id> {
    const { id, expectedVersion, otherNames, identifiers, audience, ...fields } = input;
    await this.requireVisible(tx, input.parentId, ['parentId']);
    await this.requireNoCycle(tx, id, input.parentId);
    await this.users.requireActive(tx, input.ownerId, ['ownerId']);
    const parentId = await this.parentOnceChanged(tx, id, fields.parentId);
    const record = { type: 'Organisation', table: 'organisation', id } as const;
    const audienceId = await this.audiences.change(tx, record, audience);
    const set = { ...fields, parentId, audienceId };
    await updateVersioned(tx, OrganisationEntity, { id, expectedVersion, set });
    await this.replaceNames(tx, id, otherNames);
    await this.replaceIdentifiers(tx, id, identifiers);
    return id;
  }

  /** Throws NOT_FOUND at `path` unless the viewer sees the organisation (or none is named). */
  async requireVisible(tx: Tx, id: Id | null | undefined, path: readonly string[]): Promise<void> {
    if (id && !(await tx.manager.exists(OrganisationEntity, { where: { id } }))) throw notFound(path);
  }

  /** A parent whom the viewer cannot see looks like none to them: "none" leaves it. */
  private async parentOnceChanged(tx: Tx, id: Id, parentId: Id | null | undefined): Promise<Id | null | undefined> {
    if (parentId !== null) return parentId;
    const [hidden] = await tx.query(
      'select from organisation o where o.id = $1 and o.parent_id is not null and o.parent_id not in (select id from organisation)',
      [id],
    );
    return hidden ? undefined : null;
  }

  private async requireNoCycle(tx: Tx, id: Id, parentId: Id | null | undefined): Promise<void> {
    if (!parentId) return;
    const [cycle] = await tx.query(
      `with recursive above(id) as (select $2::uuid union select o.parent_id from organisation o join above a on o.id = a.id)
       select from above where id = $1`,
      [id, parentId],
    );
    if (cycle) throw invalid(['parentId'], 'An organisation cannot stand below itself: choose another parent.');
  }

  private async replaceNames(tx: Tx, id: Id, names: CreateOrganisation['otherNames']): Promise<void> {
    if (!names) return;
    const rows = names.map(({ name, kind, language, from = null, to = null }) => {
      return { organisationId: id, name, kind, language, validFrom: from, validTo: to };
    });
    await replaceList(tx, OrganisationNameEntity, { of: { organisationId: id }, rows });
  }

  private async replaceIdentifiers(tx: Tx, id: Id, identifiers: CreateOrganisation['identifiers']): Promise<void> {
    if (!identifiers) return;
    const rows = identifiers.map(({ scheme, value }) => ({ organisationId: id, scheme, value }));
    await replaceList(tx, OrganisationIdentifierEntity, { of: { organisationId: id }, rows });
  }
}
