import { Alert, List } from '@mantine/core';

/** What is wrong with a form as a whole, read out as soon as it is there. */
export function FormErrors({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null;
  const [only] = messages;
  return (
    <Alert role="alert" color="red" variant="light" title="This was not saved">
      {messages.length === 1 ? (
        only
      ) : (
        <List size="sm">
          {messages.map((message) => (
            <List.Item key={message}>{message}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
