/** A name as it is kept: composed (NFC), on one line, without white space around it or runs of it inside. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** A person's name with its honorifics, as it is shown. */
export function fullName(person: {
  readonly honorificPrefix?: string | null | undefined;
  readonly name: string;
  readonly honorificSuffix?: string | null | undefined;
}): string {
  return [person.honorificPrefix, person.name, person.honorificSuffix].filter(Boolean).join(' ');
}

/**
 * What a person is sorted by: the name as it is said, without honorifics. Which part is the family's differs between the
 * cultures that meet here (Muhammad Mahmood, Zhou Guillin), so none is moved to the front.
 */
export function sortNameOf(name: string): string {
  return tidyName(name);
}
