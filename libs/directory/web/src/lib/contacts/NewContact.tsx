import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { graphql } from '@rapport/shared-client';
import { FormDialog, Shortcut, type AudienceFieldComponent, type Suggestion } from '@rapport/shared-ui';
import { affiliationInputOf, emptyAffiliation } from './affiliation-values';
import { AffiliationFields } from './AffiliationFields';
import { contactFieldOf, contactInputOf, emptyContact } from './contact-values';
import { ContactFields, ContactRelationshipFields } from './ContactFields';

const CreateContactMutation = graphql(`
  mutation CreateContact($input: CreateContactInput!) {
    createContact(input: $input) {
      contact {
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

export interface NewContactProps {
  readonly AudienceField: AudienceFieldComponent;
  /** The body that the person is added to, where the button stands on its page. */
  readonly organisation?: Suggestion;
}

/** The button that adds a person and opens their page. */
export function NewContact({ AudienceField, organisation }: NewContactProps) {
  const navigate = useNavigate();
  const [create] = useMutation(CreateContactMutation);
  const [opened, { open, close }] = useDisclosure();

  return (
    <>
      <Button {...(organisation && { variant: 'default', size: 'compact-sm' })} onClick={open}>
        New contact
      </Button>
      {!organisation && <Shortcut keys="n" says="New contact" run={open} />}
      <FormDialog
        opened={opened}
        onClose={close}
        title={organisation ? `New contact at ${organisation.name}` : 'New contact'}
        action="Add"
        initial={{ ...emptyContact, affiliation: { ...emptyAffiliation, organisation: organisation ?? null } }}
        rename={contactFieldOf}
        save={async ({ affiliation, ...contact }) => {
          const affiliations = affiliation.organisation ? [affiliationInputOf(affiliation)] : [];
          const { data } = await create({ variables: { input: { ...contactInputOf(contact), affiliations } } });
          const made = data?.createContact.contact;
          if (made) void navigate(`/contacts/${made.id}`);
          return data?.createContact.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            <ContactFields form={form} />
            <AffiliationFields form={form} at="affiliation." />
            <ContactRelationshipFields form={form} AudienceField={AudienceField} />
          </>
        )}
      </FormDialog>
    </>
  );
}
