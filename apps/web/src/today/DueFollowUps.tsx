import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@apollo/client/react';
import { mayDo } from '@rapport/access-domain';
import { graphql, sentenceOf, useFragment, useViewer, type FragmentOf, type FragmentType } from '@rapport/shared-client';
import { History, HistoryItem, RelativeDay, Section, StatusBadge, TextLink } from '@rapport/shared-ui';
import { Nothing } from './Nothing';

export const DueFollowUpFragment = graphql(`
  fragment DueFollowUp on FollowUp {
    id
    version
    title
    dueOn
    status
    isOverdue
    about {
      ... on Meeting {
        id
        title
      }
      ... on Interaction {
        id
        meeting {
          id
          title
        }
      }
      ... on Commitment {
        id
        text
      }
      ... on Organisation {
        id
        name
      }
      ... on Contact {
        id
        name
      }
    }
  }
`);

const CompleteFromTodayMutation = graphql(`
  mutation CompleteFromToday($input: CompleteFollowUpInput!) {
    completeFollowUp(input: $input) {
      followUp {
        id
        ...DueFollowUp
      }
      userErrors {
        message
      }
    }
  }
`);

type FollowUp = FragmentType<typeof DueFollowUpFragment> & { readonly id: string };

/** One's own tasks that are due, with a button that ticks them off. */
export function DueFollowUps({ followUps, total }: { followUps: readonly FollowUp[]; total: number }) {
  return (
    <Section
      title="Follow-ups due"
      count={total}
      actions={total > followUps.length && <TextLink to="/follow-ups">All</TextLink>}
    >
      {followUps.length === 0 ? (
        <Nothing>No follow-up of yours is due within a week.</Nothing>
      ) : (
        <History label="Follow-ups due">
          {followUps.map((followUp) => (
            <DueFollowUp key={followUp.id} followUp={followUp} />
          ))}
        </History>
      )}
    </Section>
  );
}

function DueFollowUp({ followUp }: { followUp: FollowUp }) {
  const { id, version, title, dueOn, status, isOverdue, about } = useFragment(DueFollowUpFragment, followUp);
  const { role } = useViewer();
  const [complete, { loading }] = useMutation(CompleteFromTodayMutation);
  const isDone = status !== 'TO_DO';

  const tickOff = async () => {
    try {
      const { data } = await complete({ variables: { input: { id, expectedVersion: version } } });
      const [problem] = data?.completeFollowUp.userErrors ?? [];
      if (problem) notifications.show({ color: 'red', message: problem.message });
    } catch (error) {
      notifications.show({ color: 'red', message: sentenceOf(error) });
    }
  };

  return (
    <HistoryItem
      when={dueOn && <RelativeDay day={dueOn} />}
      below={about && <Subject about={about} />}
      end={
        isDone ? (
          <StatusBadge tone="good">Done</StatusBadge>
        ) : (
          mayDo(role, 'follow-up:write') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={loading}
              onClick={() => void tickOff()}
              aria-label={`Done: ${title}`}
            >
              Done
            </Button>
          )
        )
      }
    >
      {isDone ? (
        <Text component="s" inherit>
          {title}
        </Text>
      ) : (
        title
      )}{' '}
      {isOverdue && !isDone && <StatusBadge tone="bad">Overdue</StatusBadge>}
    </HistoryItem>
  );
}

type About = NonNullable<FragmentOf<typeof DueFollowUpFragment>['about']>;

function Subject({ about }: { about: About }) {
  switch (about.__typename) {
    case 'Meeting':
      return <TextLink to={`/meetings/${about.id}`}>{about.title}</TextLink>;
    case 'Interaction':
      return about.meeting && <TextLink to={`/meetings/${about.meeting.id}`}>{about.meeting.title}</TextLink>;
    case 'Commitment':
      return <TextLink to={`/commitments/${about.id}`}>{about.text}</TextLink>;
    case 'Organisation':
      return <TextLink to={`/organisations/${about.id}`}>{about.name}</TextLink>;
    case 'Contact':
      return <TextLink to={`/contacts/${about.id}`}>{about.name}</TextLink>;
  }
}
