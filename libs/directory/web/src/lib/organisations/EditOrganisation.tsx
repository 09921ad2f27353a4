import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { EditDialog, type AudienceFieldComponent, useShortcut } from '@rapport/shared-ui';
import { fieldOf, inputOf, organisationLabels, valuesOf } from './organisation-values';
import { OrganisationFields } from './OrganisationFields';

export const OrganisationEditingFragment = graphql(`
  fragment OrganisationEditing on Organisation {
    id
    version
    name
    acronym
    kind
    otherNames {
      name
      kind
      language
      from
      to
    }
    country
    website
    description
    parent {
      id
      name
    }
    owner {
      id
      name
    }
    cadenceDays
    audience {
      level
      teams {
        id
        name
      }
      people {
        id
        name
      }
    }
  }
`);

const ReloadOrganisationQuery = graphql(`
  query ReloadOrganisation($id: ID!) {
    organisation(id: $id) {
      id
      ...OrganisationEditing @unmask
    }
  }
`);

const UpdateOrganisationMutation = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      organisation {
        id
        ...OrganisationEditing
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export interface EditOrganisationProps {
  readonly organisation: FragmentType<typeof OrganisationEditingFragment>;
  readonly AudienceField: AudienceFieldComponent;
}

/** The button that edits an organisation. */
export function EditOrganisation({ organisation, AudienceField }: EditOrganisationProps) {
  const known = useFragment(OrganisationEditingFragment, organisation);
  const { id } = known;
  const client = useApolloClient();
  const [update] = useMutation(UpdateOrganisationMutation);
  const [opened, { open, close }] = useDisclosure();
  useShortcut('e', 'Edit the organisation', open);
  const asEdited = (record: typeof known) => ({ version: record.version, values: valuesOf(record) });

  return (
    <>
      <Button variant="default" onClick={open}>
        Edit
      </Button>
      <EditDialog
        opened={opened}
        onClose={close}
        title={`Edit ${known.name}`}
        action="Save"
        done="Saved."
        labels={organisationLabels}
        rename={fieldOf}
        current={asEdited(known)}
        reload={async () => {
          const { data } = await client.query({
            query: ReloadOrganisationQuery,
            variables: { id },
            fetchPolicy: 'network-only',
          });
          return asEdited(data?.organisation ?? known);
        }}
        save={async (values, expectedVersion) => {
          const { data } = await update({ variables: { input: { ...inputOf(values), id, expectedVersion } } });
          return data?.updateOrganisation.userErrors ?? [];
        }}
      >
        {(form) => <OrganisationFields form={form} AudienceField={AudienceField} />}
      </EditDialog>
    </>
  );
}
