import { ActionIcon, Button, Fieldset, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { nameKinds, type NameKind } from '@rapport/directory-domain';
import { ChoiceField } from '@rapport/shared-ui';

/** A further name as a form holds it. */
export interface NameValue {
  readonly name: string;
  readonly kind: NameKind;
  readonly language: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface NamesFieldProps {
  readonly value: readonly NameValue[];
  readonly onChange: (names: readonly NameValue[]) => void;
  /** The error at `otherNames.<i>.<field>`. */
  readonly errorAt: (path: string) => ReactNode;
}

/** Other spellings, scripts, acronyms and former names, by which a record is found too. */
export function NamesField({ value, onChange, errorAt }: NamesFieldProps) {
  const edit = (at: number, fields: Partial<NameValue>) =>
    onChange(value.map((name, i) => (i === at ? { ...name, ...fields } : name)));

  return (
    <Fieldset legend="Other names" variant="unstyled">
      {value.map((name, at) => (
        <Group key={at} gap="xs" align="start" wrap="nowrap" mb="xs">
          <TextInput
            aria-label={`Other name ${at + 1}`}
            data-path={`otherNames.${at}.name`}
            dir="auto"
            flex="2 1 0"
            value={name.name}
            error={errorAt(`otherNames.${at}.name`)}
            onChange={({ currentTarget }) => edit(at, { name: currentTarget.value })}
          />
          <ChoiceField
            aria-label={`Kind of other name ${at + 1}`}
            flex="1 1 0"
            choices={nameKinds}
            value={name.kind}
            onChange={(kind) => edit(at, { kind })}
          />
          <TextInput
            aria-label={`Language of other name ${at + 1}`}
            data-path={`otherNames.${at}.language`}
            placeholder="ur"
            w="4.5rem"
            value={name.language}
            error={errorAt(`otherNames.${at}.language`)}
            onChange={({ currentTarget }) => edit(at, { language: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Remove other name ${at + 1}`}
            onClick={() => onChange(value.filter((_, i) => i !== at))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...value, { name: '', kind: 'OTHER', language: '', from: null, to: null }])}
      >
        Add a name
      </Button>
    </Fieldset>
  );
}
