import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { HistoryItem, Instant, inWords, StatusBadge, TextLink } from '@rapport/shared-ui';
import { statusTones } from './status';

export const MeetingLineFragment = graphql(`
  fragment MeetingLine on Meeting {
    id
    title
    kind
    status
    startsAt
    timeZone
    place
    topics {
      id
      name
    }
  }
`);

/** A meeting in a history. */
export function MeetingLine({ meeting }: { meeting: FragmentType<typeof MeetingLineFragment> }) {
  const { id, title, kind, status, startsAt, timeZone, place, topics } = useFragment(MeetingLineFragment, meeting);
  const below = [inWords(kind), place, topics.map(({ name }) => name).join(', ')].filter(Boolean).join(' · ');
  return (
    <HistoryItem
      when={<Instant at={startsAt} timeZone={timeZone} />}
      below={below}
      end={status !== 'HELD' && <StatusBadge tone={statusTones[status]}>{inWords(status)}</StatusBadge>}
    >
      <TextLink to={`/meetings/${id}`}>{title}</TextLink>
    </HistoryItem>
  );
}
