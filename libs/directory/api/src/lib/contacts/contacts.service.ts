import { Injectable } from '@nestjs/common';
import { AudiencesService, UsersService } from '@rapport/access-api';
import { sortNameOf, tidyName } from '@rapport/directory-domain';
import { replaceList, updateVersioned, type Tx } from '@rapport/shared-database';
import { newId, notFound, type Id } from '@rapport/shared-kernel';
import { AffiliationsService } from '../affiliations/affiliations.service';
import { ContactEntity, ContactNameEntity } from './contact.entity';
import type { CreateContact, UpdateContact } from './contact.rules';

/** People: those whom we meet, and our own colleagues. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly affiliations: AffiliationsService,
    private readonly audiences: AudiencesService,
    private readonly users: UsersService,
  ) {}

  /** Creates a contact with its affiliations; `path` leads to it where it is given inline with another input. Returns its id. */
  async create(tx: Tx, input: CreateContact, path: readonly string[] = []): Promise<Id> {
    await this.users.requireActive(tx, input.ownerId, [...path, 'ownerId']);
    const id = input.id ?? newId();
    await tx.manager.insert(ContactEntity, {
      id,
      name: tidyName(input.name),
      honorificPrefix: input.honorificPrefix,
      honorificSuffix: input.honorificSuffix,
      sortName: sortNameOf(input.name),
      emails: input.emails ?? [],
      phones: input.phones ?? [],
      ownerId: input.ownerId ?? null,
      audienceId: await this.audiences.choose(tx, input.audience, [...path, 'audience']),
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    await this.replaceNames(tx, id, input.otherNames);
    for (const [i, affiliation] of (input.affiliations ?? []).entries()) {
      await this.affiliations.insert(tx, { contactId: id, affiliation, path: [...path, 'affiliations', String(i)] });
    }
    return id;
  }

  /** Changes what the input names; throws CONFLICT where somebody else did meanwhile. */
  async update(tx: Tx, input: UpdateContact): Promise<Id> {
    const { id, expectedVersion, otherNames, audience, name, ...fields } = input;
    await this.users.requireActive(tx, input.ownerId, ['ownerId']);
    const set = {
      ...fields,
      ...(name === undefined ? {} : { name: tidyName(name), sortName: sortNameOf(name) }),
      audienceId: await this.audiences.change(tx, { type: 'Contact', table: 'contact', id }, audience),
    };
    await updateVersioned(tx, ContactEntity, { id, expectedVersion, set });
    await this.replaceNames(tx, id, otherNames);
    return id;
  }

  /** Throws NOT_FOUND at `path` unless the viewer sees the contact (or none is named). */
  async requireVisible(tx: Tx, id: Id | null | undefined, path: readonly string[]): Promise<void> {
    if (id && !(await tx.manager.exists(ContactEntity, { where: { id } }))) throw notFound(path);
  }

  private async replaceNames(tx: Tx, id: Id, names: CreateContact['otherNames']): Promise<void> {
    if (!names) return;
    const rows = names.map(({ name, kind, language, from = null, to = null }) => {
      return { contactId: id, name: tidyName(name), kind, language, validFrom: from, validTo: to };
    });
    await replaceList(tx, ContactNameEntity, { of: { contactId: id }, rows });
  }
}
