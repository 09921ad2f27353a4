import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { graphql } from '@rapport/shared-client';
import { FormDialog, useShortcut, type AudienceFieldComponent } from '@rapport/shared-ui';
import { emptyOrganisation, fieldOf, inputOf } from './organisation-values';
import { OrganisationFields } from './OrganisationFields';

const CreateOrganisationMutation = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      organisation {
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

/** The button that adds an organisation and opens its page. */
export function NewOrganisation({ AudienceField }: { readonly AudienceField: AudienceFieldComponent }) {
  const navigate = useNavigate();
  const [create] = useMutation(CreateOrganisationMutation);
  const [opened, { open, close }] = useDisclosure();
  useShortcut('n', 'New organisation', open);

  return (
    <>
      <Button onClick={open}>New organisation</Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="New organisation"
        action="Add"
        initial={emptyOrganisation}
        rename={fieldOf}
        save={async (values) => {
          const { data } = await create({ variables: { input: inputOf(values) } });
          const made = data?.createOrganisation.organisation;
          if (made) void navigate(`/organisations/${made.id}`);
          return data?.createOrganisation.userErrors ?? [];
        }}
      >
        {(form) => <OrganisationFields form={form} AudienceField={AudienceField} />}
      </FormDialog>
    </>
  );
}
