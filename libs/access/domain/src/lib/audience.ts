import { DomainErrors, type Id, type UserError } from '@rapport/shared-kernel';

/** From widest to narrowest; the contract's `AudienceLevel`. */
export const AUDIENCE_LEVELS = ['EVERYONE', 'TEAMS', 'NAMED'] as const;
export type AudienceLevel = (typeof AUDIENCE_LEVELS)[number];

/** Who may see a record. Two choices of the same people by the same means are equal field by field. */
export interface AudienceChoice {
  readonly level: AudienceLevel;
  /** In order, each once; empty unless the level is TEAMS. */
  readonly teamIds: readonly Id[];
  /** In order, each once; empty unless the level is NAMED. */
  readonly userIds: readonly Id[];
}

/** The audience of a record for which none was chosen. */
export const EVERYONE_SIGNED_IN: AudienceChoice = { level: 'EVERYONE', teamIds: [], userIds: [] };

/**
 * The audience that an input chooses. Throws where teams or people are missing, and where some are named that the level leaves
 * out: whoever names a team and says EVERYONE may not have meant everyone, and confidentiality is nothing to guess at.
 */
export function chosenAudience(input: {
  readonly level: AudienceLevel;
  readonly teamIds?: readonly Id[] | null | undefined;
  readonly userIds?: readonly Id[] | null | undefined;
}): AudienceChoice {
  const { level } = input;
  const teamIds = inOrderOnce(input.teamIds ?? []);
  const userIds = inOrderOnce(input.userIds ?? []);
  const problems: UserError[] = [];
  const add = (code: UserError['code'], field: string, message: string) =>
    problems.push({ code, message, path: [field] });
  if (level === 'TEAMS' && teamIds.length === 0) add('REQUIRED', 'teamIds', 'Name at least one team.');
  if (level === 'NAMED' && userIds.length === 0) add('REQUIRED', 'userIds', 'Name at least one person.');
  if (level !== 'TEAMS' && teamIds.length > 0)
    add('INVALID', 'teamIds', 'Leave the teams out, or choose the level TEAMS.');
  if (level !== 'NAMED' && userIds.length > 0)
    add('INVALID', 'userIds', 'Leave the people out, or choose the level NAMED.');
  if (problems.length > 0) throw new DomainErrors(problems);
  return { level, teamIds, userIds };
}

/** Whether a viewer is among those who may see a record. */
export function includesViewer(
  choice: AudienceChoice,
  viewer: { readonly id: Id; readonly teamIds: readonly Id[] },
): boolean {
  switch (choice.level) {
    case 'EVERYONE':
      return true;
    case 'TEAMS':
      return viewer.teamIds.some((id) => choice.teamIds.includes(id));
    case 'NAMED':
      return choice.userIds.includes(viewer.id);
  }
}

/** A choice as a form or a table holds it. */
interface AnyChoice {
  readonly level: AudienceLevel;
  readonly teamIds: readonly string[];
  readonly userIds: readonly string[];
}

/**
 * Whether a record that was for `from` is shown to more people by being for `to`: a team that it was not for before, somebody who was
 * not in its teams or named. Then people are asked why.
 */
export function widens(from: AnyChoice, to: AnyChoice, membersOf: (teamId: string) => readonly string[]): boolean {
  if (from.level === 'EVERYONE') return false;
  switch (to.level) {
    case 'EVERYONE':
      return true;
    case 'TEAMS':
      // Whoever joins a team later will see it, too: it is no smaller for having few members now.
      return to.teamIds.some((id) => !from.teamIds.includes(id));
    case 'NAMED': {
      const before = [...from.userIds, ...from.teamIds.flatMap(membersOf)];
      return to.userIds.some((id) => !before.includes(id));
    }
  }
}

function inOrderOnce(ids: readonly Id[]): Id[] {
  return [...new Set(ids)].sort();
}
