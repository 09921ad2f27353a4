import { Stack } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql, useViewer } from '@rapport/shared-client';
import { addDays, todayIn } from '@rapport/shared-kernel';
import { formatDay, LinesSkeleton, Loading, LoadFailed, Page } from '@rapport/shared-ui';
import { DueCommitments } from '../today/DueCommitments';
import { DueFollowUps } from '../today/DueFollowUps';
import { MeetingsWithoutOutcome } from '../today/MeetingsWithoutOutcome';
import { UpcomingMeetings } from '../today/UpcomingMeetings';

const TodayQuery = graphql(`
  query Today($me: ID!, $soon: Date!, $now: DateTime!, $lately: DateTime!, $soonAt: DateTime!) {
    commitments(filter: { ownerId: $me, statuses: [OPEN], dueTo: $soon }, orderBy: DUE, first: 20) {
      edges {
        node {
          id
          ...DueCommitment
        }
      }
      totalCount
    }
    followUps(filter: { assigneeId: $me, statuses: [TO_DO], dueTo: $soon }, first: 20) {
      edges {
        node {
          id
          ...DueFollowUp
        }
      }
      totalCount
    }
    past: meetings(
      filter: { statuses: [HELD, PLANNED], from: $lately, to: $now, loggedById: $me }
      orderBy: NEWEST
      first: 50
    ) {
      edges {
        node {
          id
          outcome
          ...TodayMeeting
        }
      }
    }
    upcoming: meetings(filter: { statuses: [PLANNED], from: $now, to: $soonAt }, orderBy: OLDEST, first: 10) {
      edges {
        node {
          id
          ...TodayMeeting
        }
      }
    }
  }
`);

const DAYS_AHEAD = 7;
const DAYS_BACK = 30;

/** What is due, what is overdue, and what was not finished: one's own. */
export function TodayPage() {
  const { id, timeZone } = useViewer();
  const [now] = useState(() => new Date());
  const today = todayIn(timeZone, now);
  const { data, error, refetch } = useQuery(TodayQuery, {
    variables: {
      me: id,
      soon: addDays(today, DAYS_AHEAD),
      now: now.toISOString(),
      lately: daysFrom(now, -DAYS_BACK),
      soonAt: daysFrom(now, DAYS_AHEAD),
    },
  });

  return (
    <Page title="Today" subtitle={formatDay(today)} width="narrow">
      {error && !data && <LoadFailed error={error} onRetry={refetch} />}
      {!error && !data && <TodaySkeleton />}
      {data && (
        <Stack gap="xl">
          <DueCommitments
            commitments={data.commitments.edges.map(({ node }) => node)}
            total={data.commitments.totalCount}
          />
          <DueFollowUps followUps={data.followUps.edges.map(({ node }) => node)} total={data.followUps.totalCount} />
          <MeetingsWithoutOutcome
            meetings={data.past.edges.map(({ node }) => node).filter(({ outcome }) => !outcome?.trim())}
          />
          <UpcomingMeetings meetings={data.upcoming.edges.map(({ node }) => node)} />
        </Stack>
      )}
    </Page>
  );
}

function TodaySkeleton() {
  return (
    <Stack gap="xl">
      <Loading />
      <LinesSkeleton lines={5} />
      <LinesSkeleton lines={4} />
    </Stack>
  );
}

function daysFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}
