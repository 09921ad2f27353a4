import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { mayDo } from '@rapport/access-domain';
import {
  graphql,
  sentenceOf,
  useFragment,
  useViewer,
  type FragmentOf,
  type FragmentType,
} from '@rapport/shared-client';
import { HistoryItem, RelativeDay, StatusBadge, TextLink } from '@rapport/shared-ui';

export const FollowUpLineFragment = graphql(`
  fragment FollowUpLine on FollowUp {
    id
    version
    title
    dueOn
    status
    isOverdue
    assignee {
      id
      name
    }
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

const CompleteFollowUpMutation = graphql(`
  mutation CompleteFollowUp($input: CompleteFollowUpInput!) {
    completeFollowUp(input: $input) {
      followUp {
        id
        ...FollowUpLine
      }
      userErrors {
        message
      }
    }
  }
`);

export interface FollowUpLineProps {
  readonly followUp: FragmentType<typeof FollowUpLineFragment>;
  /** Whether it says who does it: not in a list of one's own. */
  readonly namesAssignee?: boolean;
  /** Whether it says what it is about: not on that record's own page. */
  readonly namesSubject?: boolean;
}

/** A task of ours, with the button that ticks it off. */
export function FollowUpLine({ followUp, namesAssignee = true, namesSubject = true }: FollowUpLineProps) {
  const known = useFragment(FollowUpLineFragment, followUp);
  const { id, version, title, dueOn, status, isOverdue, assignee, about } = known;
  const { role } = useViewer();
  const [complete, { loading }] = useMutation(CompleteFollowUpMutation);

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
      below={
        <>
          {namesAssignee && assignee.name}
          {namesAssignee && namesSubject && about && ' · '}
          {namesSubject && about && <Subject about={about} />}
        </>
      }
      end={
        status === 'TO_DO' && mayDo(role, 'follow-up:write') ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={loading}
            onClick={() => void tickOff()}
            aria-label={`Done: ${title}`}
          >
            Done
          </Button>
        ) : (
          status !== 'TO_DO' && (
            <StatusBadge tone={status === 'DONE' ? 'good' : 'neutral'}>
              {status === 'DONE' ? 'Done' : 'Cancelled'}
            </StatusBadge>
          )
        )
      }
    >
      {status === 'TO_DO' ? <bdi>{title}</bdi> : <s>{title}</s>}{' '}
      {isOverdue && <StatusBadge tone="bad">Overdue</StatusBadge>}
    </HistoryItem>
  );
}

type About = NonNullable<FragmentOf<typeof FollowUpLineFragment>['about']>;

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
