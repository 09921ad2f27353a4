import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { joinLines, mergeEdits, type Collision, type Versions } from './merge';

export interface ConflictDialogProps<T extends object> {
  /** The three versions of the record; undefined while there is no conflict. */
  readonly versions: Versions<T> | undefined;
  /** How the fields are called on the screen. */
  readonly labels: Readonly<Partial<Record<keyof T & string, string>>>;
  /** How a value is shown where it is not a text. */
  readonly format?: (field: keyof T & string, value: unknown) => string;
  /** Takes the joined values, to be saved on top of the version as it is now. */
  readonly onResolve: (merged: T) => void;
  readonly onClose: () => void;
}

/** Where somebody else saved the same record meanwhile: shows what they changed, joins what does not collide, asks for the rest. */
export function ConflictDialog<T extends object>({ versions, onClose, ...choice }: ConflictDialogProps<T>) {
  return (
    <Modal opened={versions !== undefined} onClose={onClose} size="lg" title="Somebody else changed this meanwhile">
      {versions && <Choices versions={versions} onClose={onClose} {...choice} />}
    </Modal>
  );
}

type Choice = 'theirs' | 'mine' | 'both';

function Choices<T extends object>({
  versions,
  labels,
  format = (_, value) => asText(value),
  onResolve,
  onClose,
}: ConflictDialogProps<T> & { versions: Versions<T> }) {
  const { merged, collisions } = mergeEdits(versions);
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const isDecided = collisions.every(({ field }) => chosen[field]);
  const labelOf: Readonly<Record<string, string | undefined>> = labels;
  const show = (field: string, value: unknown) => format(field as keyof T & string, value) || 'Empty';

  const resolve = () => {
    const decided = collisions.map((collision) => [collision.field, valueOf(collision, chosen[collision.field])]);
    onResolve({ ...merged, ...(Object.fromEntries(decided) as Partial<T>) });
  };

  return (
    <Stack>
      <Text size="sm">
        {collisions.length === 0
          ? 'Your changes and theirs are in different fields, so both can be kept.'
          : 'Changes in different fields are both kept. Choose for each field that you both changed.'}
      </Text>
      {collisions.map((collision) => (
        <Radio.Group
          key={collision.field}
          label={labelOf[collision.field] ?? collision.field}
          description={`It was: ${show(collision.field, collision.base)}`}
          value={chosen[collision.field] ?? null}
          onChange={(choice) => setChosen({ ...chosen, [collision.field]: choice })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="theirs" label={`Theirs: ${show(collision.field, collision.theirs)}`} />
            <Radio value="mine" label={`Mine: ${show(collision.field, collision.mine)}`} />
            {areTexts(collision) && <Radio value="both" label="Both: theirs, then the lines that only mine has" />}
          </Stack>
        </Radio.Group>
      ))}
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          Go on editing
        </Button>
        <Button onClick={resolve} disabled={!isDecided}>
          Save both changes
        </Button>
      </Group>
    </Stack>
  );
}

function areTexts({ theirs, mine }: Collision): boolean {
  return typeof theirs === 'string' && typeof mine === 'string' && `${theirs}${mine}`.length > 60;
}

function valueOf({ base, theirs, mine }: Collision, choice: Choice | undefined): unknown {
  if (choice === 'mine') return mine;
  if (choice !== 'both') return theirs;
  return joinLines({ base: asText(base), theirs: asText(theirs), mine: asText(mine) });
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
