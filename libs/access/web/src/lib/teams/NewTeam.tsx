import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@apollo/client/react';
import { graphql } from '@rapport/shared-client';
import { FormDialog } from '@rapport/shared-ui';
import { TeamFields, type TeamFieldsProps, type TeamValues } from './TeamFields';

const CreateTeamMutation = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    createTeam(input: $input) {
      team {
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

const initial: TeamValues = { name: '', memberIds: [] };

/** The button that makes a team. */
export function NewTeam({ people }: Pick<TeamFieldsProps, 'people'>) {
  const [create] = useMutation(CreateTeamMutation, { refetchQueries: ['Teams', 'Colleagues'] });
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        New team
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="New team"
        action="Make"
        done="Made."
        initial={initial}
        save={async (input) => {
          const { data } = await create({ variables: { input } });
          return data?.createTeam.userErrors ?? [];
        }}
      >
        {(form) => <TeamFields form={form} people={people} />}
      </FormDialog>
    </>
  );
}
