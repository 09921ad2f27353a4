import { Injectable } from '@nestjs/common';
import {
  affiliationProblem,
  endingOfMove,
  type AffiliationFacts,
  type AffiliationProblem,
} from '@rapport/directory-domain';
import { updateVersioned, type Tx } from '@rapport/shared-database';
import { DomainError, invalid, newId, notFound, overlaps, required, type Id } from '@rapport/shared-kernel';
import { OrganisationsService } from '../organisations/organisations.service';
import { AffiliationEntity } from './affiliation.entity';
import type { AddAffiliation, AffiliationInput, EndAffiliation, MoveContact } from './affiliation.rules';
import { PostsRepository } from './posts.repository';

/** Who belongs where, from when to when. History is never rewritten: a move ends one affiliation and begins another. */
@Injectable()
export class AffiliationsService {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly posts: PostsRepository,
  ) {}

  /** Adds an affiliation. Returns its id. */
  async add(tx: Tx, { contactId, affiliation }: AddAffiliation): Promise<Id> {
    await this.requireContact(tx, contactId, ['contactId']);
    return this.insert(tx, { contactId, affiliation, path: ['affiliation'] });
  }

  /** Adds an affiliation to a contact that the caller has checked; `path` leads to it in the input. */
  async insert(
    tx: Tx,
    { contactId, affiliation, path }: { contactId: Id; affiliation: AffiliationInput; path: readonly string[] },
  ): Promise<Id> {
    const { organisationId, postTitle } = affiliation;
    await this.organisations.requireVisible(tx, organisationId, [...path, 'organisationId']);
    const id = newId();
    const postId = postTitle ? await this.posts.findOrCreate(tx, { organisationId, title: postTitle }) : null;
    const existing = await this.ofContact(tx, contactId);
    const facts: AffiliationFacts = {
      organisationId,
      postId,
      title: affiliation.title,
      // Where nothing is said, the only affiliation of a time is the primary one.
      isPrimary: affiliation.isPrimary ?? !existing.some((other) => other.isPrimary && overlaps(other, affiliation)),
      from: affiliation.from,
      to: affiliation.to,
    };
    const problem = affiliationProblem(existing, facts);
    if (problem) throw refusal(problem, path);
    await tx.manager.insert(AffiliationEntity, {
      id,
      contactId,
      organisationId,
      postId,
      title: affiliation.title ?? postTitle,
      isPrimary: facts.isPrimary,
      validFrom: affiliation.from ?? null,
      validTo: affiliation.to ?? null,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    return id;
  }

  /** Ends an affiliation on the last day of `to`. */
  async end(tx: Tx, { id, expectedVersion, to }: EndAffiliation): Promise<Id> {
    const affiliation = await tx.manager.findOneBy(AffiliationEntity, { id });
    if (!affiliation) throw notFound(['id']);
    const existing = await this.ofContact(tx, affiliation.contactId);
    const changed = existing.filter((other) => other.id === id).map((facts) => ({ ...facts, to }));
    const problem = changed[0] && affiliationProblem(existing, changed[0]);
    if (problem) throw refusal(problem, []);
    await this.setEnd(tx, { id, expectedVersion, to });
    return id;
  }

  /** Ends the primary affiliation on the day before the new one begins, and opens the new one. Returns the contact's id. */
  async move(tx: Tx, { contactId, to }: MoveContact): Promise<Id> {
    await this.requireContact(tx, contactId, ['contactId']);
    if (!to.from) throw required(['to', 'from'], 'Say from when: a day, a month or a year.');
    const ending = endingOfMove(await this.ofContact(tx, contactId), to.from);
    if (ending.kind === 'began-later') {
      throw invalid(['to', 'from'], 'The present affiliation begins on that day or later: choose a later day.');
    }
    if (ending.kind === 'ends') {
      const { id, version } = ending.affiliation;
      await this.setEnd(tx, { id, expectedVersion: version, to: ending.to });
    }
    await this.insert(tx, { contactId, affiliation: { ...to, isPrimary: true }, path: ['to'] });
    return contactId;
  }

  private async setEnd(tx: Tx, { id, expectedVersion, to }: EndAffiliation): Promise<void> {
    await updateVersioned(tx, AffiliationEntity, { id, expectedVersion, set: { validTo: to } });
  }

  private ofContact(tx: Tx, contactId: Id): Promise<StoredAffiliation[]> {
    return tx.query<StoredAffiliation>(
      `select id, version, organisation_id as "organisationId", post_id as "postId", title, is_primary as "isPrimary",
         valid_from as "from", valid_to as "to"
       from affiliation where contact_id = $1 order by period, id`,
      [contactId],
    );
  }

  private async requireContact(tx: Tx, id: Id, path: readonly string[]): Promise<void> {
    const [found] = await tx.query('select from contact where id = $1', [id]);
    if (!found) throw notFound(path);
  }
}

interface StoredAffiliation extends AffiliationFacts {
  readonly id: Id;
  readonly version: number;
}

function refusal(problem: AffiliationProblem, path: readonly string[]): DomainError {
  switch (problem.kind) {
    case 'ends-before-it-begins':
      return invalid([...path, 'to'], 'The end is before the beginning: correct one of them.');
    case 'second-primary':
      return invalid(
        [...path, 'isPrimary'],
        'This person has another primary affiliation in that time: end that one first, or do not make this one primary.',
      );
    case 'same-post':
      return new DomainError('DUPLICATE', 'This person holds this post already in that time: change the period.', [
        ...path,
        'from',
      ]);
  }
}
