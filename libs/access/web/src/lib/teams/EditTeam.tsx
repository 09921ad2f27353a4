import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@apollo/client/react';
import { graphql } from '@rapport/shared-client';
import { FormDialog } from '@rapport/shared-ui';
import { TeamFields, type TeamFieldsProps } from './TeamFields';

const UpdateTeamMutation = graphql(`
  mutation UpdateTeam($input: UpdateTeamInput!) {
    updateTeam(input: $input) {
      team {
        id
        name
        members {
          id
          name
          isActive
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

export interface EditTeamProps extends Pick<TeamFieldsProps, 'people'> {
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly members: readonly { readonly id: string }[];
  };
}

/** The button that renames a team and changes who is in it: by what was added and removed, so that two at once undo nothing. */
export function EditTeam({ team: { id, name, members }, people }: EditTeamProps) {
  const [update] = useMutation(UpdateTeamMutation, { refetchQueries: ['Colleagues'] });
  const [opened, { open, close }] = useDisclosure();
  const before = members.map((member) => member.id);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-label={`Edit ${name}`}>
        Edit
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title={name}
        action="Save"
        done="Saved."
        initial={{ name, memberIds: before }}
        rename={(path) => path.replace(/^(add|remove)MemberIds/, 'memberIds')}
        save={async (values) => {
          const addMemberIds = values.memberIds.filter((member) => !before.includes(member));
          const removeMemberIds = before.filter((member) => !values.memberIds.includes(member));
          const { data } = await update({
            variables: { input: { id, name: values.name, addMemberIds, removeMemberIds } },
          });
          return data?.updateTeam.userErrors ?? [];
        }}
      >
        {(form) => <TeamFields form={form} people={people} />}
      </FormDialog>
    </>
  );
}
