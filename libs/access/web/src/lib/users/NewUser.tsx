import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@apollo/client/react';
import { graphql } from '@rapport/shared-client';
import { FormDialog } from '@rapport/shared-ui';
import { UserFields, type UserFieldsProps, type UserValues } from './UserFields';

const CreateUserMutation = graphql(`
  mutation CreateUser($input: CreateUserInput!) {
    createUser(input: $input) {
      user {
        id
      }
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const initial: UserValues = { name: '', email: '', role: 'POLICY_MANAGER', teamIds: [] };

export interface NewUserProps extends Pick<UserFieldsProps, 'teams'> {
  /** What the invitation's link ends in. */
  readonly onInvited: (secret: string) => void;
}

/** The button that makes a user, and an invitation to send them. */
export function NewUser({ teams, onInvited }: NewUserProps) {
  const [create] = useMutation(CreateUserMutation, { refetchQueries: ['Colleagues', 'Teams'] });
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Invite somebody
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="Invite somebody"
        action="Invite"
        initial={initial}
        save={async (input) => {
          const { data } = await create({ variables: { input } });
          if (data?.createUser.secret) onInvited(data.createUser.secret);
          return data?.createUser.userErrors ?? [];
        }}
      >
        {(form) => <UserFields form={form} teams={teams} />}
      </FormDialog>
    </>
  );
}
