import { useMutation } from '@apollo/client/react';
import { Button, SimpleGrid, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { graphql, useViewer } from '@rapport/shared-client';
import { DateField, FormDialog, Shortcut, UserPicker } from '@rapport/shared-ui';

const CreateFollowUpMutation = graphql(`
  mutation CreateFollowUp($input: CreateFollowUpInput!) {
    createFollowUp(input: $input) {
      followUp {
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

/** The button that adds a task of ours, about a record where it stands on that record's page. */
export function NewFollowUp({ aboutId }: { readonly aboutId?: string }) {
  const { id: me } = useViewer();
  const [create] = useMutation(CreateFollowUpMutation, {
    refetchQueries: ['FollowUpList', 'MeetingFollowUps', 'CommitmentFollowUps'],
  });
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button {...(aboutId && { size: 'compact-sm', variant: 'default' })} onClick={open}>
        New follow-up
      </Button>
      <Shortcut
        {...(!aboutId && { keys: 'n' })}
        says={aboutId ? 'Assign a follow-up on this' : 'New follow-up'}
        run={open}
      />
      <FormDialog
        opened={opened}
        onClose={close}
        title="New follow-up"
        action="Add"
        done="Added."
        initial={{ title: '', assigneeId: me, dueOn: '' }}
        save={async ({ dueOn, ...values }) => {
          const input = { ...values, dueOn: dueOn || null, aboutId: aboutId ?? null };
          const { data } = await create({ variables: { input } });
          return data?.createFollowUp.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            <TextInput label="Task" required data-autofocus dir="auto" {...form.getInputProps('title')} />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <UserPicker label="Who does it" allowDeselect={false} {...form.getInputProps('assigneeId')} />
              <DateField label="By" {...form.getInputProps('dueOn')} />
            </SimpleGrid>
          </>
        )}
      </FormDialog>
    </>
  );
}
