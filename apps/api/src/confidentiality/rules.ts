/*
 * Who may see what, as a human says it: the one place against which the running system is tried. The policies, triggers and
 * functions of the database know nothing of this file, and this file nothing of them.
 */

/** Whose a table's rows are to read. */
export type TableRule =
  /** Seen by the row's own audience (`audience_id`), and where every whole (column, table) that it names is seen. */
  | { readonly kind: 'reach'; readonly audience: boolean; readonly wholes: Readonly<Record<string, string>> }
  /** Seen by everyone signed in; what of a row administrators may do, in person. */
  | { readonly kind: 'signed-in'; readonly administered?: readonly ('add' | 'change' | 'remove')[] }
  /** Seen by administrators in person, who may add what the column says is by them, and remove. */
  | { readonly kind: 'administrators'; readonly by: string }
  /** An audience itself: seen by those who are in it. */
  | { readonly kind: 'audience' }
  /** Seen by the user that the column names. */
  | { readonly kind: 'own'; readonly column: string }
  /**
   * What somebody comes through: seen by the user that the column names and by administrators, in person. What of a row they may do
   * besides: add their own, change or remove those that they see.
   */
  | { readonly kind: 'personal'; readonly column: string; readonly may: readonly ('add' | 'change' | 'remove')[] }
  /** The trail: seen where its record is, and by auditors; its values where its record is, and by auditors where it has none. */
  | { readonly kind: 'trail'; readonly of: 'entries' | 'values' }
  /** Nothing that the serving role reads: secrets of the role *auth*, keys and seals of nobody, or what says nothing to anybody. */
  | { readonly kind: 'nobody'; readonly secret?: 'auth' | 'owner' };

const record = (wholes: Readonly<Record<string, string>> = {}): TableRule => ({
  kind: 'reach',
  audience: true,
  wholes,
});
const part = (wholes: Readonly<Record<string, string>>): TableRule => ({ kind: 'reach', audience: false, wholes });

/** Every table. One that is missing here fails a test. */
export const tableRules: Readonly<Record<string, TableRule>> = {
  organisation: record(),
  organisation_name: part({ organisation_id: 'organisation' }),
  organisation_identifier: part({ organisation_id: 'organisation' }),
  contact: record(),
  contact_name: part({ contact_id: 'contact' }),
  post: part({ organisation_id: 'organisation' }),
  affiliation: part({ contact_id: 'contact', organisation_id: 'organisation' }),
  meeting: record({ part_of_id: 'meeting' }),
  meeting_host: part({ meeting_id: 'meeting' }),
  meeting_topic: part({ meeting_id: 'meeting' }),
  participant: part({ meeting_id: 'meeting' }),
  interaction: record({ meeting_id: 'meeting' }),
  interaction_speaker: part({ interaction_id: 'interaction' }),
  interaction_topic: part({ interaction_id: 'interaction' }),
  position: part({ organisation_id: 'organisation', interaction_id: 'interaction' }),
  commitment: record({
    meeting_id: 'meeting',
    interaction_id: 'interaction',
    debtor_organisation_id: 'organisation',
    debtor_contact_id: 'contact',
    debtor_post_id: 'post',
    creditor_organisation_id: 'organisation',
    creditor_contact_id: 'contact',
    creditor_post_id: 'post',
  }),
  commitment_event: part({ commitment_id: 'commitment' }),
  commitment_topic: part({ commitment_id: 'commitment' }),
  follow_up: part({
    about_meeting_id: 'meeting',
    about_interaction_id: 'interaction',
    about_commitment_id: 'commitment',
    about_organisation_id: 'organisation',
    about_contact_id: 'contact',
  }),
  topic: { kind: 'signed-in' },
  app_user: { kind: 'signed-in', administered: ['add', 'change'] },
  team: { kind: 'signed-in', administered: ['add', 'change'] },
  team_member: { kind: 'signed-in', administered: ['add', 'remove'] },
  invitation: { kind: 'administrators', by: 'invited_by_id' },
  audience: { kind: 'audience' },
  idempotency_key: { kind: 'own', column: 'user_id' },
  audit_entry: { kind: 'trail', of: 'entries' },
  audit_value: { kind: 'trail', of: 'values' },
  audit_link: { kind: 'nobody', secret: 'owner' },
  audit_head: { kind: 'nobody', secret: 'owner' },
  subject_key: { kind: 'nobody', secret: 'owner' },
  credential: { kind: 'nobody', secret: 'auth' },
  session: { kind: 'personal', column: 'user_id', may: ['remove'] },
  api_token: { kind: 'personal', column: 'user_id', may: ['add', 'change'] },
  sign_in_attempt: { kind: 'nobody', secret: 'auth' },
  spending: { kind: 'nobody', secret: 'auth' },
  sign_on_identity: { kind: 'nobody', secret: 'auth' },
  sign_on_flow: { kind: 'nobody', secret: 'auth' },
  reach: { kind: 'nobody' },
  demo_load: { kind: 'nobody' },
  schema_migration: { kind: 'nobody' },
};

/** What a token's scopes speak of, and the tables of it: of what is in none, every token sees what its owner sees. */
export const scopedTables: Readonly<Record<string, readonly string[]>> = {
  directory: [
    'organisation',
    'organisation_name',
    'organisation_identifier',
    'contact',
    'contact_name',
    'post',
    'affiliation',
  ],
  engagement: [
    'meeting',
    'meeting_host',
    'meeting_topic',
    'participant',
    'interaction',
    'interaction_speaker',
    'interaction_topic',
    'position',
    'topic',
  ],
  commitments: ['commitment', 'commitment_event', 'commitment_topic', 'follow_up'],
  audit: ['audit_entry', 'audit_value'],
};

