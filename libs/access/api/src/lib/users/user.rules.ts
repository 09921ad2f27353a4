import { z } from 'zod';
import { roles } from '@rapport/access-domain';
import { NAME_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';

/** `UpdateSettingsInput`. */
export const updateSettingsInput = z.object({
  name: rules.changed(rules.line(NAME_MAX)),
  timeZone: rules.changed(rules.timeZone()),
});
export type UpdateSettings = z.infer<typeof updateSettingsInput>;

/** A password that may be set. */
export const newPassword = z
  .string()
  .min(12, 'Use at least 12 characters: a few words that you remember are best.')
  .max(1000, 'At most 1000 characters.');

/** `ChangePasswordInput`. */
export const changePasswordInput = z.object({
  currentPassword: z.string().max(1000, 'At most 1000 characters.'),
  newPassword,
});
export type ChangePassword = z.infer<typeof changePasswordInput>;

const email = rules.line(320).refine((text) => /^[^\s@]+@[^\s@]+$/.test(text), 'Give an e-mail address.');
const teamIds = z.array(rules.id()).max(100, 'At most 100 teams.').nullish();

/** `CreateUserInput`. */
export const createUserInput = z.object({
  id: rules.id().nullish(),
  name: rules.line(NAME_MAX),
  email,
  role: z.enum(roles),
  timeZone: rules.timeZone().nullish(),
  teamIds,
});
export type CreateUser = z.infer<typeof createUserInput>;

/** `UpdateUserInput`. */
export const updateUserInput = z.object({
  id: rules.id(),
  expectedVersion: z.int(),
  name: rules.changed(rules.line(NAME_MAX)),
  email: rules.changed(email),
  role: rules.changed(z.enum(roles)),
  addTeamIds: teamIds,
  removeTeamIds: teamIds,
});
export type UpdateUser = z.infer<typeof updateUserInput>;

/** `DeactivateUserInput`. */
export const deactivateUserInput = z.object({ id: rules.id() });

/** `ReactivateUserInput`. */
export const reactivateUserInput = z.object({ id: rules.id() });

/** `ResetSignInInput`. */
export const resetSignInInput = z.object({ userId: rules.id() });
