import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { sentenceOf } from '@rapport/shared-client';
import { useShortcut } from '../keyboard/shortcuts';
import { FormErrors } from './FormErrors';
import { applyUserErrors, type UserErrorLike } from './user-errors';

export interface FormDialogProps<TValues extends object> {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What the button that saves says: "Postpone". */
  readonly action: string;
  /** What the form holds when it opens. */
  readonly initial: TValues;
  /** Sends it; answers what the API refused, nothing where it is done. Undefined where the form is to stay as it is. */
  readonly save: (values: TValues) => Promise<readonly UserErrorLike[] | undefined>;
  /** Said when it is done. */
  readonly done?: string;
  /** Where the form calls a field otherwise than the API's input. */
  readonly rename?: (path: string) => string;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly children: (form: UseFormReturnType<TValues>) => ReactNode;
}

/** A form in a dialog: errors land on their fields, Ctrl-Enter saves, and nothing typed is thrown away unasked. */
export function FormDialog<TValues extends object>({
  opened,
  onClose,
  title,
  size = 'lg',
  ...form
}: FormDialogProps<TValues>) {
  const [isDirty, setDirty] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    setDirty(false);
    onClose();
  };
  const onLeave = () => (isDirty ? setAsking(!isAsking) : close());

  return (
    <Modal opened={opened} onClose={onLeave} title={title} size={size} closeOnClickOutside={!isDirty}>
      <DialogForm {...form} onDirty={setDirty} onDone={close}>
        {form.children}
      </DialogForm>
      {isAsking && (
        <Alert mt="md" color="yellow" variant="light" role="alert" title="Close without saving?">
          <Group justify="space-between">
            <Text size="sm">What you typed would be lost.</Text>
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => setAsking(false)} data-autofocus>
                Go on
              </Button>
              <Button size="compact-sm" color="red" onClick={close}>
                Close
              </Button>
            </Group>
          </Group>
        </Alert>
      )}
    </Modal>
  );
}

interface DialogFormProps<TValues extends object> extends Omit<
  FormDialogProps<TValues>,
  'opened' | 'onClose' | 'title' | 'size'
> {
  readonly onDirty: (isDirty: boolean) => void;
  readonly onDone: () => void;
}

function DialogForm<TValues extends object>(props: DialogFormProps<TValues>) {
  const { action, initial, save, done, rename, children, onDirty, onDone } = props;
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [isSaving, setSaving] = useState(false);
  const form = useForm<TValues>({
    initialValues: initial,
    onValuesChange: (values) => onDirty(JSON.stringify(values) !== JSON.stringify(initial)),
  });

  const submit = async () => {
    if (isSaving) return;
    setMessages([]);
    setSaving(true);
    try {
      const errors = await save(form.getValues());
      if (errors?.length === 0) {
        if (done) notifications.show({ message: done });
        onDone();
      } else if (errors) setMessages(applyUserErrors(form, errors, rename ? { rename } : {}));
    } catch (error) {
      setMessages([sentenceOf(error)]);
    } finally {
      setSaving(false);
    }
  };
  useShortcut('mod+Enter', action, () => void submit());

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <FormErrors messages={messages} />
        {children(form)}
        <Group justify="end" mt="xs">
          <Button type="submit" loading={isSaving}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
