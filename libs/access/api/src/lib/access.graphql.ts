import type { GraphqlContribution } from '@rapport/shared-graphql';
import audience from './audiences/audience.graphql?raw';
import { audienceReads } from './audiences/audience.reads';
import { audienceInput } from './audiences/audience.rules';
import user from './users/user.graphql?raw';
import { changePasswordInput, updateSettingsInput } from './users/user.rules';
import { teamReads, userReads, usersQueries } from './users/user.reads';

/** What access adds to the public schema. */
export const accessGraphql: GraphqlContribution = {
  typeDefs: [audience, user],
  reads: [audienceReads, userReads, teamReads, usersQueries],
  inputs: {
    AudienceInput: audienceInput,
    UpdateSettingsInput: updateSettingsInput,
    ChangePasswordInput: changePasswordInput,
  },
};
