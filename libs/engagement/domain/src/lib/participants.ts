import type { UserError } from '@rapport/shared-kernel';

/** How many participants one meeting may have. */
export const PARTICIPANTS_MAX = 500;

/** How many unnamed people one entry may stand for. */
export const HEADCOUNT_MAX = 100_000;

/** Who is meant by an entry in the list of participants. */
export interface ParticipantFacts {
  readonly contactId?: string | null | undefined;
  /** A person given inline; may bring its id. */
  readonly contact?: { readonly id?: string | null | undefined } | null | undefined;
  readonly organisationId?: string | null | undefined;
  /** A body given inline; may bring its id. */
  readonly organisation?: { readonly id?: string | null | undefined } | null | undefined;
  readonly inPersonalCapacity?: boolean | null | undefined;
  readonly headcount?: number | null | undefined;
}

/**
 * Everything wrong with one participant; paths lead into it. It is one person (known or new), or a body whose people are unnamed,
 * then with a headcount; a person speaks for at most one body, and for none in personal capacity.
 */
export function participantProblems(participant: ParticipantFacts): UserError[] {
  const { contactId, contact, organisationId, organisation, headcount } = participant;
  const isNamed = Boolean(contactId) || Boolean(contact);
  const hasBody = Boolean(organisationId) || Boolean(organisation);
  const problems: UserError[] = [];
  const add = (path: string, message: string, code: UserError['code'] = 'INVALID') =>
    problems.push({ code, message, path: [path] });
  if (contactId && contact) add('contact', 'Give either a known person (contactId) or a new one (contact), not both.');
  if (organisationId && organisation) {
    add('organisation', 'Give either a known body (organisationId) or a new one (organisation), not both.');
  }
  if (participant.inPersonalCapacity && hasBody) {
    add('inPersonalCapacity', 'In personal capacity a person speaks for no body: leave the organisation out.');
  }
  if (!isNamed && !hasBody) {
    add('contactId', 'Say who it was: a person, or a body with the number of its people.', 'REQUIRED');
  }
  if (isNamed && headcount != null && headcount !== 1)
    add('headcount', 'A named person counts as 1: leave the number out.');
  if (!isNamed && hasBody && headcount == null) add('headcount', 'Say how many people there were.', 'REQUIRED');
  if (!isNamed && headcount != null && !isHeadcount(headcount)) {
    add('headcount', `Give a whole number of people, from 1 to ${HEADCOUNT_MAX}.`);
  }
  return problems;
}

/** The positions at which somebody stands in the list for a second time: the same person, or the same body's unnamed people. */
export function repeatedParticipants(participants: readonly ParticipantFacts[]): number[] {
  const seen = new Set<string>();
  return participants.flatMap((participant, at) => {
    const key = keyOf(participant);
    if (key === undefined) return [];
    if (seen.has(key)) return [at];
    seen.add(key);
    return [];
  });
}

/** A presence, for {@link representation}. */
export interface Presence {
  /** The body spoken for; null in personal capacity. */
  readonly organisationId: string | null;
  /** Null where the people are unnamed. */
  readonly contactId: string | null;
  readonly headcount: number;
  readonly attendance: 'INVITED' | 'ATTENDED' | 'ABSENT';
}

/** A body at a meeting, with the number of its people; `named` are those of them who are known. */
export interface Representation<Present extends Presence = Presence> {
  readonly organisationId: string;
  readonly headcount: number;
  readonly named: readonly Present[];
}

/** The bodies represented, each once, in the order of the list; who was absent represents nobody. */
export function representation<Present extends Presence>(participants: readonly Present[]): Representation<Present>[] {
  const bodies = new Map<string, Representation<Present>>();
  for (const participant of participants) {
    const { organisationId, contactId, headcount, attendance } = participant;
    if (organisationId === null || attendance === 'ABSENT') continue;
    const body = bodies.get(organisationId) ?? { organisationId, headcount: 0, named: [] };
    bodies.set(organisationId, {
      organisationId,
      headcount: body.headcount + headcount,
      named: contactId === null ? body.named : [...body.named, participant],
    });
  }
  return [...bodies.values()];
}

/** Whether one unnamed entry may stand for so many people. */
export function isHeadcount(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= HEADCOUNT_MAX;
}

function keyOf({ contactId, contact, organisationId, organisation }: ParticipantFacts): string | undefined {
  const person = contactId ?? contact?.id;
  if (person) return `person ${person}`;
  const body = organisationId ?? organisation?.id;
  return body && !contact ? `people of ${body}` : undefined;
}
