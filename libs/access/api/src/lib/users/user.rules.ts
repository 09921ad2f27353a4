import { z } from 'zod';
import { NAME_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';

/** `UpdateSettingsInput`. */
export const updateSettingsInput = z.object({
  name: rules.changed(rules.line(NAME_MAX)),
  timeZone: rules.changed(rules.timeZone()),
});
export type UpdateSettings = z.infer<typeof updateSettingsInput>;

/** `ChangePasswordInput`. */
export const changePasswordInput = z.object({
  currentPassword: z.string().max(1000, 'At most 1000 characters.'),
  newPassword: z
    .string()
    .min(12, 'Use at least 12 characters: a few words that you remember are best.')
    .max(1000, 'At most 1000 characters.'),
});
export type ChangePassword = z.infer<typeof changePasswordInput>;
