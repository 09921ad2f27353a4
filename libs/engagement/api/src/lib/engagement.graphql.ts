import type { GraphqlContribution } from '@rapport/shared-graphql';
import history from './history/history.graphql?raw';
import { directoryByEngagement, historyOfContact, historyOfOrganisation } from './history/history.reads';
import interaction from './interactions/interaction.graphql?raw';
import { interactionQueries, interactionReads, interactionsOfMeeting } from './interactions/interaction.reads';
import { logInteractionInput } from './interactions/interaction.rules';
import meeting from './meetings/meeting.graphql?raw';
import { meetingQueries, meetingReads } from './meetings/meeting.reads';
import { updateMeetingInput } from './meetings/meeting.rules';
import participant from './participants/participant.graphql?raw';
import {
  encountersReads,
  participantReads,
  participantsOfMeeting,
  representationReads,
} from './participants/participant.reads';
import {
  addParticipantsInput,
  participantInput,
  recordAttendanceInput,
  seenAttendanceInput,
  removeParticipantInput,
} from './participants/participant.rules';
import position from './positions/position.graphql?raw';
import { positionQueries, positionReads, positionsOfOrganisation } from './positions/position.reads';
import { recordPositionInput } from './positions/position.rules';
import topic from './topics/topic.graphql?raw';
import { topicQueries, topicReads } from './topics/topic.reads';
import { createTopicInput } from './topics/topic.rules';

/** What engagement adds to the public schema, to the directory's types too. */
export const engagementGraphql: GraphqlContribution = {
  typeDefs: [topic, meeting, participant, interaction, position, history],
  reads: [
    topicReads,
    topicQueries,
    meetingReads,
    meetingQueries,
    participantReads,
    participantsOfMeeting,
    representationReads,
    encountersReads,
    interactionReads,
    interactionsOfMeeting,
    interactionQueries,
    positionReads,
    positionQueries,
    positionsOfOrganisation,
    historyOfOrganisation,
    historyOfContact,
    directoryByEngagement,
  ],
  inputs: {
    CreateTopicInput: createTopicInput,
    UpdateMeetingInput: updateMeetingInput,
    ParticipantInput: participantInput,
    AddParticipantsInput: addParticipantsInput,
    SeenAttendanceInput: seenAttendanceInput,
    RecordAttendanceInput: recordAttendanceInput,
    RemoveParticipantInput: removeParticipantInput,
    LogInteractionInput: logInteractionInput,
    RecordPositionInput: recordPositionInput,
  },
};
