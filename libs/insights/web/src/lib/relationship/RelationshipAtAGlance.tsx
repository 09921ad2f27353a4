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
  }
`);

interface NextMeeting {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly timeZone: string;
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
  };
  /** The days agreed between meetings, of a body that has a cadence. */
  readonly cadenceDays?: number | null;
  /** The lists behind the figures. */
  readonly links: { readonly given: string; readonly received: string };
}

/** The state of a relationship in a line of figures; each says what it counts. */
export function RelationshipAtAGlance({ relationship, cadenceDays = null, links }: RelationshipAtAGlanceProps) {
  const { firstMetAt, lastMetAt, nextMeeting, cadence, daysSilent } = relationship;
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
      <Figure name="We owe" below={overdueGiven > 0 && <Overdue count={overdueGiven} />}>
        <TextLink to={links.given}>{openGiven}</TextLink>
      </Figure>
      <Figure name="We are owed" below={overdueReceived > 0 && <Overdue count={overdueReceived} />}>
        <TextLink to={links.received}>{openReceived}</TextLink>
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
    </ul>
  );
}

function Overdue({ count }: { count: number }) {
  return <StatusBadge tone="bad">{`${count} overdue`}</StatusBadge>;
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
