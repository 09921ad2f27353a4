import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useReducer, useState } from 'react';
import { graphql, sentenceOf } from '@rapport/shared-client';
import { todayIn } from '@rapport/shared-kernel';
import { FormErrors, useShortcut, type UserErrorLike, useCommand } from '@rapport/shared-ui';
import { emptyDraft, reduceDraft } from '../log-meeting/draft';
import { DraftContext } from '../log-meeting/draft-context';
import { participantInputs } from '../log-meeting/draft-to-input';
import { errorsByField } from '../log-meeting/field-errors';
import { ParticipantsSection } from '../log-meeting/ParticipantsSection';

const AddParticipantsMutation = graphql(`
  mutation AddParticipants($input: AddParticipantsInput!) {
    addParticipants(input: $input) {
      meeting {
        id
        ...MeetingParticipants
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export interface AddParticipantsProps {
  readonly meetingId: string;
  readonly startsAt: string;
  readonly timeZone: string;
}

/** The button that adds people to a meeting, with the body, post and title of its day. */
export function AddParticipants(props: AddParticipantsProps) {
  const [opened, { open, close }] = useDisclosure();
  useCommand('Add participants to this meeting', open);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Add
      </Button>
      <Modal opened={opened} onClose={close} title="Add participants" size="xl" closeOnClickOutside={false}>
        <Adding {...props} onDone={close} />
      </Modal>
    </>
  );
}

function Adding({ meetingId, startsAt, timeZone, onDone }: AddParticipantsProps & { readonly onDone: () => void }) {
  const [draft, dispatch] = useReducer(reduceDraft, undefined, () => ({
    ...emptyDraft({ timeZone, now: new Date() }),
    day: todayIn(timeZone, new Date(startsAt)),
  }));
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [failure, setFailure] = useState<string>();
  const [add, { loading }] = useMutation(AddParticipantsMutation, { refetchQueries: ['ParticipantList'] });
  const { byField, elsewhere } = errorsByField(errors);

  const save = async () => {
    if (loading || draft.participants.length === 0) return;
    setFailure(undefined);
    try {
      const input = { meetingId, participants: participantInputs(draft.participants) };
      const { data } = await add({ variables: { input }, context: { idempotencyKey: draft.requestKey } });
      const problems = data?.addParticipants.userErrors ?? [];
      setErrors(problems);
      if (problems.length === 0) onDone();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };
  useShortcut('mod+Enter', 'Add the participants', () => void save());

  return (
    <DraftContext value={{ draft, dispatch, errorAt: (...path) => byField.get(path.join('.')) }}>
      <Stack>
        <ParticipantsSection />
        <FormErrors messages={[...(failure ? [failure] : []), ...elsewhere]} />
        <Group justify="end">
          <Button onClick={() => void save()} loading={loading} disabled={draft.participants.length === 0}>
            Add to the meeting
          </Button>
        </Group>
      </Stack>
    </DraftContext>
  );
}
