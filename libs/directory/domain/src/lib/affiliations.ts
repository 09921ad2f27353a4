import {
  contains,
  dayBefore,
  firstDay,
  isOrdered,
  overlaps,
  type CivilDate,
  type Id,
  type PartialDate,
  type Period,
} from '@rapport/shared-kernel';

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
  const concurrent = existing
    .filter((other) => other.id !== candidate.id || !other.id)
    .filter((o) => overlaps(o, candidate));
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
export type MoveEnding =
  | { readonly kind: 'none' }
  | { readonly kind: 'ends'; readonly affiliation: AffiliationFacts; readonly to: PartialDate }
  | { readonly kind: 'began-later'; readonly affiliation: AffiliationFacts };

/** Which affiliation a move from the day `from` on ends. */
export function endingOfMove(affiliations: readonly AffiliationFacts[], from: PartialDate): MoveEnding {
  const affiliation = primaryOn(affiliations, firstDay(from));
  if (!affiliation) return { kind: 'none' };
  const to = dayBefore(from) as string as PartialDate;
  if (!isOrdered({ from: affiliation.from, to })) return { kind: 'began-later', affiliation };
  return { kind: 'ends', affiliation, to };
}

function isSamePost(a: AffiliationFacts, b: AffiliationFacts): boolean {
  if (a.postId || b.postId) return a.postId === b.postId;
  return a.organisationId === b.organisationId && fold(a.title) === fold(b.title);
}

function fold(title: string | null | undefined): string {
  return (title ?? '').trim().toLowerCase();
}
