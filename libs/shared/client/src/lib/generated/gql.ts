/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Today($me: ID!, $soon: Date!, $now: DateTime!, $lately: DateTime!, $soonAt: DateTime!) {\n    commitments(filter: { ownerId: $me, statuses: [OPEN], dueTo: $soon }, orderBy: DUE, first: 20) {\n      edges {\n        node {\n          id\n          ...DueCommitment\n        }\n      }\n      totalCount\n    }\n    followUps(filter: { assigneeId: $me, statuses: [TO_DO], dueTo: $soon }, first: 20) {\n      edges {\n        node {\n          id\n          ...DueFollowUp\n        }\n      }\n      totalCount\n    }\n    past: meetings(\n      filter: { statuses: [HELD, PLANNED], from: $lately, to: $now, loggedById: $me }\n      orderBy: NEWEST\n      first: 50\n    ) {\n      edges {\n        node {\n          id\n          outcome\n          ...TodayMeeting\n        }\n      }\n    }\n    upcoming: meetings(filter: { statuses: [PLANNED], from: $now, to: $soonAt }, orderBy: OLDEST, first: 10) {\n      edges {\n        node {\n          id\n          ...TodayMeeting\n        }\n      }\n    }\n  }\n": typeof types.TodayDocument,
    "\n  fragment DueCommitment on Commitment {\n    id\n    text\n    dueOn\n    isOverdue\n    direction\n    debtor {\n      ... on Node {\n        id\n      }\n      ...PartyLink\n    }\n    creditor {\n      ... on Node {\n        id\n      }\n      ...PartyLink\n    }\n  }\n": typeof types.DueCommitmentFragmentDoc,
    "\n  fragment DueFollowUp on FollowUp {\n    id\n    version\n    title\n    dueOn\n    status\n    isOverdue\n    about {\n      ... on Meeting {\n        id\n        title\n      }\n      ... on Interaction {\n        id\n        meeting {\n          id\n          title\n        }\n      }\n      ... on Commitment {\n        id\n        text\n      }\n      ... on Organisation {\n        id\n        name\n      }\n      ... on Contact {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DueFollowUpFragmentDoc,
    "\n  mutation CompleteFromToday($input: CompleteFollowUpInput!) {\n    completeFollowUp(input: $input) {\n      followUp {\n        id\n        ...DueFollowUp\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.CompleteFromTodayDocument,
    "\n  fragment TodayMeeting on Meeting {\n    id\n    title\n    kind\n    startsAt\n    timeZone\n    place\n  }\n": typeof types.TodayMeetingFragmentDoc,
    "\n  query AudienceChoices {\n    teams {\n      id\n      name\n      members {\n        id\n      }\n    }\n    users {\n      id\n      name\n      isActive\n    }\n  }\n": typeof types.AudienceChoicesDocument,
    "\n  fragment AudienceText on Audience {\n    level\n    teams {\n      id\n      name\n    }\n    people {\n      id\n      name\n    }\n  }\n": typeof types.AudienceTextFragmentDoc,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query Colleagues {\n    users {\n      id\n      name\n      email\n      role\n      isActive\n      teams {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ColleaguesDocument,
    "\n  mutation UpdateSettings($input: UpdateSettingsInput!) {\n    updateSettings(input: $input) {\n      user {\n        id\n        name\n        timeZone\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.UpdateSettingsDocument,
    "\n  query SignedIn {\n    viewer {\n      id\n      name\n      email\n      role\n      timeZone\n      teams {\n        id\n        name\n      }\n    }\n  }\n": typeof types.SignedInDocument,
    "\n  mutation LogMeeting($input: LogMeetingInput!) {\n    logMeeting(input: $input) {\n      meeting {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.LogMeetingDocument,
    "\n  query PeopleSearch($text: String!, $day: Date) {\n    contacts(filter: { text: $text }, first: 8) {\n      edges {\n        node {\n          id\n          name\n          honorificPrefix\n          affiliation(asOf: $day) {\n            id\n            title\n            post {\n              id\n              title\n            }\n            organisation {\n              id\n              name\n              acronym\n              kind\n            }\n          }\n        }\n      }\n    }\n    organisations(filter: { text: $text }, first: 8) {\n      edges {\n        node {\n          id\n          name\n          acronym\n          kind\n        }\n      }\n    }\n  }\n": typeof types.PeopleSearchDocument,
    "\n  query OrganisationTypeAhead($text: String!, $first: Int!) {\n    organisations(filter: { text: $text }, first: $first) {\n      edges {\n        node {\n          id\n          name\n          acronym\n          country\n        }\n      }\n    }\n  }\n": typeof types.OrganisationTypeAheadDocument,
    "\n  query ContactTypeAhead($text: String!, $first: Int!) {\n    contacts(filter: { text: $text }, first: $first) {\n      edges {\n        node {\n          id\n          name\n          affiliation {\n            id\n            title\n            post {\n              id\n              title\n            }\n            organisation {\n              id\n              name\n              acronym\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ContactTypeAheadDocument,
    "\n  query UserChoices {\n    users {\n      id\n      name\n      isActive\n    }\n  }\n": typeof types.UserChoicesDocument,
    "\n  query TopicChoices {\n    topics {\n      id\n      name\n      parent {\n        id\n        name\n      }\n    }\n  }\n": typeof types.TopicChoicesDocument,
    "\n  fragment PartyLink on Party {\n    ... on Organisation {\n      id\n      name\n    }\n    ... on Contact {\n      id\n      name\n    }\n    ... on Post {\n      id\n      title\n      organisation {\n        id\n        name\n      }\n    }\n  }\n": typeof types.PartyLinkFragmentDoc,
};
const documents: Documents = {
    "\n  query Today($me: ID!, $soon: Date!, $now: DateTime!, $lately: DateTime!, $soonAt: DateTime!) {\n    commitments(filter: { ownerId: $me, statuses: [OPEN], dueTo: $soon }, orderBy: DUE, first: 20) {\n      edges {\n        node {\n          id\n          ...DueCommitment\n        }\n      }\n      totalCount\n    }\n    followUps(filter: { assigneeId: $me, statuses: [TO_DO], dueTo: $soon }, first: 20) {\n      edges {\n        node {\n          id\n          ...DueFollowUp\n        }\n      }\n      totalCount\n    }\n    past: meetings(\n      filter: { statuses: [HELD, PLANNED], from: $lately, to: $now, loggedById: $me }\n      orderBy: NEWEST\n      first: 50\n    ) {\n      edges {\n        node {\n          id\n          outcome\n          ...TodayMeeting\n        }\n      }\n    }\n    upcoming: meetings(filter: { statuses: [PLANNED], from: $now, to: $soonAt }, orderBy: OLDEST, first: 10) {\n      edges {\n        node {\n          id\n          ...TodayMeeting\n        }\n      }\n    }\n  }\n": types.TodayDocument,
    "\n  fragment DueCommitment on Commitment {\n    id\n    text\n    dueOn\n    isOverdue\n    direction\n    debtor {\n      ... on Node {\n        id\n      }\n      ...PartyLink\n    }\n    creditor {\n      ... on Node {\n        id\n      }\n      ...PartyLink\n    }\n  }\n": types.DueCommitmentFragmentDoc,
    "\n  fragment DueFollowUp on FollowUp {\n    id\n    version\n    title\n    dueOn\n    status\n    isOverdue\n    about {\n      ... on Meeting {\n        id\n        title\n      }\n      ... on Interaction {\n        id\n        meeting {\n          id\n          title\n        }\n      }\n      ... on Commitment {\n        id\n        text\n      }\n      ... on Organisation {\n        id\n        name\n      }\n      ... on Contact {\n        id\n        name\n      }\n    }\n  }\n": types.DueFollowUpFragmentDoc,
    "\n  mutation CompleteFromToday($input: CompleteFollowUpInput!) {\n    completeFollowUp(input: $input) {\n      followUp {\n        id\n        ...DueFollowUp\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.CompleteFromTodayDocument,
    "\n  fragment TodayMeeting on Meeting {\n    id\n    title\n    kind\n    startsAt\n    timeZone\n    place\n  }\n": types.TodayMeetingFragmentDoc,
    "\n  query AudienceChoices {\n    teams {\n      id\n      name\n      members {\n        id\n      }\n    }\n    users {\n      id\n      name\n      isActive\n    }\n  }\n": types.AudienceChoicesDocument,
    "\n  fragment AudienceText on Audience {\n    level\n    teams {\n      id\n      name\n    }\n    people {\n      id\n      name\n    }\n  }\n": types.AudienceTextFragmentDoc,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  query Colleagues {\n    users {\n      id\n      name\n      email\n      role\n      isActive\n      teams {\n        id\n        name\n      }\n    }\n  }\n": types.ColleaguesDocument,
    "\n  mutation UpdateSettings($input: UpdateSettingsInput!) {\n    updateSettings(input: $input) {\n      user {\n        id\n        name\n        timeZone\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.UpdateSettingsDocument,
    "\n  query SignedIn {\n    viewer {\n      id\n      name\n      email\n      role\n      timeZone\n      teams {\n        id\n        name\n      }\n    }\n  }\n": types.SignedInDocument,
    "\n  mutation LogMeeting($input: LogMeetingInput!) {\n    logMeeting(input: $input) {\n      meeting {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.LogMeetingDocument,
    "\n  query PeopleSearch($text: String!, $day: Date) {\n    contacts(filter: { text: $text }, first: 8) {\n      edges {\n        node {\n          id\n          name\n          honorificPrefix\n          affiliation(asOf: $day) {\n            id\n            title\n            post {\n              id\n              title\n            }\n            organisation {\n              id\n              name\n              acronym\n              kind\n            }\n          }\n        }\n      }\n    }\n    organisations(filter: { text: $text }, first: 8) {\n      edges {\n        node {\n          id\n          name\n          acronym\n          kind\n        }\n      }\n    }\n  }\n": types.PeopleSearchDocument,
    "\n  query OrganisationTypeAhead($text: String!, $first: Int!) {\n    organisations(filter: { text: $text }, first: $first) {\n      edges {\n        node {\n          id\n          name\n          acronym\n          country\n        }\n      }\n    }\n  }\n": types.OrganisationTypeAheadDocument,
    "\n  query ContactTypeAhead($text: String!, $first: Int!) {\n    contacts(filter: { text: $text }, first: $first) {\n      edges {\n        node {\n          id\n          name\n          affiliation {\n            id\n            title\n            post {\n              id\n              title\n            }\n            organisation {\n              id\n              name\n              acronym\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ContactTypeAheadDocument,
    "\n  query UserChoices {\n    users {\n      id\n      name\n      isActive\n    }\n  }\n": types.UserChoicesDocument,
    "\n  query TopicChoices {\n    topics {\n      id\n      name\n      parent {\n        id\n        name\n      }\n    }\n  }\n": types.TopicChoicesDocument,
    "\n  fragment PartyLink on Party {\n    ... on Organisation {\n      id\n      name\n    }\n    ... on Contact {\n      id\n      name\n    }\n    ... on Post {\n      id\n      title\n      organisation {\n        id\n        name\n      }\n    }\n  }\n": types.PartyLinkFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Today($me: ID!, $soon: Date!, $now: DateTime!, $lately: DateTime!, $soonAt: DateTime!) {\n    commitments(filter: { ownerId: $me, statuses: [OPEN], dueTo: $soon }, orderBy: DUE, first: 20) {\n      edges {\n        node {\n          id\n          ...DueCommitment\n        }\n      }\n      totalCount\n    }\n    followUps(filter: { assigneeId: $me, statuses: [TO_DO], dueTo: $soon }, first: 20) {\n      edges {\n        node {\n          id\n          ...DueFollowUp\n        }\n      }\n      totalCount\n    }\n    past: meetings(\n      filter: { statuses: [HELD, PLANNED], from: $lately, to: $now, loggedById: $me }\n      orderBy: NEWEST\n      first: 50\n    ) {\n      edges {\n        node {\n          id\n          outcome\n          ...TodayMeeting\n        }\n      }\n    }\n    upcoming: meetings(filter: { statuses: [PLANNED], from: $now, to: $soonAt }, orderBy: OLDEST, first: 10) {\n      edges {\n        node {\n          id\n          ...TodayMeeting\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Today($me: ID!, $soon: Date!, $now: DateTime!, $lately: DateTime!, $soonAt: DateTime!) {\n    commitments(filter: { ownerId: $me, statuses: [OPEN], dueTo: $soon }, orderBy: DUE, first: 20) {\n      edges {\n        node {\n          id\n          ...DueCommitment\n        }\n      }\n      totalCount\n    }\n    followUps(filter: { assigneeId: $me, statuses: [TO_DO], dueTo: $soon }, first: 20) {\n      edges {\n        node {\n          id\n          ...DueFollowUp\n        }\n      }\n      totalCount\n    }\n    past: meetings(\n      filter: { statuses: [HELD, PLANNED], from: $lately, to: $now, loggedById: $me }\n      orderBy: NEWEST\n      first: 50\n    ) {\n      edges {\n        node {\n          id\n          outcome\n          ...TodayMeeting\n        }\n      }\n    }\n    upcoming: meetings(filter: { statuses: [PLANNED], from: $now, to: $soonAt }, orderBy: OLDEST, first: 10) {\n      edges {\n        node {\n          id\n          ...TodayMeeting\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DueCommitment on Commitment {\n    id\n    text\n    dueOn\n    isOverdue\n    direction\n    debtor {\n      ... on Node {\n        id\n      }\n      ...PartyLink\n    }\n    creditor {\n      ... on Node {\n        id\n      }\n      ...PartyLink\n    }\n  }\n"): (typeof documents)["\n  fragment DueCommitment on Commitment {\n    id\n    text\n    dueOn\n    isOverdue\n    direction\n    debtor {\n      ... on Node {\n        id\n      }\n      ...PartyLink\n    }\n    creditor {\n      ... on Node {\n        id\n      }\n      ...PartyLink\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DueFollowUp on FollowUp {\n    id\n    version\n    title\n    dueOn\n    status\n    isOverdue\n    about {\n      ... on Meeting {\n        id\n        title\n      }\n      ... on Interaction {\n        id\n        meeting {\n          id\n          title\n        }\n      }\n      ... on Commitment {\n        id\n        text\n      }\n      ... on Organisation {\n        id\n        name\n      }\n      ... on Contact {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DueFollowUp on FollowUp {\n    id\n    version\n    title\n    dueOn\n    status\n    isOverdue\n    about {\n      ... on Meeting {\n        id\n        title\n      }\n      ... on Interaction {\n        id\n        meeting {\n          id\n          title\n        }\n      }\n      ... on Commitment {\n        id\n        text\n      }\n      ... on Organisation {\n        id\n        name\n      }\n      ... on Contact {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteFromToday($input: CompleteFollowUpInput!) {\n    completeFollowUp(input: $input) {\n      followUp {\n        id\n        ...DueFollowUp\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CompleteFromToday($input: CompleteFollowUpInput!) {\n    completeFollowUp(input: $input) {\n      followUp {\n        id\n        ...DueFollowUp\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TodayMeeting on Meeting {\n    id\n    title\n    kind\n    startsAt\n    timeZone\n    place\n  }\n"): (typeof documents)["\n  fragment TodayMeeting on Meeting {\n    id\n    title\n    kind\n    startsAt\n    timeZone\n    place\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AudienceChoices {\n    teams {\n      id\n      name\n      members {\n        id\n      }\n    }\n    users {\n      id\n      name\n      isActive\n    }\n  }\n"): (typeof documents)["\n  query AudienceChoices {\n    teams {\n      id\n      name\n      members {\n        id\n      }\n    }\n    users {\n      id\n      name\n      isActive\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AudienceText on Audience {\n    level\n    teams {\n      id\n      name\n    }\n    people {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment AudienceText on Audience {\n    level\n    teams {\n      id\n      name\n    }\n    people {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Colleagues {\n    users {\n      id\n      name\n      email\n      role\n      isActive\n      teams {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Colleagues {\n    users {\n      id\n      name\n      email\n      role\n      isActive\n      teams {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateSettings($input: UpdateSettingsInput!) {\n    updateSettings(input: $input) {\n      user {\n        id\n        name\n        timeZone\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateSettings($input: UpdateSettingsInput!) {\n    updateSettings(input: $input) {\n      user {\n        id\n        name\n        timeZone\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignedIn {\n    viewer {\n      id\n      name\n      email\n      role\n      timeZone\n      teams {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query SignedIn {\n    viewer {\n      id\n      name\n      email\n      role\n      timeZone\n      teams {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogMeeting($input: LogMeetingInput!) {\n    logMeeting(input: $input) {\n      meeting {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LogMeeting($input: LogMeetingInput!) {\n    logMeeting(input: $input) {\n      meeting {\n        id\n        title\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PeopleSearch($text: String!, $day: Date) {\n    contacts(filter: { text: $text }, first: 8) {\n      edges {\n        node {\n          id\n          name\n          honorificPrefix\n          affiliation(asOf: $day) {\n            id\n            title\n            post {\n              id\n              title\n            }\n            organisation {\n              id\n              name\n              acronym\n              kind\n            }\n          }\n        }\n      }\n    }\n    organisations(filter: { text: $text }, first: 8) {\n      edges {\n        node {\n          id\n          name\n          acronym\n          kind\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PeopleSearch($text: String!, $day: Date) {\n    contacts(filter: { text: $text }, first: 8) {\n      edges {\n        node {\n          id\n          name\n          honorificPrefix\n          affiliation(asOf: $day) {\n            id\n            title\n            post {\n              id\n              title\n            }\n            organisation {\n              id\n              name\n              acronym\n              kind\n            }\n          }\n        }\n      }\n    }\n    organisations(filter: { text: $text }, first: 8) {\n      edges {\n        node {\n          id\n          name\n          acronym\n          kind\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganisationTypeAhead($text: String!, $first: Int!) {\n    organisations(filter: { text: $text }, first: $first) {\n      edges {\n        node {\n          id\n          name\n          acronym\n          country\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrganisationTypeAhead($text: String!, $first: Int!) {\n    organisations(filter: { text: $text }, first: $first) {\n      edges {\n        node {\n          id\n          name\n          acronym\n          country\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactTypeAhead($text: String!, $first: Int!) {\n    contacts(filter: { text: $text }, first: $first) {\n      edges {\n        node {\n          id\n          name\n          affiliation {\n            id\n            title\n            post {\n              id\n              title\n            }\n            organisation {\n              id\n              name\n              acronym\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactTypeAhead($text: String!, $first: Int!) {\n    contacts(filter: { text: $text }, first: $first) {\n      edges {\n        node {\n          id\n          name\n          affiliation {\n            id\n            title\n            post {\n              id\n              title\n            }\n            organisation {\n              id\n              name\n              acronym\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UserChoices {\n    users {\n      id\n      name\n      isActive\n    }\n  }\n"): (typeof documents)["\n  query UserChoices {\n    users {\n      id\n      name\n      isActive\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TopicChoices {\n    topics {\n      id\n      name\n      parent {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query TopicChoices {\n    topics {\n      id\n      name\n      parent {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartyLink on Party {\n    ... on Organisation {\n      id\n      name\n    }\n    ... on Contact {\n      id\n      name\n    }\n    ... on Post {\n      id\n      title\n      organisation {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PartyLink on Party {\n    ... on Organisation {\n      id\n      name\n    }\n    ... on Contact {\n      id\n      name\n    }\n    ... on Post {\n      id\n      title\n      organisation {\n        id\n        name\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;