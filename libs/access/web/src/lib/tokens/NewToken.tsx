import { Button, Checkbox, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { neededScopes, tokenScopes, type TokenScope } from '@rapport/access-domain';
import { graphql, type AudienceLevel } from '@rapport/shared-client';
import { FormDialog } from '@rapport/shared-ui';
import { ShownOnce } from '../ShownOnce';
import { levels, scopeWords } from './words';

const CreateTokenMutation = graphql(`
  mutation CreateToken($input: CreateTokenInput!) {
    createToken(input: $input) {
      token {
        id
      }
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const days = [7, 30, 90, 365] as const;

const initial: { name: string; scopes: TokenScope[]; level: AudienceLevel; days: string } = {
  name: '',
  scopes: ['DIRECTORY_READ'],
  level: 'EVERYONE',
  days: '90',
};

/** The button that makes a token, and shows it once. */
export function NewToken() {
  const [create] = useMutation(CreateTokenMutation, { refetchQueries: ['OwnTokens'] });
  const [opened, { open, close }] = useDisclosure();
  const [secret, setSecret] = useState<string>();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        New token
      </Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title="New token"
        action="Make"
        initial={initial}
        save={async (values) => {
          const { data } = await create({ variables: { input: { ...values, days: Number(values.days) } } });
          setSecret(data?.createToken.secret ?? undefined);
          return data?.createToken.userErrors ?? [];
        }}
      >
        {(form) => (
          <>
            <TextInput
              label="Name"
              description="What will use it: “Weekly report”."
              required
              data-autofocus
              {...form.getInputProps('name')}
            />
            <Checkbox.Group
              label="What it is for"
              value={form.getValues().scopes}
              // What the others need comes with them.
              onChange={(chosen) => {
                form.setFieldValue('scopes', [...chosen, ...neededScopes(chosen)]);
              }}
              error={form.errors['scopes']}
            >
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
                {tokenScopes.map((scope) => (
                  <Checkbox key={scope} value={scope} label={scopeWords[scope]} />
                ))}
              </SimpleGrid>
            </Checkbox.Group>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <NativeSelect
                label="Whose records it sees at most"
                data={levels.map(({ value, label }) => ({ value, label }))}
                {...form.getInputProps('level')}
              />
              <NativeSelect
                label="For how long"
                data={days.map((number) => ({
                  value: String(number),
                  label: number === 365 ? 'A year' : `${number} days`,
                }))}
                {...form.getInputProps('days')}
              />
            </SimpleGrid>
            <Text size="sm" c="dimmed">
              It never does more than you may yourself when it is used.
            </Text>
          </>
        )}
      </FormDialog>
      <ShownOnce
        secret={secret}
        title="Your new token"
        says="Tools send it as the header Authorization: Bearer, with each request."
        onClose={() => setSecret(undefined)}
      />
    </>
  );
}
