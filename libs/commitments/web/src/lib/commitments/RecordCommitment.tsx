import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Checkbox, Group, SimpleGrid, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsExchange } from '@tabler/icons-react';
import { graphql, useViewer, type PartyInput } from '@rapport/shared-client';
import {
  audienceInput,
  DateField,
  FormDialog,
  NarrowerAudience,
  PartyPicker,
  Shortcut,
  TopicsPicker,
  useHomeOrganisation,
  UserPicker,
  type AudienceFieldComponent,
  type AudienceValue,
  type PartySuggestion,
} from '@rapport/shared-ui';

const RecordCommitmentMutation = graphql(`
  mutation RecordCommitment($input: RecordCommitmentInput!) {
    recordCommitment(input: $input) {
      commitment {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** A side of a promise: besides what can be chosen, the post on whose page the button stands. */
type Side = Omit<PartySuggestion, 'kind'> & { readonly kind: PartySuggestion['kind'] | 'post' };

export interface RecordCommitmentProps {
  readonly AudienceField: AudienceFieldComponent;
  /** The other side, where the button stands on its page. */
  readonly with?: Side;
  /** Where it was promised, where the button stands on a meeting's page. */
  readonly meetingId?: string;
}

/** Where the form calls a field otherwise than the input. */
const fieldOf = (path: string) => path.replace(/^(debtor|creditor)\..*$/, '$1').replace(/^ownerId$/, 'owner');

/** The button that records a promise, ours or theirs. */
export function RecordCommitment({ AudienceField, with: other, meetingId }: RecordCommitmentProps) {
  const { id: me } = useViewer();
  const home = useHomeOrganisation();
  const [record] = useMutation(RecordCommitmentMutation, {
    refetchQueries: ['PromisesOf', 'MeetingPromises', 'CommitmentList'],
  });
  const [opened, { open, close }] = useDisclosure();
  const isAlone = !other && !meetingId;
  const sides: { debtor: Side | null; creditor: Side | null } = {
    debtor: other ?? home,
    creditor: other ? home : null,
  };
  const initial = {
    text: '',
    ...sides,
    dueOn: '',
    reviewOn: '',
    owner: me,
    isPublic: false,
    topicIds: [] as string[],
    audience: null as AudienceValue | null,
  };

  return (
    <>
      <Button {...(!isAlone && { size: 'compact-sm', variant: 'default' })} onClick={open}>
        Record a promise
      </Button>
      <Shortcut {...(isAlone && { keys: 'n' })} says={commandOf({ other, meetingId })} run={open} />
      <FormDialog
        opened={opened}
        onClose={close}
        title="Record a promise"
        action="Record"
        done="Recorded."
        initial={initial}
        rename={fieldOf}
        save={async ({ debtor, creditor, owner, dueOn, reviewOn, audience, ...rest }) => {
          const input = {
            ...rest,
            debtor: debtor ? partyInput(debtor) : {},
            creditor: creditor && partyInput(creditor),
            dueOn: dueOn || null,
            reviewOn: reviewOn || null,
            ownerId: owner,
            meetingId: meetingId ?? null,
            audience: audience && audienceInput(audience),
          };
          const { data } = await record({ variables: { input } });
          return data?.recordCommitment.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            <Textarea
              label="Promise"
              required
              data-autofocus
              autosize
              minRows={2}
              dir="auto"
              {...form.getInputProps('text')}
            />
            <Group align="end" gap="xs" wrap="nowrap">
              <PartyPicker label="Who owes it" required flex={1} {...form.getInputProps('debtor')} />
              <ActionIcon
                variant="default"
                size={36}
                aria-label="Swap the sides"
                onClick={() => form.setValues({ debtor: form.values.creditor, creditor: form.values.debtor })}
              >
                <IconArrowsExchange size={18} aria-hidden />
              </ActionIcon>
              <PartyPicker label="To whom" placeholder="The public" flex={1} {...form.getInputProps('creditor')} />
            </Group>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <DateField label="Due on" {...form.getInputProps('dueOn')} />
              <DateField label="Or look at it again on" {...form.getInputProps('reviewOn')} />
              <UserPicker label="Who watches it" allowDeselect={false} {...form.getInputProps('owner')} />
            </SimpleGrid>
            <TopicsPicker label="Topics" {...form.getInputProps('topicIds')} />
            <Checkbox label="Made in public" {...form.getInputProps('isPublic', { type: 'checkbox' })} />
            <NarrowerAudience
              AudienceField={AudienceField}
              whole={meetingId ? 'the meeting' : 'both sides'}
              value={form.values.audience}
              onChange={(audience) => form.setFieldValue('audience', audience)}
              error={form.errors['audience']}
            />
          </>
        )}
      </FormDialog>
    </>
  );
}

/** What the command palette calls it. */
function commandOf({ other, meetingId }: { other: Side | undefined; meetingId: string | undefined }): string {
  if (meetingId) return 'Add a promise to this meeting';
  return other ? `Add a promise to or by ${other.name}` : 'Record a promise';
}

function partyInput({ kind, id }: Side): PartyInput {
  switch (kind) {
    case 'organisation':
      return { organisationId: id };
    case 'contact':
      return { contactId: id };
    case 'post':
      return { postId: id };
  }
}
