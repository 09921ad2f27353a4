import { useMutation } from '@apollo/client/react';
import { Button, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { DateField, FormDialog, formatDay, useShortcut } from '@rapport/shared-ui';

export const CommitmentActionsFragment = graphql(`
  fragment CommitmentActions on Commitment {
    id
    version
    status
    dueOn
    reviewOn
  }
`);

const PostponeCommitmentMutation = graphql(`
  mutation PostponeCommitment($input: PostponeCommitmentInput!) {
    postponeCommitment(input: $input) {
      commitment {
        ...CommitmentState @unmask
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const FulfilCommitmentMutation = graphql(`
  mutation FulfilCommitment($input: FulfilCommitmentInput!) {
    fulfilCommitment(input: $input) {
      commitment {
        ...CommitmentState @unmask
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const WithdrawCommitmentMutation = graphql(`
  mutation WithdrawCommitment($input: WithdrawCommitmentInput!) {
    withdrawCommitment(input: $input) {
      commitment {
        ...CommitmentState @unmask
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ReopenCommitmentMutation = graphql(`
  mutation ReopenCommitment($input: ReopenCommitmentInput!) {
    reopenCommitment(input: $input) {
      commitment {
        ...CommitmentState @unmask
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** All that a step in a promise's life may change. */
export const CommitmentStateFragment = graphql(`
  fragment CommitmentState on Commitment {
    id
    version
    status
    isOverdue
    dueOn
    reviewOn
    events {
      at
      by {
        id
        name
      }
      kind
      note
      previousDueOn
      dueOn
      evidence
    }
  }
`);

/** Where somebody else was faster, the page shows it, and the step can be taken on top of it with what is typed. */
const afterwards = { refetchQueries: ['CommitmentPage'] };

interface StepProps {
  readonly id: string;
  readonly version: number;
}

/** What may be done with a promise as it stands. */
export function CommitmentActions({ commitment }: { commitment: FragmentType<typeof CommitmentActionsFragment> }) {
  const { id, version, status, dueOn } = useFragment(CommitmentActionsFragment, commitment);
  if (status === 'WITHDRAWN' || status === 'FULFILLED') return <Reopen id={id} version={version} />;
  if (status !== 'OPEN') return null;
  return (
    <>
      <Withdraw id={id} version={version} />
      <Postpone id={id} version={version} dueOn={dueOn} />
      <Fulfil id={id} version={version} />
    </>
  );
}

function Postpone({ id, version, dueOn }: StepProps & { readonly dueOn: string | null }) {
  const [opened, { open, close }] = useDisclosure();
  const [postpone] = useMutation(PostponeCommitmentMutation, afterwards);
  useShortcut('p', 'Postpone the promise', open);
  return (
    <>
      <Button variant="default" onClick={open}>
        Postpone
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="Postpone"
        action="Postpone"
        done="Postponed; the day before and the reason stay in its history."
        initial={{ dueOn: dueOn ?? '', reason: '' }}
        save={async (values) => {
          const { data } = await postpone({ variables: { input: { id, expectedVersion: version, ...values } } });
          return data?.postponeCommitment.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            {dueOn && (
              <Text size="sm" c="dimmed">
                Due on {formatDay(dueOn)} so far.
              </Text>
            )}
            <DateField label="New day" required data-autofocus {...form.getInputProps('dueOn')} />
            <Textarea label="Reason" required autosize minRows={2} {...form.getInputProps('reason')} />
          </>
        )}
      </FormDialog>
    </>
  );
}

function Fulfil({ id, version }: StepProps) {
  const [opened, { open, close }] = useDisclosure();
  const [fulfil] = useMutation(FulfilCommitmentMutation, afterwards);
  useShortcut('f', 'Fulfil the promise', open);
  return (
    <>
      <Button onClick={open}>Fulfil</Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="Fulfil"
        action="Fulfil"
        done="Fulfilled."
        initial={{ evidence: '' }}
        save={async ({ evidence }) => {
          const { data } = await fulfil({ variables: { input: { id, expectedVersion: version, evidence } } });
          return data?.fulfilCommitment.userErrors ?? [];
        }}
      >
        {(form) => (
          <Textarea
            label="Evidence"
            description="What shows it: a letter, a link, who saw it when"
            required
            data-autofocus
            autosize
            minRows={3}
            {...form.getInputProps('evidence')}
          />
        )}
      </FormDialog>
    </>
  );
}

function Withdraw({ id, version }: StepProps) {
  const [opened, { open, close }] = useDisclosure();
  const [withdraw] = useMutation(WithdrawCommitmentMutation, afterwards);
  return (
    <>
      <Button variant="subtle" onClick={open}>
        Withdraw
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="Withdraw"
        action="Withdraw"
        done="Withdrawn; it can be opened again."
        initial={{ reason: '' }}
        save={async ({ reason }) => {
          const { data } = await withdraw({ variables: { input: { id, expectedVersion: version, reason } } });
          return data?.withdrawCommitment.userErrors ?? [];
        }}
      >
        {(form) => (
          <Textarea label="Reason" required data-autofocus autosize minRows={2} {...form.getInputProps('reason')} />
        )}
      </FormDialog>
    </>
  );
}

function Reopen({ id, version }: StepProps) {
  const [opened, { open, close }] = useDisclosure();
  const [reopen] = useMutation(ReopenCommitmentMutation, afterwards);
  return (
    <>
      <Button variant="default" onClick={open}>
        Open again
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="Open again"
        action="Open again"
        done="Open again."
        initial={{ reason: '' }}
        save={async ({ reason }) => {
          const { data } = await reopen({ variables: { input: { id, expectedVersion: version, reason } } });
          return data?.reopenCommitment.userErrors ?? [];
        }}
      >
        {(form) => (
          <Textarea label="Reason" required data-autofocus autosize minRows={2} {...form.getInputProps('reason')} />
        )}
      </FormDialog>
    </>
  );
}
