import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql } from '@rapport/shared-client';
import type { CadenceState } from '@rapport/shared-client';
import { Instant, StatusBadge, TextLink } from '@rapport/shared-ui';
import { cadenceWords, silence } from './cadence';
import classes from './RelationshipAtAGlance.module.css';

/** What {@link RelationshipAtAGlance} shows; spread it with `@unmask`, for a summary has no identity of its own. */
export const RelationshipAtAGlanceFragment = graphql(`
  fragment RelationshipAtAGlance on RelationshipSummary {
    firstMetAt
    lastMetAt
    nextMeeting {
      id
      title
      startsAt
      timeZone
    }
    meetingsLast90Days
    meetingsLast365Days
    openGiven
    openReceived
    overdueGiven
    overdueReceived
    cadence
    daysSilent
    knownBy {
      contact {
        id
        name
      }
      meetings
      meetingsLast365Days
      lastMetAt
    }
  }
`);

interface NextMeeting {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly timeZone: string;
}

interface Acquaintance {
  readonly contact: { readonly id: string; readonly name: string };
  readonly meetings: number;
  readonly meetingsLast365Days: number;
  readonly lastMetAt: string;
}

export interface RelationshipAtAGlanceProps {
  readonly relationship: {
    readonly firstMetAt: string | null;
    readonly lastMetAt: string | null;
    readonly nextMeeting: NextMeeting | null;
    readonly meetingsLast90Days: number;
    readonly meetingsLast365Days: number;
    readonly openGiven: number;
    readonly openReceived: number;
    readonly overdueGiven: number;
    readonly overdueReceived: number;
    readonly cadence: CadenceState;
    readonly daysSilent: number | null;
    readonly knownBy: readonly Acquaintance[];
  };
  /** The days agreed between meetings, of a body that has a cadence. */
  readonly cadenceDays?: number | null;
  /** The list of the meetings that somebody of ours had with them. */
  readonly meetingsWith: (colleagueId: string) => string;
}

/** The state of a relationship in a line of figures; each says what it counts. */
export function RelationshipAtAGlance({ relationship, cadenceDays = null, meetingsWith }: RelationshipAtAGlanceProps) {
  const { firstMetAt, lastMetAt, nextMeeting, cadence, daysSilent, knownBy } = relationship;
  const { meetingsLast90Days, meetingsLast365Days, openGiven, openReceived, overdueGiven, overdueReceived } =
    relationship;
  const { says, tone } = cadenceWords[cadence];
  return (
    <ul className={classes['glance']} aria-label="At a glance">
      <Figure
        name="Last met"
        below={
          <>
            {lastMetAt && <Instant at={lastMetAt} />}
            {cadenceDays !== null && (
              <>
                {lastMetAt && ' · '}agreed every {cadenceDays} days <StatusBadge tone={tone}>{says}</StatusBadge>
              </>
            )}
          </>
        }
      >
        {silence(daysSilent)}
      </Figure>
      <Figure name="Meetings in a year" below={`${meetingsLast90Days} in 90 days`}>
        {meetingsLast365Days}
      </Figure>
      <Figure name="We owe" below={overdueGiven > 0 && <Overdue count={overdueGiven} view="given" />}>
        <TextLink to="?promises=given#promises">{openGiven}</TextLink>
      </Figure>
      <Figure name="We are owed" below={overdueReceived > 0 && <Overdue count={overdueReceived} view="received" />}>
        <TextLink to="?promises=received#promises">{openReceived}</TextLink>
      </Figure>
      <Figure
        name="Next"
        below={nextMeeting && <TextLink to={`/meetings/${nextMeeting.id}`}>{nextMeeting.title}</TextLink>}
      >
        {nextMeeting ? <Instant at={nextMeeting.startsAt} timeZone={nextMeeting.timeZone} /> : 'Nothing planned'}
      </Figure>
      {firstMetAt && firstMetAt !== lastMetAt && (
        <Figure name="First met">
          <Instant at={firstMetAt} />
        </Figure>
      )}
      {knownBy.length > 0 && (
        <li className={classes['known']}>
          <Text size="xs" c="dimmed" component="div">
            Who of ours knows them best, by meetings together
          </Text>
          <KnownBy known={knownBy} meetingsWith={meetingsWith} />
        </li>
      )}
    </ul>
  );
}

/** Open promises that are overdue, as a link to them. */
function Overdue({ count, view }: { count: number; view: 'given' | 'received' }) {
  return (
    <TextLink to={`?promises=${view}&overdue=yes#promises`}>
      <StatusBadge tone="bad">{`${count} overdue`}</StatusBadge>
    </TextLink>
  );
}

/** Each with the counts that the order comes from, which lead to the very meetings. */
function KnownBy({
  known,
  meetingsWith,
}: { known: readonly Acquaintance[] } & Pick<RelationshipAtAGlanceProps, 'meetingsWith'>) {
  return (
    <ol>
      {known.map(({ contact, meetings, meetingsLast365Days, lastMetAt }) => (
        <li key={contact.id}>
          <TextLink to={`/contacts/${contact.id}`}>{contact.name}</TextLink>:{' '}
          <TextLink to={meetingsWith(contact.id)}>{meetings === 1 ? '1 meeting' : `${meetings} meetings`}</TextLink>,{' '}
          {meetingsLast365Days} in a year, last <Instant at={lastMetAt} />
        </li>
      ))}
    </ol>
  );
}

function Figure({ name, below, children }: { name: string; below?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text fw={600}>{children}</Text>
      {below && <div className={classes['below']}>{below}</div>}
    </li>
  );
}
