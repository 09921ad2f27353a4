import { Fieldset, Input, MultiSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { audienceSentence, widens } from '@rapport/access-domain';
import { graphql, useViewer, type AudienceLevel } from '@rapport/shared-client';
import type { AudienceFieldProps } from '@rapport/shared-ui';

const AudienceChoicesQuery = graphql(`
  query AudienceChoices {
    teams {
      id
      name
      members {
        id
        isActive
      }
    }
    users {
      id
      name
      isActive
    }
  }
`);

const levels: readonly { value: AudienceLevel; label: string }[] = [
  { value: 'EVERYONE', label: 'Everyone' },
  { value: 'TEAMS', label: 'Teams' },
  { value: 'NAMED', label: 'Named people' },
];

/** Who may see a record, with a sentence that says who will; where more will than before, it asks why. */
export function AudienceField({ value, onChange, error, within }: AudienceFieldProps) {
  const { data } = useQuery(AudienceChoicesQuery, { fetchPolicy: 'cache-first' });
  const viewer = useViewer();
  const teams = data?.teams ?? [];
  const people = (data?.users ?? []).filter(({ isActive }) => isActive);
  const sentence = audienceSentence({
    level: value.level,
    teams: teams
      .filter(({ id }) => value.teamIds.includes(id))
      .map(({ name, members }) => ({ name, people: members.filter(({ isActive }) => isActive).length })),
    people: people.filter(({ id }) => value.userIds.includes(id)).map(({ name }) => name),
    everyone: people.length,
  });
  const membersOf = (team: string) => teams.find(({ id }) => id === team)?.members.map(({ id }) => id) ?? [];
  const asksWhy = value.before !== undefined && widens(value.before, value, membersOf);
  // Whoever restricts a record begins with those who would be asked first: their own teams, or themselves.
  const setLevel = (level: AudienceLevel) =>
    onChange({
      ...value,
      level,
      teamIds: level === 'TEAMS' ? viewer.teams.map(({ id }) => id) : [],
      userIds: level === 'NAMED' ? [viewer.id] : [],
    });

  return (
    <Fieldset variant="unstyled" legend="Who may see it">
      <Stack gap="xs">
        <SegmentedControl
          aria-label="Who may see it"
          data-path="audience"
          data={[...levels]}
          value={value.level}
          onChange={(level) => setLevel(level)}
        />
        {value.level === 'TEAMS' && (
          <MultiSelect
            label="Teams"
            data={teams.map(({ id, name }) => ({ value: id, label: name }))}
            value={[...value.teamIds]}
            onChange={(teamIds) => onChange({ ...value, teamIds })}
            searchable
          />
        )}
        {value.level === 'NAMED' && (
          <MultiSelect
            label="People"
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={[...value.userIds]}
            onChange={(userIds) => onChange({ ...value, userIds })}
            searchable
          />
        )}
        <Text size="sm" role="status" aria-live="polite">
          {sentence}
          {within && ` ${within}`}
        </Text>
        {asksWhy && (
          <TextInput
            label="Why may more people see it?"
            description="Kept in the audit trail."
            required
            dir="auto"
            value={value.reason ?? ''}
            onChange={({ currentTarget }) => onChange({ ...value, reason: currentTarget.value })}
            error={error}
          />
        )}
        {error && !asksWhy && <Input.Error>{error}</Input.Error>}
      </Stack>
    </Fieldset>
  );
}
