import { ActionIcon, Checkbox, Group, MultiSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { organisationKinds } from '@rapport/directory-domain';
import { participantRoles } from '@rapport/engagement-domain';
import { ChoiceField, inWords, OrganisationPicker, StatusBadge } from '@rapport/shared-ui';
import type { Body, DraftParticipant } from './draft';
import { useDraft } from './draft-context';
import classes from './LogMeeting.module.css';

export interface ParticipantRowProps {
  readonly participant: DraftParticipant;
  /** Its place among the participants of the input, where errors name it. */
  readonly at: number;
  readonly onRemove: () => void;
}

/** Somebody at the table in a line, with the body, post and title of then: proposed, and open to correction. */
export function ParticipantRow({ participant, at, onRemove }: ParticipantRowProps) {
  const { errorAt } = useDraft();
  const [isOpened, { toggle }] = useDisclosure();
  const { name, organisation, newContact } = participant;
  const isFaulty = FIELDS.some((path) => errorAt('participants', at, ...path));
  const isOpen = isOpened || isFaulty;

  return (
    <li className={classes['entry']} aria-label={name}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <div className={classes['who']}>
          <Text fw={600} component="span">
            <bdi>{name}</bdi>
          </Text>{' '}
          <Text c="dimmed" size="sm" component="span">
            <bdi>{inALine(participant)}</bdi>
          </Text>{' '}
          {newContact && <StatusBadge tone="neutral">New person</StatusBadge>}{' '}
          {organisation?.isNew && <StatusBadge tone="neutral">New body</StatusBadge>}
        </div>
        <Group gap={0} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Change ${name}`}
            aria-expanded={isOpen}
            onClick={toggle}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Remove ${name}`} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      {isOpen && <ParticipantFields participant={participant} at={at} />}
    </li>
  );
}

/** The fields of a row, by their paths: it opens by itself where one is wrong. */
const FIELDS: readonly (readonly string[])[] = [
  [],
  ['contact', 'name'],
  ['organisationId'],
  ['organisation', 'name'],
  ['headcount'],
  ['title'],
];

/** "Secretary IT, MoITT", "6 people, PTA". */
function inALine({ contactId, title, organisation, headcount, wasAbsent }: DraftParticipant): string {
  const count = contactId || headcount === 1 ? '' : `${headcount} people`;
  const office = contactId ? title : '';
  const body = organisation?.name ?? 'in personal capacity';
  return [count, office, body, wasAbsent && 'was absent'].filter(Boolean).join(', ');
}

function ParticipantFields({ participant, at }: Pick<ParticipantRowProps, 'participant' | 'at'>) {
  const { dispatch, errorAt } = useDraft();
  const { key, name, title, organisation, headcount, roles, wasAbsent, contactId, newContact } = participant;
  const edit = (fields: Partial<DraftParticipant>) => dispatch({ type: 'edit', list: 'participants', key, fields });
  const error = (...path: string[]) => errorAt('participants', at, ...path);
  const field = (...path: string[]) => ['participants', at, ...path].join('.');

  return (
    <div className={classes['fields']}>
      {newContact && (
        <TextInput
          label="Name"
          name={field('contact', 'name')}
          error={error('contact', 'name')}
          value={name}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
        />
      )}
      {contactId ? (
        <BodyField
          body={organisation}
          error={error('organisationId') ?? error('organisation', 'name')}
          onChange={(body) => edit({ organisation: body })}
        />
      ) : (
        <NumberInput
          label="People"
          name={field('headcount')}
          min={1}
          max={100_000}
          allowDecimal={false}
          error={error('headcount')}
          value={headcount}
          onChange={(value) => edit({ headcount: Number(value) })}
        />
      )}
      <TextInput
        label="Title as of then"
        name={field('title')}
        error={error('title') ?? error()}
        value={title}
        onChange={({ currentTarget }) => edit({ title: currentTarget.value })}
      />
      {organisation?.isNew && (
        <ChoiceField
          label={`What ${organisation.name} is`}
          choices={organisationKinds}
          value={organisation.kind}
          onChange={(kind) => edit({ organisation: { ...organisation, kind } })}
        />
      )}
      <MultiSelect
        label="Roles"
        data={participantRoles.map((role) => ({ value: role, label: inWords(role) }))}
        value={[...roles]}
        onChange={(chosen) => edit({ roles: chosen })}
      />
      <Checkbox
        label="Was absent"
        className={classes['check'] ?? ''}
        checked={wasAbsent}
        onChange={({ currentTarget }) => edit({ wasAbsent: currentTarget.checked })}
      />
    </div>
  );
}

/** The body that a person spoke for; none means in personal capacity. */
function BodyField({
  body,
  error,
  onChange,
}: {
  body: Body | null;
  error: string | undefined;
  onChange: (body: Body | null) => void;
}) {
  return (
    <OrganisationPicker
      label="Spoke for"
      placeholder="In personal capacity"
      error={error}
      value={body}
      onChange={(chosen) =>
        onChange(chosen && { id: chosen.id, name: chosen.name, kind: body?.id === chosen.id ? body.kind : 'OTHER' })
      }
    />
  );
}
