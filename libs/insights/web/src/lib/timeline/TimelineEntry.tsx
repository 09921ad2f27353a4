import { graphql, useFragment, useViewer, type FragmentOf, type FragmentType } from '@rapport/shared-client';
import { firstDay, parsePartialDate } from '@rapport/shared-kernel';
import {
  dayOf,
  formatDay,
  HistoryItem,
  Instant,
  inWords,
  PartyLink,
  Quote,
  StatusBadge,
  TextLink,
} from '@rapport/shared-ui';

export const TimelineEntryFragment = graphql(`
  fragment TimelineEntry on TimelineItem {
    ... on Meeting {
      id
      title
      meetingKind: kind
      meetingStatus: status
      startsAt
      timeZone
      place
    }
    ... on Interaction {
      id
      body
      isVerbatim
      language
      source
      interactionMeeting: meeting {
        id
        title
      }
    }
    ... on Commitment {
      id
      text
      debtor {
        ... on Node {
          id
        }
        ...PartyLink
      }
      creditor {
        ... on Node {
          id
        }
        ...PartyLink
      }
      events {
        at
        kind
        dueOn
      }
    }
    ... on Affiliation {
      id
      from
      contact {
        id
        name
      }
      organisation {
        id
        name
      }
      post {
        id
        postTitle: title
      }
      capacity: title
    }
    ... on Position {
      id
      stance
      topic {
        id
        name
      }
      note
    }
  }
`);

type Item = FragmentOf<typeof TimelineEntryFragment>;

export interface TimelineEntryProps {
  readonly at: string;
  readonly item: FragmentType<typeof TimelineEntryFragment>;
}

/** One thing that happened, each kind told by its first word. */
export function TimelineEntry({ at, item }: TimelineEntryProps) {
  const known = useFragment(TimelineEntryFragment, item);
  const { timeZone } = useViewer();
  const when = isOfADay(known, at) ? formatDay(dayOf(at, timeZone)) : <Instant at={at} />;
  switch (known.__typename) {
    case 'Meeting':
      return (
        <HistoryItem
          when={when}
          below={[inWords(known.meetingKind), known.place].filter(Boolean).join(' · ')}
          end={
            known.meetingStatus !== 'HELD' && <StatusBadge tone="neutral">{inWords(known.meetingStatus)}</StatusBadge>
          }
        >
          <TextLink to={`/meetings/${known.id}`}>
            <bdi>{known.title}</bdi>
          </TextLink>
        </HistoryItem>
      );
    case 'Interaction': {
      const { body, isVerbatim, language, source, interactionMeeting: meeting } = known;
      return (
        <HistoryItem
          when={when}
          below={meeting && <>Said at {<TextLink to={`/meetings/${meeting.id}`}>{meeting.title}</TextLink>}</>}
        >
          <Quote body={body} isVerbatim={isVerbatim} language={language} source={source} />
        </HistoryItem>
      );
    }
    case 'Commitment':
      return (
        <HistoryItem
          when={when}
          below={
            <>
              <PartyLink party={known.debtor} /> to <PartyLink party={known.creditor} />
            </>
          }
        >
          {whatBecame(known, at)}{' '}
          <TextLink to={`/commitments/${known.id}`}>
            <bdi>{known.text}</bdi>
          </TextLink>
        </HistoryItem>
      );
    case 'Affiliation':
      return (
        <HistoryItem when={when} below={known.post?.postTitle ?? known.capacity}>
          <TextLink to={`/contacts/${known.contact.id}`}>
            <bdi>{known.contact.name}</bdi>
          </TextLink>{' '}
          {isJoining(known, dayOf(at, timeZone)) ? 'joined' : 'left'}{' '}
          <TextLink to={`/organisations/${known.organisation.id}`}>
            <bdi>{known.organisation.name}</bdi>
          </TextLink>
        </HistoryItem>
      );
    case 'Position':
      return (
        <HistoryItem when={when} below={known.note}>
          Position on <TextLink to={`/topics/${known.topic.id}`}>{known.topic.name}</TextLink>: {inWords(known.stance)}
        </HistoryItem>
      );
  }
}

type CommitmentItem = Extract<Item, { __typename: 'Commitment' }>;

/** Whether only the day is known: of periods, of positions, and of the making of a promise. */
function isOfADay(item: Item, at: string): boolean {
  if (item.__typename === 'Commitment') return eventAt(item, at) === undefined;
  return item.__typename === 'Affiliation' || item.__typename === 'Position';
}

function eventAt({ events }: CommitmentItem, at: string) {
  return events.find(({ kind, at: when }) => kind !== 'MADE' && Date.parse(when) === Date.parse(at));
}

/** What happened to a promise at an instant: the event of then, or that it was made. */
function whatBecame(commitment: CommitmentItem, at: string): string {
  const event = eventAt(commitment, at);
  if (!event) return 'Promised:';
  switch (event.kind) {
    case 'POSTPONED':
      return event.dueOn ? `Postponed to ${formatDay(event.dueOn)}:` : 'Postponed:';
    case 'FULFILLED':
      return 'Kept:';
    default:
      return `${inWords(event.kind)}:`;
  }
}

/** A period begins on the first day of `from`; anything later is its end. */
function isJoining({ from }: Extract<Item, { __typename: 'Affiliation' }>, day: string): boolean {
  const began = from === null ? undefined : parsePartialDate(from);
  return began !== undefined && firstDay(began) === day;
}
