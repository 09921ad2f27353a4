import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Select, SimpleGrid, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { mayDo } from '@rapport/access-domain';
import { stances, type Stance } from '@rapport/engagement-domain';
import { graphql, useViewer } from '@rapport/shared-client';
import { todayIn } from '@rapport/shared-kernel';
import {
  ChoiceField,
  DateField,
  FormDialog,
  formatDay,
  HistoryItem,
  HistorySection,
  inWords,
  TextLink,
  useTopicChoices,
} from '@rapport/shared-ui';

const OrganisationPositionsQuery = graphql(`
  query OrganisationPositions($id: ID!) {
    organisation(id: $id) {
      id
      positions {
        id
        stance
        assertedOn
        note
        topic {
          id
          name
        }
        recordedBy {
          id
          name
        }
      }
    }
  }
`);

const RecordPositionMutation = graphql(`
  mutation RecordPosition($input: RecordPositionInput!) {
    recordPosition(input: $input) {
      position {
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

/** Where a body stands on each topic, by the latest record; a later record counts, none is ever changed. */
export function OrganisationPositions({ organisationId }: { readonly organisationId: string }) {
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(OrganisationPositionsQuery, { variables: { id: organisationId } });
  const items = data?.organisation?.positions;
  const list = {
    items,
    totalCount: items?.length,
    hasMore: false,
    isLoadingMore: false,
    error,
    loadMore: () => undefined,
    retry: () => void refetch(),
  };
  return (
    <HistorySection
      title="Positions"
      list={list}
      empty="No position is recorded."
      actions={mayDo(role, 'position:record') && <RecordPosition organisationId={organisationId} />}
    >
      {({ stance, assertedOn, note, topic, recordedBy }) => (
        <HistoryItem
          when={<TextLink to={`/topics/${topic.id}`}>{topic.name}</TextLink>}
          below={`since ${formatDay(assertedOn)}, recorded by ${recordedBy.name}`}
        >
          {inWords(stance)}
          {note && `: ${note}`}
        </HistoryItem>
      )}
    </HistorySection>
  );
}

function RecordPosition({ organisationId }: { readonly organisationId: string }) {
  const { timeZone } = useViewer();
  const topics = useTopicChoices();
  const [opened, { open, close }] = useDisclosure();
  const [record] = useMutation(RecordPositionMutation, {
    refetchQueries: ['OrganisationPositions', 'OrganisationTimeline'],
  });
  const empty: { topicId: string; stance: Stance; assertedOn: string; note: string } = {
    topicId: '',
    stance: 'NEUTRAL',
    assertedOn: todayIn(timeZone, new Date()),
    note: '',
  };

  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Record a position
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="Record a position"
        action="Record"
        done="Recorded."
        initial={empty}
        save={async (values) => {
          const { data } = await record({ variables: { input: { ...values, organisationId } } });
          return data?.recordPosition.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            <Select
              label="Topic"
              required
              searchable
              data-autofocus
              data={topics.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('topicId')}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <ChoiceField label="Stance" choices={stances} {...form.getInputProps('stance')} />
              <DateField label="From which day" required {...form.getInputProps('assertedOn')} />
            </SimpleGrid>
            <Textarea
              label="Evidence"
              description="Where and how they said so"
              autosize
              minRows={2}
              {...form.getInputProps('note')}
            />
          </>
        )}
      </FormDialog>
    </>
  );
}
