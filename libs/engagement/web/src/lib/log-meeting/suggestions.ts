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

/** The best first; `made` are bodies that the meeting makes already: what was counted ("6 officers of PTA"), who is known, then new ones. */
export function offersFor(typed: string, known: readonly Known[], made: readonly Body[] = []): Offer[] {
  const text = typed.trim();
  if (text === '') return [];
  return [...countedOffer(text, known, made), ...known.map(knownOffer), ...newPersonOffer(text, known, made)];
}

/** What of a line must be known before it can be offered: the body of unnamed people, else the whole. */
export function searchedText(typed: string): string {
  const [person] = parseNameList(typed);
  return peopleOf(typed)?.body ?? person?.name ?? typed.trim();
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
  const [person] = parseNameList(text.replace(/\s+at\s+(?=\S+.*$)/iu, ', , '));
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
