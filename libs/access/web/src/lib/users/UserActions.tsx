import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useApolloClient, useMutation } from '@apollo/client/react';
import type { Role } from '@rapport/access-domain';
import { graphql, sentenceOf } from '@rapport/shared-client';
import { EditDialog, FormDialog, offerUndo, type Edited } from '@rapport/shared-ui';
import { UserFields, type UserFieldsProps, type UserValues } from './UserFields';

const UpdateUserMutation = graphql(`
  mutation UpdateUser($input: UpdateUserInput!) {
    updateUser(input: $input) {
      user {
        id
        version
        name
        email
        role
        teams {
          id
          name
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

const EditedUserQuery = graphql(`
  query EditedUser($id: ID!) {
    node(id: $id) {
      ... on User {
        id
        version
        name
        email
        role
        teams {
          id
        }
      }
    }
  }
`);

const DeactivateUserMutation = graphql(`
  mutation DeactivateUser($input: DeactivateUserInput!) {
    deactivateUser(input: $input) {
      user {
        id
        version
        isActive
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ReactivateUserMutation = graphql(`
  mutation ReactivateUser($input: ReactivateUserInput!) {
    reactivateUser(input: $input) {
      user {
        id
        version
        isActive
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ResetSignInMutation = graphql(`
  mutation ResetSignIn($input: ResetSignInInput!) {
    resetSignIn(input: $input) {
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

const SignOutUserMutation = graphql(`
  mutation SignOutUser($input: EndSessionsInput!) {
    endSessions(input: $input) {
      user {
        id
        sessions {
          id
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

export interface AdministeredUser {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isActive: boolean;
  readonly teams: readonly { readonly id: string }[];
  readonly sessions: readonly { readonly id: string }[];
}

export interface UserActionsProps extends Pick<UserFieldsProps, 'teams'> {
  readonly user: AdministeredUser;
  readonly onInvited: (secret: string) => void;
}

/** What an administrator does with a user. */
export function UserActions({ user, teams, onInvited }: UserActionsProps) {
  const [resetting, reset] = useDisclosure();
  const [resetSignIn] = useMutation(ResetSignInMutation, { refetchQueries: ['Colleagues'] });
  const [deactivate] = useMutation(DeactivateUserMutation, { refetchQueries: ['Colleagues'] });
  const [reactivate] = useMutation(ReactivateUserMutation);
  const [signOut] = useMutation(SignOutUserMutation);
  const { id, name, isActive } = user;

  const run = async (work: () => Promise<readonly { readonly message: string }[]>, done: () => void) => {
    try {
      const [refused] = await work();
      if (refused) notifications.show({ message: refused.message, color: 'red' });
      else done();
    } catch (failure) {
      notifications.show({ message: sentenceOf(failure), color: 'red' });
    }
  };
  const letIn = () =>
    run(
      async () => (await reactivate({ variables: { input: { id } } })).data?.reactivateUser.userErrors ?? [],
      () => notifications.show({ message: `${name} may sign in again.` }),
    );
  const shutOut = () =>
    run(
      async () => (await deactivate({ variables: { input: { id } } })).data?.deactivateUser.userErrors ?? [],
      () => offerUndo(`${name} is shut out, and every token of theirs is revoked.`, () => void letIn()),
    );
  const endSessions = () =>
    run(
      async () => {
        const input = { userId: id, exceptThisOne: true };
        return (await signOut({ variables: { input } })).data?.endSessions.userErrors ?? [];
      },
      () => notifications.show({ message: `${name} is signed out everywhere.` }),
    );

  if (!isActive) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => void letIn()} aria-label={`Reactivate ${name}`}>
        Reactivate
      </Button>
    );
  }
  return (
    <>
      <EditUser user={user} teams={teams} />
      {user.sessions.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => void endSessions()} aria-label={`Sign out ${name}`}>
          Sign out
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={reset.open} aria-label={`Reset sign-in of ${name}`}>
        Reset sign-in
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void shutOut()} aria-label={`Deactivate ${name}`}>
        Deactivate
      </Button>
      <FormDialog
        opened={resetting}
        onClose={reset.close}
        title={`Reset the sign-in of ${name}?`}
        action="Reset"
        initial={{}}
        save={async () => {
          const { data } = await resetSignIn({ variables: { input: { userId: id } } });
          if (data?.resetSignIn.secret) onInvited(data.resetSignIn.secret);
          return data?.resetSignIn.userErrors ?? [];
        }}
      >
        {() => (
          <Text size="sm">
            The password counts no more and every session ends. You get a link by which {name} sets another password.
          </Text>
        )}
      </FormDialog>
    </>
  );
}

function EditUser({ user, teams }: { readonly user: AdministeredUser; readonly teams: UserFieldsProps['teams'] }) {
  const client = useApolloClient();
  const [update] = useMutation(UpdateUserMutation, { refetchQueries: ['Teams'] });
  const [opened, { open, close }] = useDisclosure();
  const { id, name } = user;

  const reload = async (): Promise<Edited<UserValues>> => {
    const { data } = await client.query({ query: EditedUserQuery, variables: { id }, fetchPolicy: 'network-only' });
    return editedOf(data?.node?.__typename === 'User' ? data.node : user);
  };
  const save = async ({ teamIds, ...values }: UserValues, expectedVersion: number) => {
    const before = user.teams.map((team) => team.id);
    const addTeamIds = teamIds.filter((team) => !before.includes(team));
    const removeTeamIds = before.filter((team) => !teamIds.includes(team));
    const input = { id, expectedVersion, ...values, addTeamIds, removeTeamIds };
    const { data } = await update({ variables: { input } });
    return data?.updateUser.userErrors ?? [];
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-label={`Edit ${name}`}>
        Edit
      </Button>
      <EditDialog
        opened={opened}
        onClose={close}
        title={name}
        action="Save"
        done="Saved."
        current={editedOf(user)}
        reload={reload}
        save={save}
        rename={(path) => (path === 'id' ? 'role' : path)}
        labels={{ name: 'Name', email: 'E-mail address', role: 'Role', teamIds: 'Teams' }}
      >
        {(form) => <UserFields form={form} teams={teams} />}
      </EditDialog>
    </>
  );
}

function editedOf({
  version,
  name,
  email,
  role,
  teams,
}: Omit<AdministeredUser, 'id' | 'isActive' | 'sessions'>): Edited<UserValues> {
  return { version, values: { name, email, role, teamIds: teams.map(({ id }) => id) } };
}
