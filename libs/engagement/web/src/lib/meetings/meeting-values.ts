import type { MeetingKind, Modality } from '@rapport/engagement-domain';
import type { FragmentOf, MeetingStatus, UpdateMeetingInput } from '@rapport/shared-client';
import {
  audienceInput,
  audienceValue,
  instantAt,
  wallTimeAt,
  type AudienceValue,
  type Suggestion,
} from '@rapport/shared-ui';
import type { MeetingEditingFragment } from './EditMeeting';

/** A meeting's facts as a form holds them. */
export interface MeetingValues {
  readonly title: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  /** On the wall at the place. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly modality: Modality;
  readonly place: string;
  readonly hosts: readonly Suggestion[];
  readonly topicIds: readonly string[];
  readonly purpose: string;
  readonly outcome: string;
  readonly audience: AudienceValue;
}

/** What the form starts from. */
export function meetingValuesOf(meeting: FragmentOf<typeof MeetingEditingFragment>): MeetingValues {
  const { timeZone } = meeting;
  return {
    title: meeting.title,
    kind: meeting.kind,
    status: meeting.status,
    startsAt: wallTimeAt(meeting.startsAt, timeZone),
    endsAt: meeting.endsAt ? wallTimeAt(meeting.endsAt, timeZone) : '',
    timeZone,
    modality: meeting.modality,
    place: meeting.place ?? '',
    hosts: meeting.hosts.map(({ id, name }) => ({ id, name })),
    topicIds: meeting.topics.map(({ id }) => id),
    purpose: meeting.purpose ?? '',
    outcome: meeting.outcome ?? '',
    audience: audienceValue(meeting.audience),
  };
}

/** What the API takes; what was left empty is emptied. */
export function meetingInputOf(values: MeetingValues): Omit<UpdateMeetingInput, 'id' | 'expectedVersion'> {
  const { hosts, topicIds, startsAt, endsAt, audience, ...rest } = values;
  return {
    ...rest,
    startsAt: instantAt(startsAt, rest.timeZone) ?? '',
    endsAt: endsAt ? (instantAt(endsAt, rest.timeZone) ?? null) : null,
    hostIds: hosts.map(({ id }) => id),
    topicIds: [...topicIds],
    audience: audienceInput(audience),
  };
}

export const meetingLabels: Record<keyof MeetingValues, string> = {
  title: 'Title',
  kind: 'Kind',
  status: 'Status',
  startsAt: 'From',
  endsAt: 'To',
  timeZone: 'Time zone of the place',
  modality: 'How',
  place: 'Place',
  hosts: 'Hosts',
  topicIds: 'Topics',
  purpose: 'Purpose',
  outcome: 'Outcome',
  audience: 'Who may see it',
};
