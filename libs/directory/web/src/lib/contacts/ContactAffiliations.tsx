import { useMutation } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { mayDo } from '@rapport/access-domain';
import { graphql, useFragment, useViewer, type FragmentOf, type FragmentType } from '@rapport/shared-client';
import { contains, parseCivilDate, parsePartialDate } from '@rapport/shared-kernel';
import {
  FormDialog,
  formatDay,
  History,
  HistoryItem,
  PartialDateField,
  PeriodText,
  Section,
  StatusBadge,
  TextLink,
  useCommand,
  useUrlFilters,
} from '@rapport/shared-ui';
import { asOfInUrl } from '../affiliations/as-of';
import { AsOfDay } from '../affiliations/AsOfDay';
import { affiliationInputOf, emptyAffiliation } from './affiliation-values';
import { AffiliationFields } from './AffiliationFields';
import { OfficeText } from './OfficeText';

export const ContactAffiliationsFragment = graphql(`
  fragment ContactAffiliations on Contact {
    id
    name
    affiliations(includePast: true) {
      id
      version
      title
      post {
        id
        title
      }
      organisation {
        id
        name
      }
      isPrimary
      isCurrent
      from
      to
    }
  }
`);

const MoveContactMutation = graphql(`
  mutation MoveContact($input: MoveContactInput!) {
    moveContact(input: $input) {
      contact {
        id
        ...ContactAffiliations
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const AddAffiliationMutation = graphql(`
  mutation AddAffiliation($input: AddAffiliationInput!) {
    addAffiliation(input: $input) {
      affiliation {
        id
        contact {
          id
          ...ContactAffiliations
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

const EndAffiliationMutation = graphql(`
  mutation EndAffiliation($input: EndAffiliationInput!) {
    endAffiliation(input: $input) {
      affiliation {
        id
        contact {
          id
          ...ContactAffiliations
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

/** Where the form keeps what the input calls `to.…` or `affiliation.…`. */
const fieldOf = (path: string) => path.replace(/^(?:to|affiliation)\./, '').replace(/^organisationId$/, 'organisation');

type Contact = FragmentOf<typeof ContactAffiliationsFragment>;

/** Where a person belonged and belongs, the latest first; on the day in the address alone, where it says one. */
export function ContactAffiliations({ contact }: { contact: FragmentType<typeof ContactAffiliationsFragment> }) {
  const known = useFragment(ContactAffiliationsFragment, contact);
  const { role } = useViewer();
  const mayWrite = mayDo(role, 'contact:write');
  const { on } = useUrlFilters(asOfInUrl).values;
  const affiliations = known.affiliations.filter((affiliation) => !on || isInForce(affiliation, on));
  return (
    <Section
      title="Affiliations"
      actions={
        mayWrite && (
          <Group gap="xs">
            <Add contact={known} />
            <Move contact={known} />
          </Group>
        )
      }
    >
      <AsOfDay otherwise="everywhere that they belonged and belong" recorded="?view=timeline&happened=MEETING" />
      {affiliations.length === 0 ? (
        <Text size="sm" c="dimmed" py="xs">
          {on ? `No affiliation is known of ${formatDay(on)}.` : 'No affiliation is known.'}
        </Text>
      ) : (
        <History label="Affiliations">
          {affiliations.map((affiliation) => (
            <Affiliation key={affiliation.id} affiliation={affiliation} mayWrite={mayWrite} />
          ))}
        </History>
      )}
    </Section>
  );
}

function isInForce({ from, to }: Contact['affiliations'][number], on: string): boolean {
  const day = parseCivilDate(on);
  return day !== undefined && contains({ from: parsePartialDate(from ?? ''), to: parsePartialDate(to ?? '') }, day);
}

function Affiliation({ affiliation, mayWrite }: { affiliation: Contact['affiliations'][number]; mayWrite: boolean }) {
  const { organisation, from, to, isCurrent, isPrimary } = affiliation;
  return (
    <HistoryItem
      when={<PeriodText from={from} to={to} />}
      below={<OfficeText {...affiliation} />}
      end={
        <Group gap="xs">
          {isCurrent && <StatusBadge tone="good">{isPrimary ? 'Primary' : 'Current'}</StatusBadge>}
          {mayWrite && !to && <End affiliation={affiliation} />}
        </Group>
      }
    >
      <TextLink to={`/organisations/${organisation.id}`}>{organisation.name}</TextLink>
    </HistoryItem>
  );
}

function Move({ contact: { id, name } }: { contact: Contact }) {
  const [opened, { open, close }] = useDisclosure();
  useCommand(`Move ${name} to another post`, open);
  const [move] = useMutation(MoveContactMutation);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Move
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title={`${name} moves`}
        action="Move"
        done={`${name} is moved. Meetings keep what was true then.`}
        initial={emptyAffiliation}
        rename={fieldOf}
        save={async (values) => {
          const { data } = await move({ variables: { input: { contactId: id, to: affiliationInputOf(values) } } });
          return data?.moveContact.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            <Text size="sm" c="dimmed">
              The primary affiliation ends on the day before, and this one begins. Meetings keep the organisation, post
              and title of then.
            </Text>
            <AffiliationFields form={form} required />
          </>
        )}
      </FormDialog>
    </>
  );
}

function Add({ contact: { id, name } }: { contact: Contact }) {
  const [opened, { open, close }] = useDisclosure();
  useCommand(`Add an affiliation of ${name}`, open);
  const [add] = useMutation(AddAffiliationMutation);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Add
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title={`${name} also belongs to`}
        action="Add"
        done="Added."
        initial={{ ...emptyAffiliation, to: '' }}
        rename={fieldOf}
        save={async ({ to, ...values }) => {
          const affiliation = { ...affiliationInputOf(values), to: to || null, isPrimary: false };
          const { data } = await add({ variables: { input: { contactId: id, affiliation } } });
          return data?.addAffiliation.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            <AffiliationFields form={form} required />
            <PartialDateField label="To" {...form.getInputProps('to')} />
          </>
        )}
      </FormDialog>
    </>
  );
}

function End({ affiliation }: { affiliation: Contact['affiliations'][number] }) {
  const { id, version, organisation } = affiliation;
  const [opened, { open, close }] = useDisclosure();
  const [end] = useMutation(EndAffiliationMutation);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={open}
        aria-label={`End the affiliation with ${organisation.name}`}
      >
        End
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        size="md"
        title={`End the affiliation with ${organisation.name}`}
        action="End"
        done="Ended."
        initial={{ to: '' }}
        save={async ({ to }) => {
          const { data } = await end({ variables: { input: { id, expectedVersion: version, to } } });
          return data?.endAffiliation.userErrors ?? [];
        }}
      >
        {(form) => <PartialDateField label="Last day" required data-autofocus {...form.getInputProps('to')} />}
      </FormDialog>
    </>
  );
}
