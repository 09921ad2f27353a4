import { ActionIcon, Badge, Checkbox, Group, MultiSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { organisationKinds } from '@rapport/directory-domain';
import { participantRoles } from '@rapport/engagement-domain';
import { ChoiceField, inWords, OrganisationPicker } from '@rapport/shared-ui';
import type { Body, DraftParticipant } from './draft';
import { useDraft } from './draft-context';
import classes from './LogMeeting.module.css';

/** Somebody at the table, with the body, post and title of then: proposed, and open to correction. */
export function ParticipantRow({
  participant,
  at,
  onRemove,
}: {
  participant: DraftParticipant;
  at: number;
  onRemove: () => void;
}) {
  const { dispatch, errorAt } = useDraft();
  const { key, name, title, organisation, headcount, roles, wasAbsent, contactId, newContact } = participant;
  const edit = (fields: Partial<DraftParticipant>) => dispatch({ type: 'edit', list: 'participants', key, fields });
  const error = (...path: string[]) => errorAt('participants', at, ...path);
  const field = (...path: string[]) => ['participants', at, ...path].join('.');

  return (
    <li className={classes['entry']} aria-label={name}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        {newContact ? (
          <TextInput
            label="Name"
            name={field('contact', 'name')}
            error={error('contact', 'name')}
            value={name}
            onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          />
        ) : (
          <Text fw={600}>
            <bdi>{contactId ? name : `${name} of ${organisation?.name ?? '?'}`}</bdi>
          </Text>
        )}
        <Group gap="xs" wrap="nowrap">
          {newContact && <Badge variant="light">new person</Badge>}
          {organisation?.isNew && <Badge variant="light">new body</Badge>}
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Remove ${name}`} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div className={classes['fields']}>
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
    </li>
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
