import { z } from 'zod';
import { NAME_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';

/** `CreateTopicInput`. */
export const createTopicInput = z.object({
  id: rules.id().nullish(),
  name: rules.line(NAME_MAX),
  otherNames: z.array(rules.line(NAME_MAX)).max(50, 'At most 50 other names.').nullish(),
  parentId: rules.id().nullish(),
});
export type CreateTopic = z.infer<typeof createTopicInput>;

/** Topics of a meeting or an interaction: known ones by id, others by name. */
export const topicIds = z.array(rules.id()).max(50, 'At most 50 topics.');
export const topicNames = z.array(rules.line(NAME_MAX)).max(50, 'At most 50 topics.');
