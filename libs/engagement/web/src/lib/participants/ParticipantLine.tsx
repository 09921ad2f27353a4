import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { graphql, sentenceOf, useFragment, type FragmentOf, type FragmentType } from '@rapport/shared-client';
import { HistoryItem, inWords, offerUndo, StatusBadge, TextLink } from '@rapport/shared-ui';

export const ParticipantLineFragment = graphql(`
  fragment ParticipantLine on Participant {
    id
    contact {
      id
      name
    }
    organisation {
      id
      name
      acronym
    }
    post {
      id
      title
    }
    title
    headcount
    isOurs
    roles
    attendance
    isFirstEncounter
  }
`);

const RemoveParticipantMutation = graphql(`
  mutation RemoveParticipant($input: RemoveParticipantInput!) {
    removeParticipant(input: $input) {
      meeting {
        id
        ...MeetingParticipants
      }
      userErrors {
        message
      }
    }
  }
`);

const RestoreParticipantMutation = graphql(`
  mutation RestoreParticipant($input: AddParticipantsInput!) {
    addParticipants(input: $input) {
      meeting {
        id
        ...MeetingParticipants
      }
      userErrors {
        message
      }
    }
  }
`);

export interface ParticipantLineProps {
  readonly participant: FragmentType<typeof ParticipantLineFragment>;
  readonly meetingId: string;
  /** How many recorded statements name them. */
  readonly statements: number;
  readonly mayRemove: boolean;
  /** Whether the meeting is yet to be held. */
  readonly isAhead: boolean;
}

type Participant = FragmentOf<typeof ParticipantLineFragment>;

/** One presence: a person with the body and office of then, or a body's unnamed people. */
export function ParticipantLine({ participant, mayRemove, isAhead, ...removal }: ParticipantLineProps) {
  const known = useFragment(ParticipantLineFragment, participant);
  const { contact, organisation, headcount, roles, attendance, isOurs } = known;
  const office = officeThen(known);
  const below = [contact && office, roles.map(inWords).join(', '), attendance === 'INVITED' && 'Invited'];
  return (
    <HistoryItem
      when={
        organisation ? (
          <TextLink to={`/organisations/${organisation.id}`}>{organisation.acronym ?? organisation.name}</TextLink>
        ) : (
          'In personal capacity'
        )
      }
      below={below.filter(Boolean).join(' · ')}
      end={
        <Group gap="xs" wrap="nowrap">
          {known.isFirstEncounter && <StatusBadge tone="due">{isAhead ? 'Never met' : 'First met here'}</StatusBadge>}
          {isOurs && <StatusBadge tone="neutral">Ours</StatusBadge>}
          {attendance === 'ABSENT' && <StatusBadge tone="bad">Absent</StatusBadge>}
          {mayRemove && <Remove participant={known} {...removal} />}
        </Group>
      }
    >
      {contact ? (
        <TextLink to={`/contacts/${contact.id}`}>{contact.name}</TextLink>
      ) : (
        <>
          {office || 'Unnamed people'}
          {headcount > 1 && `, ${headcount}`}
        </>
      )}
    </HistoryItem>
  );
}

function officeThen({ post, title }: Participant): string {
  return title ?? post?.title ?? '';
}

function Remove({
  participant,
  meetingId,
  statements,
}: { participant: Participant } & Pick<ParticipantLineProps, 'meetingId' | 'statements'>) {
  const [isAsking, { open, close }] = useDisclosure();
  const [remove, { loading }] = useMutation(RemoveParticipantMutation, { refetchQueries: ['ParticipantList'] });
  const [restore] = useMutation(RestoreParticipantMutation, { refetchQueries: ['ParticipantList'] });
  const name =
    participant.contact?.name ?? `${officeThen(participant) || 'People'} of ${participant.organisation?.name ?? ''}`;

  const guarded = async (work: () => Promise<readonly { readonly message: string }[]>): Promise<boolean> => {
    try {
      const [problem] = await work();
      if (problem) notifications.show({ color: 'red', message: problem.message });
      return !problem;
    } catch (error) {
      notifications.show({ color: 'red', message: sentenceOf(error) });
      return false;
    }
  };
  const putBack = () =>
    guarded(async () => {
      const { data } = await restore({ variables: { input: { meetingId, participants: [asInput(participant)] } } });
      return data?.addParticipants.userErrors ?? [];
    });
  const removeNow = async () => {
    close();
    const isRemoved = await guarded(async () => {
      const { data } = await remove({ variables: { input: { id: participant.id } } });
      return data?.removeParticipant.userErrors ?? [];
    });
    if (isRemoved) offerUndo(`${name} is removed`, () => void putBack());
  };

  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Remove ${name}`}
        loading={loading}
        onClick={statements > 0 ? open : () => void removeNow()}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      <Modal opened={isAsking} onClose={close} title={`Remove ${name}?`}>
        <Stack>
          <Text size="sm">
            {statements === 1 ? 'A statement here names' : `${statements} statements here name`} them as a speaker. It
            stays, but no longer says who spoke; that cannot be undone.
          </Text>
          <Group justify="end">
            <Button variant="default" onClick={close} data-autofocus>
              Keep
            </Button>
            <Button color="red" onClick={() => void removeNow()}>
              Remove
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** The same presence again, as it was then. */
function asInput({ contact, organisation, post, title, headcount, roles, attendance }: Participant) {
  return {
    contactId: contact?.id ?? null,
    organisationId: organisation?.id ?? null,
    inPersonalCapacity: contact && !organisation ? true : null,
    postTitle: post?.title ?? null,
    title,
    headcount: contact ? null : headcount,
    roles,
    attendance,
  };
}
