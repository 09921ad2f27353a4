import { readName } from '@rapport/directory-domain';
import { parseNameList, type ListedPerson } from '@rapport/engagement-domain';
import { newId } from '@rapport/shared-kernel';
import type { Body, DraftParticipant } from './draft';
import { peopleOf } from './quick-entry';
import { bodyNamed, presence, type Known } from './use-people-search';

/** What the field for participants offers for what is typed; taking it adds one row. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly participant: DraftParticipant;
}

/** What is known of what is typed. */
export interface Looked {
  /** Who and what matches the name, best first. */
  readonly known: readonly Known[];
  /** What matches the body that stands after the name: "Ada Lake, Director, Lake Authority". */
  readonly ofBody: readonly Known[];
  /** Bodies that the meeting makes already. */
  readonly made: readonly Body[];
}

/** The best first: what was counted ("6 officers of PTA"), who is meant, who would be new, who is merely similar. */
export function offersFor(typed: string, { known, ofBody, made }: Looked): Offer[] {
  const text = typed.trim();
  if (text === '') return [];
  const meant = known.filter(({ isMeant }) => isMeant);
  const similar = known.filter(({ isMeant }) => !isMeant);
  return [
    ...countedOffer(text, known, made),
    ...meant.map(knownOffer),
    ...newPersonOffer(text, ofBody, made),
    ...similar.map(knownOffer),
  ];
}

/** What of a line must be looked up before it can be offered: the body of unnamed people, or the name and its body. */
export function searchedTexts(typed: string): { name: string; body: string } {
  const person = newPersonIn(typed);
  return { name: peopleOf(typed)?.body ?? person?.name ?? typed.trim(), body: person?.organisation ?? '' };
}

/** The person that a line names: "Ada Lake at Lake Authority", "Ada Lake, Director, Lake Authority". */
function newPersonIn(text: string): ListedPerson | undefined {
  return parseNameList(text.replace(/\s+at\s+(?=\S+.*$)/iu, ', , '))[0];
}

function countedOffer(text: string, known: readonly Known[], made: readonly Body[]): Offer[] {
  const counted = peopleOf(text);
  if (!counted) return [];
  const body = bodyNamed(counted.body, known, made);
  const participant = presence({
    name: counted.label,
    organisation: body,
    title: counted.label,
    headcount: counted.headcount,
  });
  const label = `${counted.label} of ${body.name}, ${counted.headcount}`;
  return [{ id: 'counted', label, hint: body.isNew ? 'unnamed people of a new body' : 'unnamed people', participant }];
}

function knownOffer(found: Known): Offer {
  if (found.kind === 'body') {
    const participant = presence({ name: 'Officers', organisation: found.body, title: 'Officers' });
    const label = `Officers of ${found.acronym ?? found.body.name}`;
    return { id: `body ${found.body.id}`, label, hint: `unnamed people of ${found.body.name}`, participant };
  }
  const { id, name, title, body } = found;
  const participant = presence({ contactId: id, name, title, organisation: body });
  return { id: `person ${id}`, label: name, hint: [title, body?.name].filter(Boolean).join(', '), participant };
}

function newPersonOffer(text: string, known: readonly Known[], made: readonly Body[]): Offer[] {
  const person = newPersonIn(text);
  if (!person || peopleOf(text)) return [];
  const participant = newPerson(person, person.organisation ? bodyNamed(person.organisation, known, made) : null);
  const where = participant.organisation ? ` at ${participant.organisation.name}` : '';
  return [{ id: 'new person', label: `Add ${person.name}${where}`, hint: 'a new person', participant }];
}

/** A row for a person whom nobody knows yet. */
export function newPerson(person: ListedPerson, organisation: Body | null): DraftParticipant {
  const { name, honorificPrefix, honorificSuffix } = readName(person.name);
  return presence({
    contactId: newId(),
    name,
    title: person.title ?? '',
    organisation,
    newContact: {
      honorificPrefix: person.honorificPrefix ?? honorificPrefix,
      honorificSuffix: person.honorificSuffix ?? honorificSuffix,
      email: person.email,
    },
  });
}
