import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql, sentenceOf } from '@rapport/shared-client';
import { applyUserErrors, FormErrors } from '@rapport/shared-ui';

const ChangePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      user {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const nothing = { currentPassword: '', newPassword: '' };

/** Changes one's own password. */
export function ChangePassword() {
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [change, { loading }] = useMutation(ChangePasswordMutation);
  const form = useForm({ initialValues: nothing });
  const eye = { 'aria-label': 'Show the password' };

  const save = async (input: typeof nothing) => {
    setMessages([]);
    try {
      const { data } = await change({ variables: { input } });
      setMessages(applyUserErrors(form, data?.changePassword.userErrors ?? []));
      if (!data?.changePassword.user) return;
      form.reset();
      notifications.show({ message: 'Your password is changed.' });
    } catch (error) {
      setMessages([sentenceOf(error)]);
    }
  };

  return (
    <form onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap="sm" maw="28rem">
        <FormErrors messages={messages} />
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          visibilityToggleButtonProps={eye}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label="New password"
          autoComplete="new-password"
          visibilityToggleButtonProps={eye}
          {...form.getInputProps('newPassword')}
        />
        <Group>
          <Button type="submit" loading={loading}>
            Change password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
