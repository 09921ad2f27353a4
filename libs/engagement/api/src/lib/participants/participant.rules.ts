import { z } from 'zod';
import { createContactInput, createOrganisationInput } from '@rapport/directory-api';
import {
  attendances,
  HEADCOUNT_MAX,
  isHeadcount,
  participantProblems,
  participantRoles,
} from '@rapport/engagement-domain';
import { NAME_MAX } from '@rapport/shared-kernel';
import { rules } from '@rapport/shared-graphql';

/** `ParticipantInput`. */
export const participantInput = z
  .object({
    id: rules.id().nullish(),
    contactId: rules.id().nullish(),
    contact: createContactInput.nullish(),
    organisationId: rules.id().nullish(),
    organisation: createOrganisationInput.nullish(),
    inPersonalCapacity: z.boolean().nullish(),
    postTitle: rules.optionalLine(NAME_MAX),
    title: rules.optionalLine(NAME_MAX),
    headcount: z.int().nullish(),
    roles: z.array(z.enum(participantRoles)).nullish(),
    attendance: z.enum(attendances).nullish(),
  })
  .superRefine((participant, context) => {
    for (const { code, message, path } of participantProblems(participant)) {
      context.addIssue({ code: 'custom', message, path: [...path], params: { code } });
    }
  });
export type ParticipantInput = z.infer<typeof participantInput>;

/** `AddParticipantsInput`. */
export const addParticipantsInput = z.object({
  meetingId: rules.id(),
  participants: z.array(participantInput).min(1, 'Name at least one participant.'),
});
export type AddParticipants = z.infer<typeof addParticipantsInput>;

/** `SeenAttendanceInput`. */
export const seenAttendanceInput = z.object({ attendance: z.enum(attendances), headcount: z.int() });

/** `RecordAttendanceInput`. */
export const recordAttendanceInput = z.object({
  participantId: rules.id(),
  attendance: z.enum(attendances),
  headcount: z.int().refine(isHeadcount, `Give a whole number of people, from 1 to ${HEADCOUNT_MAX}.`).nullish(),
  seen: seenAttendanceInput,
});
export type RecordAttendance = z.infer<typeof recordAttendanceInput>;

/** `RemoveParticipantInput`. */
export const removeParticipantInput = z.object({ id: rules.id() });
export type RemoveParticipant = z.infer<typeof removeParticipantInput>;
