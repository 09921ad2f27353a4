import type { UserError } from '@rapport/shared-kernel';

/**
 * What is wrong with the speakers of an interaction: `saidBy` holds positions, from 0, in a list of so many participants. Paths
 * lead into the interaction.
 */
export function speakersProblems(saidBy: readonly number[], participants: number): UserError[] {
  const message =
    participants === 0
      ? 'Nobody is in the list of participants: add who spoke, or leave the speakers out.'
      : `There is no participant at this position: give one from 0 to ${participants - 1}.`;
  return saidBy.flatMap((position, at) => {
    const isInList = Number.isInteger(position) && position >= 0 && position < participants;
    return isInList ? [] : [{ code: 'INVALID', message, path: ['saidBy', String(at)] }];
  });
}
