import type { AudienceLevel } from './audience';

/** Who may see a record, with the names to say it in words. */
export interface AudienceInWords {
  readonly level: AudienceLevel;
  readonly teams: readonly { readonly name: string; readonly people: number }[];
  readonly people: readonly string[];
  /** How many are signed in at all, where that is known. */
  readonly everyone?: number | undefined;
}

/** How many people a sentence names before it counts the others. */
const NAMED_AT_MOST = 5;

/** A sentence that says who will see a record: shown before it is saved. */
export function audienceSentence({ level, teams, people, everyone }: AudienceInWords): string {
  switch (level) {
    case 'EVERYONE':
      return everyone
        ? `Everyone signed in (${counted(everyone, 'person', 'people')}) will see this.`
        : 'Everyone signed in will see this.';
    case 'TEAMS':
      if (teams.length === 0) return 'Nobody will see this yet: choose at least one team.';
      return `Only ${list(teams.map((team) => `${team.name} (${counted(team.people, 'person', 'people')})`))} will see this.`;
    case 'NAMED':
      if (people.length === 0) return 'Nobody will see this yet: choose at least one person.';
      return `Only ${list(shortened(people))} will see this.`;
  }
}

function shortened(people: readonly string[]): readonly string[] {
  const others = people.length - NAMED_AT_MOST;
  // "and 1 other" is no shorter than the name.
  if (others <= 1) return people;
  return [...people.slice(0, NAMED_AT_MOST), counted(others, 'other', 'others')];
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
