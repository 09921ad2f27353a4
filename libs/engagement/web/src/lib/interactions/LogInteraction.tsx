import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, MultiSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { interactionKinds, stances, type InteractionKind, type Stance } from '@rapport/engagement-domain';
import { graphql } from '@rapport/shared-client';
import {
  audienceInput,
  ChoiceField,
  FormDialog,
  OptionalChoiceField,
  NarrowerAudience,
  TopicsPicker,
  useCommand,
  type AudienceFieldComponent,
  type AudienceValue,
} from '@rapport/shared-ui';

const SpeakerChoicesQuery = graphql(`
  query SpeakerChoices($id: ID!) {
    meeting(id: $id) {
      id
      participants(first: 100) {
        edges {
          node {
            id
            contact {
              id
              name
            }
            organisation {
              id
              name
            }
            title
          }
        }
      }
    }
  }
`);

const LogInteractionMutation = graphql(`
  mutation LogInteraction($input: LogInteractionInput!) {
    logInteraction(input: $input) {
      interaction {
        id
        meeting {
          id
          ...MeetingParticipants
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface Values {
  readonly body: string;
  readonly saidByParticipantIds: string[];
  readonly kind: InteractionKind;
  readonly topicIds: string[];
  readonly stance: Stance | null;
  readonly isVerbatim: boolean;
  readonly language: string;
  readonly source: string;
  readonly audience: AudienceValue | null;
}

const empty: Values = {
  body: '',
  saidByParticipantIds: [],
  kind: 'DISCUSSION',
  topicIds: [],
  stance: null,
  isVerbatim: false,
  language: '',
  source: '',
  audience: null,
};

export interface LogInteractionProps {
  readonly meetingId: string;
  readonly AudienceField: AudienceFieldComponent;
}

/** The button that records what somebody said at a meeting. */
export function LogInteraction({ meetingId, AudienceField }: LogInteractionProps) {
  const [opened, { open, close }] = useDisclosure();
  useCommand('Add what was said to this meeting', open);
  const { data } = useQuery(SpeakerChoicesQuery, opened ? { variables: { id: meetingId } } : skipToken);
  const [log] = useMutation(LogInteractionMutation, { refetchQueries: ['MeetingInteractions'] });
  const speakers = (data?.meeting?.participants.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: node.contact?.name ?? `${node.title ?? 'People'} of ${node.organisation?.name ?? ''}`,
  }));

  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Add
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="What was said"
        action="Add"
        initial={empty}
        save={async ({ audience, ...values }) => {
          const { data: answer } = await log({
            variables: { input: { ...values, meetingId, audience: audience && audienceInput(audience) } },
          });
          return answer?.logInteraction.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            <Textarea
              label={form.values.isVerbatim ? 'The words themselves' : 'What was said, in your words'}
              required
              data-autofocus
              autosize
              minRows={3}
              dir="auto"
              {...form.getInputProps('body')}
            />
            <Checkbox label="Word for word" {...form.getInputProps('isVerbatim', { type: 'checkbox' })} />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <MultiSelect
                label="Said by"
                data={speakers}
                searchable
                hidePickedOptions
                nothingFoundMessage="No such participant: add them to the meeting first"
                {...form.getInputProps('saidByParticipantIds')}
              />
              <ChoiceField label="Kind" choices={interactionKinds} {...form.getInputProps('kind')} />
              <TopicsPicker label="Topics" {...form.getInputProps('topicIds')} />
              <OptionalChoiceField label="Stance" none="Not said" choices={stances} {...form.getInputProps('stance')} />
              <TextInput label="Source" {...form.getInputProps('source')} />
              <TextInput label="Language" placeholder="ur" {...form.getInputProps('language')} />
            </SimpleGrid>
            <NarrowerAudience
              AudienceField={AudienceField}
              whole="the meeting"
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
