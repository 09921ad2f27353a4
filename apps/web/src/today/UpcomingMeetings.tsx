import { History, Section } from '@rapport/shared-ui';
import { Nothing } from './Nothing';
import { TodayMeeting, type TodayMeetingRef } from './TodayMeeting';

/** What is planned for the days to come. */
export function UpcomingMeetings({ meetings }: { meetings: readonly TodayMeetingRef[] }) {
  return (
    <Section title="Coming up" count={meetings.length}>
      {meetings.length === 0 ? (
        <Nothing>No meeting is planned for the next seven days.</Nothing>
      ) : (
        <History label="Coming up">
          {meetings.map((meeting) => (
            <TodayMeeting key={meeting.id} meeting={meeting} />
          ))}
        </History>
      )}
    </Section>
  );
}
