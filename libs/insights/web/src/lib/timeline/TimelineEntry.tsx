import type { ReactNode } from 'react';
import { graphql, useViewer, type FragmentOf } from '@rapport/shared-client';
import {
  dayOf,
  formatDay,
  HistoryItem,
  Instant,
  inWords,
  Markdown,
  PartyLink,
  Quote,
  StatusBadge,
  TextLink,
} from '@rapport/shared-ui';

/** What {@link TimelineEntry} shows; spread it with `@unmask`, for an event has no identity of its own. */
export const TimelineEntryFragment = graphql(`
  fragment TimelineEntry on TimelineEdge {
    cursor
    at
    isDay
    event
    promiseEvent {
      note
      previousDueOn
      dueOn
      evidence
    }
    movedFrom {
      id
      capacity: title
      post {
        id
        postTitle: title
      }
      organisation {
        id
        name
      }
    }
    positionBefore {
      id
      stance
    }
    node {
      ... on Node {
        id
      }
      ... on Meeting {
        id
        title
        meetingKind: kind
        meetingStatus: status
        place
        timeZone
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
      }
      ... on Affiliation {
        id
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
        organisation {
          id
          name
        }
        topic {
          id
          name
        }
        note
      }
    }
  }
`);

/** An event of a timeline. */
export type TimelineEvent = FragmentOf<typeof TimelineEntryFragment>;

/** One thing that happened: what, then of which record, which it links to. */
export function TimelineEntry({ event }: { readonly event: TimelineEvent }) {
  const { timeZone } = useViewer();
  const { at, isDay } = event;
  const { says, below, end } = told(event);
  const place = event.node.__typename === 'Meeting' ? event.node.timeZone : timeZone;
  return (
    <HistoryItem
      when={isDay ? formatDay(dayOf(at, timeZone)) : <Instant at={at} timeZone={place} />}
      below={below}
      end={end}
    >
      {says}
    </HistoryItem>
  );
}

interface Told {
  readonly says: ReactNode;
  readonly below?: ReactNode;
  readonly end?: ReactNode;
}

function told(event: TimelineEvent): Told {
  const { node } = event;
  switch (node.__typename) {
    case 'Meeting':
      return {
        says: <TextLink to={`/meetings/${node.id}`}>{node.title}</TextLink>,
        below: [inWords(node.meetingKind), node.place].filter(Boolean).join(' · '),
        end: node.meetingStatus !== 'HELD' && <StatusBadge tone="neutral">{inWords(node.meetingStatus)}</StatusBadge>,
      };
    case 'Interaction': {
      const { body, isVerbatim, language, source, interactionMeeting: meeting } = node;
      return {
        says: <Quote body={body} isVerbatim={isVerbatim} language={language} source={source} />,
        below: meeting && (
          <>
            Said at <TextLink to={`/meetings/${meeting.id}`}>{meeting.title}</TextLink>
          </>
        ),
      };
    }
    case 'Commitment':
      return {
        says: (
          <>
            <strong>{whatBecame(event)}:</strong> <TextLink to={`/commitments/${node.id}`}>{node.text}</TextLink>
          </>
        ),
        below: (
          <>
            <PartyLink party={node.debtor} /> to <PartyLink party={node.creditor} />
            {event.promiseEvent?.note && <Markdown text={event.promiseEvent.note} />}
            {event.promiseEvent?.evidence && <Markdown text={`Evidence: ${event.promiseEvent.evidence}`} />}
          </>
        ),
      };
    case 'Affiliation':
      return {
        says: (
          <>
            <TextLink to={`/contacts/${node.contact.id}`}>{node.contact.name}</TextLink>{' '}
            <strong>{comingAndGoing(event)}</strong> <Office {...node} />
          </>
        ),
        below: event.movedFrom && (
          <>
            from <Office {...event.movedFrom} />
          </>
        ),
      };
    case 'Position':
      return {
        says: (
          <>
            <strong>
              {event.positionBefore &&
                event.event === 'POSITION_CHANGED' &&
                `${inWords(event.positionBefore.stance)} → `}
              {event.event === 'POSITION_CONFIRMED' && 'Still '}
              {event.event === 'POSITION_CONFIRMED' ? inWords(node.stance).toLowerCase() : inWords(node.stance)}
            </strong>{' '}
            on{' '}
            <TextLink to={`/organisations/${node.organisation.id}?view=positions&topic=${node.topic.id}`}>
              {node.topic.name}
            </TextLink>
          </>
        ),
        below: (
          <>
            <TextLink to={`/organisations/${node.organisation.id}`}>{node.organisation.name}</TextLink>
            {node.note && ` · ${node.note}`}
          </>
        ),
      };
  }
}

interface OfficeProps {
  readonly post: { readonly id: string; readonly postTitle: string } | null;
  readonly capacity: string | null;
  readonly organisation: { readonly id: string; readonly name: string };
}

/** "Secretary IT, Ministry of …": the post leads to its page, whoever holds it. */
function Office({ post, capacity, organisation }: OfficeProps) {
  return (
    <>
      {post ? <TextLink to={`/posts/${post.id}`}>{post.postTitle}</TextLink> : capacity}
      {(post ?? capacity) && ', '}
      <TextLink to={`/organisations/${organisation.id}`}>{organisation.name}</TextLink>
    </>
  );
}

function comingAndGoing({ event }: TimelineEvent): string {
  if (event === 'JOINED') return 'joined';
  return event === 'MOVED' ? 'moved to' : 'left';
}

/** What happened to a promise, in the words of its page. */
function whatBecame({ event, promiseEvent }: TimelineEvent): string {
  switch (event) {
    case 'PROMISE_MADE':
      return 'Promised';
    case 'PROMISE_POSTPONED': {
      const { previousDueOn, dueOn } = promiseEvent ?? {};
      const from = previousDueOn ? ` from ${formatDay(previousDueOn)}` : '';
      return `Postponed${from}${dueOn ? ` to ${formatDay(dueOn)}` : ''}`;
    }
    case 'PROMISE_FULFILLED':
      return 'Kept';
    default:
      return inWords(event.replace('PROMISE_', ''));
  }
}
