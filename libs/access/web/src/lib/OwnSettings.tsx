import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql, sentenceOf, useViewer } from '@rapport/shared-client';
import { applyUserErrors, FormErrors, TimeZoneField } from '@rapport/shared-ui';

const UpdateSettingsMutation = graphql(`
  mutation UpdateSettings($input: UpdateSettingsInput!) {
    updateSettings(input: $input) {
      user {
        id
        name
        timeZone
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** One's own name and time zone. */
export function OwnSettings() {
  const { name, timeZone } = useViewer();
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [update, { loading }] = useMutation(UpdateSettingsMutation);
  const form = useForm({ initialValues: { name, timeZone } });

  const save = async (input: typeof form.values) => {
    setMessages([]);
    try {
      const { data } = await update({ variables: { input } });
      const left = applyUserErrors(form, data?.updateSettings.userErrors ?? []);
      setMessages(left);
      if (data?.updateSettings.user) notifications.show({ message: 'Your settings are saved.' });
    } catch (error) {
      setMessages([sentenceOf(error)]);
    }
  };

  return (
    <form onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap="sm" maw="28rem">
        <FormErrors messages={messages} />
        <TextInput label="Name" autoComplete="name" {...form.getInputProps('name')} />
        <TimeZoneField
          description="Days such as today and overdue are reckoned in it."
          allowDeselect={false}
          {...form.getInputProps('timeZone')}
        />
        <Group>
          <Button type="submit" loading={loading}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
