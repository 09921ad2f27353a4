import type { GraphqlContribution } from '@rapport/shared-graphql';
import audience from './audiences/audience.graphql?raw';
import { audienceReads } from './audiences/audience.reads';
import { audienceInput } from './audiences/audience.rules';
import session from './sessions/session.graphql?raw';
import { sessionReads, sessionsOfUser } from './sessions/session.reads';
import { endSessionInput, endSessionsInput } from './sessions/session.rules';
import team from './teams/team.graphql?raw';
import { createTeamInput, updateTeamInput } from './teams/team.rules';
import token from './tokens/token.graphql?raw';
import { tokenReads, tokensOfUser } from './tokens/token.reads';
import { createTokenInput, revokeTokenInput } from './tokens/token.rules';
import user from './users/user.graphql?raw';
import {
  changePasswordInput,
  createUserInput,
  deactivateUserInput,
  reactivateUserInput,
  resetSignInInput,
  updateSettingsInput,
  updateUserInput,
} from './users/user.rules';
import { teamReads, userReads, usersQueries } from './users/user.reads';

/** What access adds to the public schema. */
export const accessGraphql: GraphqlContribution = {
  typeDefs: [audience, user, team, session, token],
  reads: [audienceReads, userReads, teamReads, usersQueries, sessionReads, sessionsOfUser, tokenReads, tokensOfUser],
  inputs: {
    AudienceInput: audienceInput,
    UpdateSettingsInput: updateSettingsInput,
    ChangePasswordInput: changePasswordInput,
    EndSessionInput: endSessionInput,
    EndSessionsInput: endSessionsInput,
    CreateTokenInput: createTokenInput,
    RevokeTokenInput: revokeTokenInput,
    CreateUserInput: createUserInput,
    UpdateUserInput: updateUserInput,
    DeactivateUserInput: deactivateUserInput,
    ReactivateUserInput: reactivateUserInput,
    ResetSignInInput: resetSignInInput,
    CreateTeamInput: createTeamInput,
    UpdateTeamInput: updateTeamInput,
  },
};
