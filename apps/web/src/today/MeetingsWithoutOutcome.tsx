import { History, Section } from '@rapport/shared-ui';
import { Nothing } from './Nothing';
import { TodayMeeting, type TodayMeetingRef } from './TodayMeeting';

/** The meetings that one logged lately and that have come to pass, but nobody wrote down what came of them. */
export function MeetingsWithoutOutcome({ meetings }: { meetings: readonly TodayMeetingRef[] }) {
  return (
    <Section title="Meetings without an outcome" count={meetings.length}>
      {meetings.length === 0 ? (
        <Nothing>Every meeting that you logged in the last month has its outcome.</Nothing>
      ) : (
        <History label="Meetings without an outcome">
          {meetings.map((meeting) => (
            <TodayMeeting key={meeting.id} meeting={meeting} />
          ))}
        </History>
      )}
    </Section>
  );
}
