import { z } from 'zod';
import { audienceInput } from '@rapport/access-api';
import { topicIds, topicNames } from '@rapport/engagement-api';
import { rules } from '@rapport/shared-graphql';

/** `PartyInput`: exactly one of the three. */
export const partyInput = z
  .object({ organisationId: rules.id().nullish(), contactId: rules.id().nullish(), postId: rules.id().nullish() })
  .refine((party) => [party.organisationId, party.contactId, party.postId].filter(Boolean).length === 1, {
    message: 'Name exactly one: an organisation, a contact or a post.',
  });
export type PartyInput = z.infer<typeof partyInput>;

/** `RecordCommitmentInput`. */
export const recordCommitmentInput = z.object({
  id: rules.id().nullish(),
  text: rules.note(),
  debtor: partyInput,
  creditor: partyInput.nullish(),
  madeOn: rules.day().nullish(),
  dueOn: rules.day().nullish(),
  reviewOn: rules.day().nullish(),
  isPublic: z.boolean().nullish(),
  ownerId: rules.id().nullish(),
  meetingId: rules.id().nullish(),
  interactionId: rules.id().nullish(),
  topicIds: topicIds.nullish(),
  topicNames: topicNames.nullish(),
  audience: audienceInput.nullish(),
});
export type RecordCommitment = z.infer<typeof recordCommitmentInput>;

const change = { id: rules.id(), expectedVersion: z.int() };

/** `PostponeCommitmentInput`. */
export const postponeCommitmentInput = z.object({ ...change, dueOn: rules.day(), reason: rules.note() });
export type PostponeCommitment = z.infer<typeof postponeCommitmentInput>;

/** `FulfilCommitmentInput`. */
export const fulfilCommitmentInput = z.object({ ...change, evidence: rules.note() });
export type FulfilCommitment = z.infer<typeof fulfilCommitmentInput>;

/** `WithdrawCommitmentInput`. */
export const withdrawCommitmentInput = z.object({ ...change, reason: rules.note() });
export type WithdrawCommitment = z.infer<typeof withdrawCommitmentInput>;

/** `ReopenCommitmentInput`. */
export const reopenCommitmentInput = z.object({ ...change, reason: rules.note() });
export type ReopenCommitment = z.infer<typeof reopenCommitmentInput>;