/** What the role *auth* reads besides what is its alone: who the owners of passwords, sessions and tokens are. */
export const authReads: readonly string[] = ['app_user', 'team_member', 'session', 'api_token', 'invitation'];

/** Roles that see that something was done, whomever its record reaches. */
export const auditing: readonly string[] = ['AUDITOR', 'ADMIN'];

/** Roles that write records; the others change their own settings alone. */
export const writers: readonly string[] = ['POLICY_MANAGER', 'POLICY_LEAD', 'ADMIN'];

/** Types without a table of their own: seen with the record that they are selected from, and no wider. */
export const parts: readonly string[] = [
  'OrganisationName',
  'Identifier',
  'ContactName',
  'Representation',
  'CommitmentEvent',
  'RelationshipSummary',
  'Acquaintance',
  'Encounters',
  'Vacancy',
  'TimelineEdge',
  'SearchHit',
  'MatchedPart',
  'Briefing',
  'BriefingSection',
  'BriefingLine',
];

/** How each query is tried; its arguments are taken from the schema. One that is missing here fails a test. */
export const queryRules: Readonly<Record<string, 'by id' | 'list' | 'own' | 'search' | 'subject'>> = {
  node: 'by id',
  nodes: 'by id',
  organisation: 'by id',
  contact: 'by id',
  meeting: 'by id',
  commitment: 'by id',
  organisations: 'list',
  contacts: 'list',
  meetings: 'list',
  interactions: 'list',
  commitments: 'list',
  followUps: 'list',
  topics: 'list',
  users: 'list',
  teams: 'list',
  coverage: 'list',
  positionMatrix: 'list',
  viewer: 'own',
  search: 'search',
  briefing: 'subject',
};

/**
 * Who may run each mutation: writers, a token of theirs only where it has the scope to write that context; or everyone or
 * administrators in person, by no token. One that is missing here fails a test.
 */
export const mutationRules: Readonly<
  Record<string, 'directory' | 'engagement' | 'commitments' | 'everyone' | 'administrators'>
> = {
  updateSettings: 'everyone',
  changePassword: 'everyone',
  createToken: 'everyone',
  revokeToken: 'everyone',
  endSession: 'everyone',
  endSessions: 'everyone',
  createUser: 'administrators',
  updateUser: 'administrators',
  deactivateUser: 'administrators',
  reactivateUser: 'administrators',
  resetSignIn: 'administrators',
  createTeam: 'administrators',
  updateTeam: 'administrators',
  createOrganisation: 'directory',
  updateOrganisation: 'directory',
  createContact: 'directory',
  updateContact: 'directory',
  addAffiliation: 'directory',
  endAffiliation: 'directory',
  moveContact: 'directory',
  createTopic: 'engagement',
  logMeeting: 'engagement',
  updateMeeting: 'engagement',
  addParticipants: 'engagement',
  removeParticipant: 'engagement',
  recordAttendance: 'engagement',
  logInteraction: 'engagement',
  recordPosition: 'engagement',
  recordCommitment: 'commitments',
  postponeCommitment: 'commitments',
  fulfilCommitment: 'commitments',
  withdrawCommitment: 'commitments',
  reopenCommitment: 'commitments',
  createFollowUp: 'commitments',
  completeFollowUp: 'commitments',
};

/** What the ids in arguments, filters and inputs name, by field, or by type and field where that says more. */
export const idRules: Readonly<Record<string, string>> = {
  organisationId: 'Organisation',
  organisationIds: 'Organisation',
  hostIds: 'Organisation',
  parentId: 'Organisation',
  'CreateTopicInput.parentId': 'Topic',
  contactId: 'Contact',
  contactIds: 'Contact',
  allContactIds: 'Contact',
  postId: 'Post',
  meetingId: 'Meeting',
  partOfId: 'Meeting',
  aboutId: 'Meeting',
  interactionId: 'Interaction',
  saidByParticipantIds: 'Participant',
  participantId: 'Participant',
  topicId: 'Topic',
  topicIds: 'Topic',
  ownerId: 'User',
  assigneeId: 'User',
  loggedById: 'User',
  userIds: 'User',
  teamIds: 'Team',
  userId: 'User',
  memberIds: 'User',
  addMemberIds: 'User',
  removeMemberIds: 'User',
  addTeamIds: 'Team',
  removeTeamIds: 'Team',
  'UpdateUserInput.id': 'User',
  'DeactivateUserInput.id': 'User',
  'ReactivateUserInput.id': 'User',
  'UpdateTeamInput.id': 'Team',
  'RevokeTokenInput.id': 'ApiToken',
  'EndSessionInput.id': 'Session',
  'UpdateOrganisationInput.id': 'Organisation',
  'UpdateContactInput.id': 'Contact',
  'EndAffiliationInput.id': 'Affiliation',
  'UpdateMeetingInput.id': 'Meeting',
  'RemoveParticipantInput.id': 'Participant',
  'PostponeCommitmentInput.id': 'Commitment',
  'FulfilCommitmentInput.id': 'Commitment',
  'WithdrawCommitmentInput.id': 'Commitment',
  'ReopenCommitmentInput.id': 'Commitment',
  'CompleteFollowUpInput.id': 'FollowUp',
  // A client's own id of a record that is yet to be: see "What a taken id tells" in docs/security.md.
  'ParticipantInput.id': 'new',
  'CreateTokenInput.id': 'new',
  'CreateUserInput.id': 'new',
  'CreateTeamInput.id': 'new',
  'CreateOrganisationInput.id': 'new',
  'CreateContactInput.id': 'new',
  'CreateTopicInput.id': 'new',
  'LogMeetingInput.id': 'new',
  'LogInteractionInput.id': 'new',
  'RecordCommitmentInput.id': 'new',
  'CreateFollowUpInput.id': 'new',
};
