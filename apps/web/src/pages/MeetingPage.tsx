import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { mayDo } from '@rapport/access-domain';
import { AudienceField, AudienceText } from '@rapport/access-web';
import { MeetingFollowUps, MeetingPromises, RecordCommitment } from '@rapport/commitments-web';
import {
  EditMeeting,
  MeetingDetails,
  MeetingInteractions,
  MeetingParticipants,
  MeetingParts,
  statusTones,
} from '@rapport/engagement-web';
import { graphql, useViewer } from '@rapport/shared-client';
import {
  Instant,
  inWords,
  LoadFailed,
  Markdown,
  NotFound,
  RecordPage,
  RecordPageSkeleton,
  Section,
  StatusBadge,
} from '@rapport/shared-ui';

const MeetingPageQuery = graphql(`
  query MeetingPage($id: ID!) {
    meeting(id: $id) {
      id
      title
      kind
      status
      startsAt
      timeZone
      place
      purpose
      outcome
      audience {
        ...AudienceText @unmask
      }
      ...MeetingDetails
      ...MeetingEditing
      ...MeetingParticipants
    }
  }
`);

/** A meeting: who was there as they were then, what was said, what was promised, what is to do. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(MeetingPageQuery, { variables: { id } });
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <RecordPageSkeleton />;
  const { meeting } = data;
  if (!meeting) return <NotFound what="meeting" />;
  const { title, kind, status, startsAt, timeZone, place, purpose, outcome, audience } = meeting;

  return (
    <RecordPage
      title={title}
      eyebrow={
        <>
          {inWords(kind)} {status !== 'HELD' && <StatusBadge tone={statusTones[status]}>{inWords(status)}</StatusBadge>}
        </>
      }
      subtitle={
        <>
          <Instant at={startsAt} timeZone={timeZone} />
          {place && ` · ${place}`}
        </>
      }
      actions={
        <>
          <Button component={Link} to="briefing" variant="default">
            Briefing
          </Button>
          {mayDo(role, 'meeting:log') && <EditMeeting key={id} meeting={meeting} AudienceField={AudienceField} />}
        </>
      }
      facts={<MeetingDetails meeting={meeting} audience={<AudienceText audience={audience} />} />}
    >
      {purpose && (
        <Section title="Purpose">
          <Markdown text={purpose} />
        </Section>
      )}
      {outcome && (
        <Section title="Outcome">
          <Markdown text={outcome} />
        </Section>
      )}
      <MeetingParticipants meeting={meeting} />
      <MeetingInteractions meetingId={id} AudienceField={AudienceField} />
      <MeetingPromises
        meetingId={id}
        actions={mayDo(role, 'commitment:write') && <RecordCommitment meetingId={id} AudienceField={AudienceField} />}
      />
      <MeetingFollowUps meetingId={id} />
      <MeetingParts meetingId={id} />
    </RecordPage>
  );
}
