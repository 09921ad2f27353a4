import { hasPosts } from '@rapport/directory-domain';
import { audienceInput, instantAt } from '@rapport/shared-ui';
import type { LogMeetingInput, ParticipantInput, PartyInput } from '@rapport/shared-client';
import type { Body, Draft, DraftParticipant, DraftParty } from './draft';

/** The request that logs a draft: everything of the meeting at once. Entries keep their positions, so that errors find them. */
export function toInput(draft: Draft): LogMeetingInput {
  const positions = new Map(draft.participants.map(({ key }, at) => [key, at]));
  return {
    id: draft.id,
    title: draft.title,
    kind: draft.kind,
    startsAt: instantAt(`${draft.day}T${draft.startsAt || '00:00'}`, draft.timeZone) ?? '',
    endsAt: draft.endsAt ? (instantAt(`${draft.day}T${draft.endsAt}`, draft.timeZone) ?? null) : null,
    timeZone: draft.timeZone,
    modality: draft.modality,
    place: draft.place,
    purpose: draft.purpose,
    outcome: draft.outcome,
    hostIds: draft.hosts.map(({ id }) => id),
    topicNames: [...draft.topics],
    participants: participantInputs(draft.participants),
    interactions: draft.interactions.map((interaction) => ({
      kind: interaction.kind,
      saidBy: interaction.saidBy.flatMap((key) => positions.get(key) ?? []),
      body: interaction.body,
      isVerbatim: interaction.isVerbatim,
      source: interaction.source,
      topicNames: [...interaction.topics],
      stance: interaction.stance,
    })),
    commitments: draft.commitments.map((commitment) => ({
      text: commitment.text,
      debtor: commitment.debtor ? partyInput(commitment.debtor) : {},
      creditor: commitment.creditor ? partyInput(commitment.creditor) : null,
      isPublic: commitment.isPublic,
      dueOn: commitment.dueOn || null,
      reviewOn: commitment.reviewOn || null,
    })),
    followUps: draft.followUps.map(({ title, assigneeId, dueOn }) => ({ title, assigneeId, dueOn: dueOn || null })),
    audience: audienceInput(draft.audience),
  };
}

/** Participants as the API takes them; a new body is made once, with the first who speaks for it. */
export function participantInputs(participants: readonly DraftParticipant[]): ParticipantInput[] {
  const made = new Set<string>();
  return participants.map((participant) => participantInput(participant, made));
}

function participantInput(participant: DraftParticipant, made: Set<string>): ParticipantInput {
  const { contactId, newContact, name, organisation, title, roles } = participant;
  const isPost = organisation !== null && hasPosts(organisation.kind) && title !== '';
  const then = {
    ...bodyInput(organisation, made),
    ...(isPost && contactId ? { postTitle: title } : {}),
    ...(contactId && !organisation ? { inPersonalCapacity: true } : {}),
    title,
    roles: [...roles],
    attendance: participant.wasAbsent ? ('ABSENT' as const) : null,
  };
  if (!contactId) return { ...then, headcount: participant.headcount };
  if (!newContact) return { ...then, contactId };
  const { honorificPrefix, honorificSuffix, email } = newContact;
  const affiliation = organisation && {
    organisationId: organisation.id,
    ...(isPost ? { postTitle: title } : { title }),
  };
  return {
    ...then,
    contact: {
      id: contactId,
      name,
      honorificPrefix,
      honorificSuffix,
      emails: email ? [email] : [],
      affiliations: affiliation ? [affiliation] : [],
    },
  };
}

/** A new body is made with the first participant who speaks for it. */
function bodyInput(body: Body | null, made: Set<string>): Pick<ParticipantInput, 'organisation' | 'organisationId'> {
  if (!body) return {};
  if (!body.isNew || made.has(body.id)) return { organisationId: body.id };
  made.add(body.id);
  return { organisation: { id: body.id, name: body.name, kind: body.kind } };
}

function partyInput({ kind, id }: DraftParty): PartyInput {
  return kind === 'organisation' ? { organisationId: id } : { contactId: id };
}
