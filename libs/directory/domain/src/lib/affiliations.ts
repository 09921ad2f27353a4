import {
  contains,
  dayBefore,
  FIRST_DAY,
  firstDay,
  isOrdered,
  overlaps,
  type CivilDate,
  type Id,
  type PartialDate,
  type Period,
} from '@rapport/shared-kernel';
import { tidyName } from './names';

/** Who belonged where, in which capacity, from when to when. */
export interface AffiliationFacts extends Period {
  readonly id?: Id;
  readonly organisationId: Id;
  readonly postId?: Id | null;
  readonly title?: string | null;
  readonly isPrimary: boolean;
}

/** What keeps an affiliation from being added to those that a contact has. */
export type AffiliationProblem =
  | { readonly kind: 'ends-before-it-begins' }
  | { readonly kind: 'second-primary'; readonly other: AffiliationFacts }
  | { readonly kind: 'same-post'; readonly other: AffiliationFacts };

/**
 * The first problem of a candidate beside the contact's other affiliations: at any day at most one is primary, and the same post
 * (where no post is known: the same title at the same organisation) is held once.
 */
export function affiliationProblem(
  existing: readonly AffiliationFacts[],
  candidate: AffiliationFacts,
): AffiliationProblem | undefined {
  if (!isOrdered(candidate)) return { kind: 'ends-before-it-begins' };
  const others = existing.filter((other) => !other.id || other.id !== candidate.id);
  const concurrent = others.filter((other) => overlaps(other, candidate));
  const primary = concurrent.find((other) => other.isPrimary);
  if (candidate.isPrimary && primary) return { kind: 'second-primary', other: primary };
  const same = concurrent.find((other) => isSamePost(other, candidate));
  return same && { kind: 'same-post', other: same };
}

/** The primary affiliation on a day; "current employer" is this, derived, never stored. */
export function primaryOn<Facts extends AffiliationFacts>(
  affiliations: readonly Facts[],
  day: CivilDate,
): Facts | undefined {
  return affiliations.find((affiliation) => affiliation.isPrimary && contains(affiliation, day));
}

/** What a move ends: the primary affiliation in force when the new one begins, on the day before. */
export type MoveEnding<Facts extends AffiliationFacts = AffiliationFacts> =
  | { readonly kind: 'none' }
  | { readonly kind: 'ends'; readonly affiliation: Facts; readonly to: PartialDate }
  | { readonly kind: 'began-later'; readonly affiliation: Facts };

/** Which affiliation a move from the day `from` on ends. */
export function endingOfMove<Facts extends AffiliationFacts>(
  affiliations: readonly Facts[],
  from: PartialDate,
): MoveEnding<Facts> {
  const affiliation = primaryOn(affiliations, firstDay(from));
  if (!affiliation) return { kind: 'none' };
  if (firstDay(from) === FIRST_DAY) return { kind: 'began-later', affiliation };
  // A day is a partial date too, the most precise one.
  const to = dayBefore(from) as string as PartialDate;
  if (!isOrdered({ from: affiliation.from, to })) return { kind: 'began-later', affiliation };
  return { kind: 'ends', affiliation, to };
}

function isSamePost(a: AffiliationFacts, b: AffiliationFacts): boolean {
  if (a.postId || b.postId) return a.postId === b.postId;
  return a.organisationId === b.organisationId && fold(a.title) === fold(b.title);
}

function fold(title: string | null | undefined): string {
  return tidyName(title ?? '').toLowerCase();
}
