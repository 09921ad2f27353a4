import { z } from 'zod';
import { rules } from '@rapport/shared-graphql';
import { NAME_MAX } from '@rapport/shared-kernel';

const userIds = z.array(rules.id()).max(500, 'At most 500 people at once.').nullish();

/** `CreateTeamInput`. */
export const createTeamInput = z.object({
  id: rules.id().nullish(),
  name: rules.line(NAME_MAX),
  memberIds: userIds,
});
export type CreateTeam = z.infer<typeof createTeamInput>;

/** `UpdateTeamInput`. */
export const updateTeamInput = z.object({
  id: rules.id(),
  name: rules.changed(rules.line(NAME_MAX)),
  addMemberIds: userIds,
  removeMemberIds: userIds,
});
export type UpdateTeam = z.infer<typeof updateTeamInput>;
