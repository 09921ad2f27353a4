import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import { CommitmentLine, FollowUpLine } from '@rapport/commitments-web';
import { MeetingLine } from '@rapport/engagement-web';
import { silence } from '@rapport/insights-web';
import { graphql, useViewer } from '@rapport/shared-client';
import { addDays, todayIn } from '@rapport/shared-kernel';
import {
  formatDay,
  History,
  HistoryItem,
  LinesSkeleton,
  Loading,
  LoadFailed,
  Page,
  Section,
  TextLink,
} from '@rapport/shared-ui';

const TodayQuery = graphql(`
  query Today($me: ID!, $soon: Date!, $now: DateTime!, $lately: DateTime!, $soonAt: DateTime!) {
    commitments(filter: { ownerId: $me, statuses: [OPEN], dueTo: $soon }, orderBy: DUE, first: 20) {
      edges {
        node {
          id
          ...CommitmentLine
        }
      }
      totalCount
    }
    followUps(filter: { assigneeId: $me, statuses: [TO_DO], dueTo: $soon }, first: 20) {
      edges {
        node {
          id
          ...FollowUpLine
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
          ...MeetingLine
        }
      }
    }
    silent: coverage(filter: { cadence: [LAPSED], ownerId: $me }, first: 10) {
      edges {
        node {
          organisation {
            id
            name
            cadenceDays
          }
          relationship {
            daysSilent
          }
        }
      }
      totalCount
    }
    upcoming: meetings(filter: { statuses: [PLANNED], from: $now, to: $soonAt }, orderBy: OLDEST, first: 20) {
      edges {
        node {
          id
          ...MeetingLine
        }
      }
      totalCount
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
  const unfinished = data?.past.edges.filter(({ node }) => !node.outcome?.trim()) ?? [];

  return (
    <Page title="Today" subtitle={formatDay(today)} width="narrow">
      {error && !data && <LoadFailed error={error} onRetry={refetch} />}
      {!error && !data && <TodaySkeleton />}
      {data && (
        <Stack gap="xl">
          <Lines
            title="Promises due"
            nodes={data.commitments.edges}
            total={data.commitments.totalCount}
            all="/commitments?mine=yes"
            empty="No promise that you watch is due within a week."
          >
            {(commitment) => <CommitmentLine commitment={commitment} />}
          </Lines>
          <Lines
            title="Follow-ups due"
            nodes={data.followUps.edges}
            total={data.followUps.totalCount}
            all="/follow-ups"
            empty="No follow-up of yours is due within a week."
          >
            {(followUp) => <FollowUpLine followUp={followUp} namesAssignee={false} />}
          </Lines>
          <Lines
            title="Meetings without an outcome"
            nodes={unfinished}
            total={unfinished.length}
            all="/meetings?mine=yes"
            empty="Every meeting that you logged in the last month has its outcome."
          >
            {(meeting) => <MeetingLine meeting={meeting} />}
          </Lines>
          <Lines
            title="Gone silent"
            nodes={data.silent.edges.map(({ node }) => ({ node: { id: node.organisation.id, ...node } }))}
            total={data.silent.totalCount}
            all="/coverage?mine=yes&cadence=LAPSED"
            empty="Everybody whom you look after was met as agreed."
          >
            {({ organisation, relationship }) => (
              <HistoryItem
                when={silence(relationship.daysSilent)}
                below={`agreed every ${organisation.cadenceDays} days`}
              >
                <TextLink to={`/organisations/${organisation.id}`}>{organisation.name}</TextLink>
              </HistoryItem>
            )}
          </Lines>
          <Lines
            title="Coming up"
            nodes={data.upcoming.edges}
            total={data.upcoming.totalCount}
            all="/meetings?statuses=PLANNED&orderBy=OLDEST"
            empty="No meeting is planned for the next seven days."
          >
            {(meeting) => <MeetingLine meeting={meeting} />}
          </Lines>
        </Stack>
      )}
    </Page>
  );
}

interface LinesProps<TNode> {
  readonly title: string;
  readonly nodes: readonly { readonly node: TNode }[];
  readonly total: number;
  /** Where the rest is. */
  readonly all: string;
  readonly empty: string;
  readonly children: (node: TNode) => ReactNode;
}

function Lines<TNode extends { readonly id: string }>({
  title,
  nodes,
  total,
  all,
  empty,
  children,
}: LinesProps<TNode>) {
  return (
    <Section title={title} count={total} actions={total > nodes.length && <TextLink to={all}>All</TextLink>}>
      {nodes.length === 0 ? (
        <Text size="sm" c="dimmed" py="xs">
          {empty}
        </Text>
      ) : (
        <History label={title}>
          {nodes.map(({ node }) => (
            <Fragment key={node.id}>{children(node)}</Fragment>
          ))}
        </History>
      )}
    </Section>
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
