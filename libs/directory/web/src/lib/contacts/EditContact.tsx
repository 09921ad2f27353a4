import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { EditDialog, type AudienceFieldComponent, useShortcut } from '@rapport/shared-ui';
import { contactFieldOf, contactInputOf, contactLabels, contactValuesOf } from './contact-values';
import { ContactFields, ContactRelationshipFields } from './ContactFields';

export const ContactEditingFragment = graphql(`
  fragment ContactEditing on Contact {
    id
    version
    name
    honorificPrefix
    honorificSuffix
    otherNames {
      name
      kind
      language
      from
      to
    }
    emails
    phones
    owner {
      id
      name
    }
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

const ReloadContactQuery = graphql(`
  query ReloadContact($id: ID!) {
    contact(id: $id) {
      id
      ...ContactEditing @unmask
    }
  }
`);

const UpdateContactMutation = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact {
        id
        ...ContactEditing
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export interface EditContactProps {
  readonly contact: FragmentType<typeof ContactEditingFragment>;
  readonly AudienceField: AudienceFieldComponent;
}

/** The button that edits a person's names and addresses; where they belong is changed by moving them. */
export function EditContact({ contact, AudienceField }: EditContactProps) {
  const known = useFragment(ContactEditingFragment, contact);
  const { id } = known;
  const client = useApolloClient();
  const [update] = useMutation(UpdateContactMutation);
  const [opened, { open, close }] = useDisclosure();
  useShortcut('e', 'Edit the contact', open);
  const asEdited = (record: typeof known) => ({ version: record.version, values: contactValuesOf(record) });

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
        labels={contactLabels}
        rename={contactFieldOf}
        current={asEdited(known)}
        reload={async () => {
          const { data } = await client.query({
            query: ReloadContactQuery,
            variables: { id },
            fetchPolicy: 'network-only',
          });
          return asEdited(data?.contact ?? known);
        }}
        save={async (values, expectedVersion) => {
          const { data } = await update({ variables: { input: { ...contactInputOf(values), id, expectedVersion } } });
          return data?.updateContact.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            <ContactFields form={form} />
            <ContactRelationshipFields form={form} AudienceField={AudienceField} />
          </>
        )}
      </EditDialog>
    </>
  );
}
