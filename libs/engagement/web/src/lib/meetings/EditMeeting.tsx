import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { EditDialog, useShortcut, useTopicChoices, type AudienceFieldComponent } from '@rapport/shared-ui';
import { meetingInputOf, meetingLabels, meetingValuesOf } from './meeting-values';
import { MeetingFields } from './MeetingFields';

export const MeetingEditingFragment = graphql(`
  fragment MeetingEditing on Meeting {
    id
    version
    title
    kind
    status
    startsAt
    endsAt
    timeZone
    modality
    place
    purpose
    outcome
    hosts {
      id
      name
    }
    topics {
      id
      name
    }
    audience {
      level
      teams {
        id
        name
      }
      people {
        id
        name
      }
    }
  }
`);

const ReloadMeetingQuery = graphql(`
  query ReloadMeeting($id: ID!) {
    meeting(id: $id) {
      id
      ...MeetingEditing @unmask
    }
  }
`);

const UpdateMeetingMutation = graphql(`
  mutation UpdateMeeting($input: UpdateMeetingInput!) {
    updateMeeting(input: $input) {
      meeting {
        id
        ...MeetingEditing
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export interface EditMeetingProps {
  readonly meeting: FragmentType<typeof MeetingEditingFragment>;
  readonly AudienceField: AudienceFieldComponent;
}

/** The button that edits a meeting's facts, purpose and outcome. */
export function EditMeeting({ meeting, AudienceField }: EditMeetingProps) {
  const known = useFragment(MeetingEditingFragment, meeting);
  const { id } = known;
  const client = useApolloClient();
  const topics = useTopicChoices();
  const [update] = useMutation(UpdateMeetingMutation);
  const [opened, { open, close }] = useDisclosure();
  useShortcut('e', 'Edit the meeting', open);
  const asEdited = (record: typeof known) => ({ version: record.version, values: meetingValuesOf(record) });
  const nameOf = new Map(topics.map(({ id: topicId, name }) => [topicId, name]));

  return (
    <>
      <Button variant="default" onClick={open}>
        Edit
      </Button>
      <EditDialog
        opened={opened}
        onClose={close}
        title={`Edit ${known.title}`}
        action="Save"
        done="Saved."
        size="xl"
        labels={meetingLabels}
        format={(field, value) => {
          if (field === 'hosts') return (value as { name: string }[]).map(({ name }) => name).join(', ');
          if (field === 'topicIds') return (value as string[]).map((topic) => nameOf.get(topic) ?? topic).join(', ');
          return typeof value === 'string' ? value.replace('T', ' ') : JSON.stringify(value);
        }}
        rename={(path) => ({ hostIds: 'hosts' })[path] ?? path}
        current={asEdited(known)}
        reload={async () => {
          const { data } = await client.query({
            query: ReloadMeetingQuery,
            variables: { id },
            fetchPolicy: 'network-only',
          });
          return asEdited(data?.meeting ?? known);
        }}
        save={async (values, expectedVersion) => {
          const { data } = await update({ variables: { input: { ...meetingInputOf(values), id, expectedVersion } } });
          return data?.updateMeeting.userErrors ?? [];
        }}
      >
        {(form) => <MeetingFields form={form} AudienceField={AudienceField} />}
      </EditDialog>
    </>
  );
}
