import { Injectable } from '@nestjs/common';
import { ContactsService, OrganisationsService } from '@rapport/directory-api';
import type { Tx } from '@rapport/shared-database';
import { notFound, type CivilDate } from '@rapport/shared-kernel';
import type { PartyInput } from './commitment.rules';

/** The two sides of promises. */
@Injectable()
export class PartiesService {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly contacts: ContactsService,
  ) {}

  /** Throws NOT_FOUND at `path` unless the viewer sees the party (or none is named). */
  async requireVisible(tx: Tx, party: PartyInput | null | undefined, path: readonly string[]): Promise<void> {
    if (!party) return;
    await this.organisations.requireVisible(tx, party.organisationId, [...path, 'organisationId']);
    await this.contacts.requireVisible(tx, party.contactId, [...path, 'contactId']);
    const [post] = await tx.query('select from post where id = $1', [party.postId ?? null]);
    if (party.postId && !post) throw notFound([...path, 'postId']);
  }

  /** Whether a party is ours on a day: the home organisation, one of its posts, or one of our colleagues then. */
  async isOurs(tx: Tx, party: PartyInput | null | undefined, day: CivilDate): Promise<boolean> {
    if (!party) return false;
    const [found] = await tx.query(
      `select from organisation home where home.is_home and (
         home.id = $1
         or exists (select from post where post.id = $2 and post.organisation_id = home.id)
         or exists (select from affiliation a where a.contact_id = $3 and a.organisation_id = home.id and a.period @> $4::date))`,
      [party.organisationId ?? null, party.postId ?? null, party.contactId ?? null, day],
    );
    return found !== undefined;
  }
}
