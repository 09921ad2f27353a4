import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { HistoryItem, Instant, inWords, TextLink } from '@rapport/shared-ui';

export const TodayMeetingFragment = graphql(`
  fragment TodayMeeting on Meeting {
    id
    title
    kind
    startsAt
    timeZone
    place
  }
`);

export type TodayMeetingRef = FragmentType<typeof TodayMeetingFragment> & { readonly id: string };

/** A meeting in a line. */
export function TodayMeeting({ meeting }: { meeting: TodayMeetingRef }) {
  const { id, title, kind, startsAt, timeZone, place } = useFragment(TodayMeetingFragment, meeting);
  return (
    <HistoryItem
      when={<Instant at={startsAt} timeZone={timeZone} />}
      below={[inWords(kind), place].filter(Boolean).join(' · ')}
    >
      <TextLink to={`/meetings/${id}`}>{title}</TextLink>
    </HistoryItem>
  );
}
