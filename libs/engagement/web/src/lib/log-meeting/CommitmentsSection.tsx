import { Checkbox, Select, Textarea } from '@mantine/core';
import { newId } from '@rapport/shared-kernel';
import { DateField, useHomeOrganisation } from '@rapport/shared-ui';
import { partiesOf, type DraftCommitment, type DraftParty } from './draft';
import { useDraft } from './draft-context';
import { EntryList } from './EntryList';
import classes from './LogMeeting.module.css';

const empty = (): DraftCommitment => ({
  key: newId(),
  text: '',
  debtor: null,
  creditor: null,
  isPublic: false,
  dueOn: '',
  reviewOn: '',
});

/** Who promised what to whom. */
export function CommitmentsSection() {
  return (
    <EntryList title="Promises" noun="promise" list="commitments" make={empty}>
      {(commitment, at) => <CommitmentFields commitment={commitment} at={at} />}
    </EntryList>
  );
}

function CommitmentFields({ commitment, at }: { commitment: DraftCommitment; at: number }) {
  const { dispatch, errorAt } = useDraft();
  const edit = (fields: Partial<DraftCommitment>) =>
    dispatch({ type: 'edit', list: 'commitments', key: commitment.key, fields });
  const error = (name: string) => errorAt('commitments', at, name);
  const field = (name: string) => `commitments.${at}.${name}`;

  return (
    <div className={classes['fields']}>
      <Textarea
        className={classes['wide'] ?? ''}
        label="Promise"
        name={field('text')}
        autosize
        minRows={1}
        value={commitment.text}
        error={error('text')}
        onChange={({ currentTarget }) => edit({ text: currentTarget.value })}
      />
      <PartyField
        label="Who owes it"
        name={field('debtor')}
        value={commitment.debtor}
        error={error('debtor')}
        onChange={(debtor) => edit({ debtor })}
      />
      <PartyField
        label="To whom"
        name={field('creditor')}
        placeholder="The public"
        value={commitment.creditor}
        error={error('creditor')}
        onChange={(creditor) => edit({ creditor })}
      />
      <DateField
        label="Due on"
        name={field('dueOn')}
        value={commitment.dueOn}
        error={error('dueOn')}
        onChange={(dueOn) => edit({ dueOn })}
      />
      <DateField
        label="Or look at it again on"
        name={field('reviewOn')}
        value={commitment.reviewOn}
        error={error('reviewOn')}
        onChange={(reviewOn) => edit({ reviewOn })}
      />
      <Checkbox
        className={classes['check'] ?? ''}
        label="Made in public"
        checked={commitment.isPublic}
        onChange={({ currentTarget }) => edit({ isPublic: currentTarget.checked })}
      />
    </div>
  );
}

interface PartyFieldProps {
  readonly label: string;
  readonly name: string;
  readonly placeholder?: string;
  readonly value: DraftParty | null;
  readonly error: string | undefined;
  readonly onChange: (party: DraftParty | null) => void;
}

/** One of those at the table, or we. */
function PartyField({ value, onChange, ...field }: PartyFieldProps) {
  const { draft } = useDraft();
  const home = useHomeOrganisation();
  const present = partiesOf(draft);
  const parties = home && !present.some(({ id }) => id === home.id) ? [...present, home] : present;
  return (
    <Select
      {...field}
      searchable
      clearable
      data={parties.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      nothingFoundMessage="Add them to the participants first"
      onChange={(id) => onChange(parties.find((party) => party.id === id) ?? null)}
    />
  );
}
