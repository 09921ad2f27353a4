import type { GraphqlContribution } from '@rapport/shared-graphql';
import commitment from './commitments/commitment.graphql?raw';
import {
  commitmentEventReads,
  commitmentQueries,
  commitmentReads,
  commitmentsOfOthers,
} from './commitments/commitment.reads';
import {
  fulfilCommitmentInput,
  partyInput,
  postponeCommitmentInput,
  recordCommitmentInput,
  reopenCommitmentInput,
  withdrawCommitmentInput,
} from './commitments/commitment.rules';
import promisesOfOthers from './commitments/promises-of-others.graphql?raw';
import followUp from './follow-ups/follow-up.graphql?raw';
import { followUpQueries, followUpReads, followUpsOfOthers } from './follow-ups/follow-up.reads';
import { completeFollowUpInput, createFollowUpInput } from './follow-ups/follow-up.rules';
import logMeeting from './log-meeting/log-meeting.graphql?raw';
import { logMeetingInput } from './log-meeting/log-meeting.rules';

/** What commitments add to the public schema, to the types of people, bodies and events too. */
export const commitmentsGraphql: GraphqlContribution = {
  typeDefs: [commitment, followUp, promisesOfOthers, logMeeting],
  reads: [
    commitmentReads,
    commitmentEventReads,
    commitmentQueries,
    ...commitmentsOfOthers,
    followUpReads,
    followUpQueries,
    ...followUpsOfOthers,
  ],
  inputs: {
    PartyInput: partyInput,
    RecordCommitmentInput: recordCommitmentInput,
    PostponeCommitmentInput: postponeCommitmentInput,
    FulfilCommitmentInput: fulfilCommitmentInput,
    WithdrawCommitmentInput: withdrawCommitmentInput,
    ReopenCommitmentInput: reopenCommitmentInput,
    CreateFollowUpInput: createFollowUpInput,
    CompleteFollowUpInput: completeFollowUpInput,
    LogMeetingInput: logMeetingInput,
  },
};
