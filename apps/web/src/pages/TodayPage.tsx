import { Stack } from '@mantine/core';
import { Page } from '@rapport/shared-ui';

/** What is due, what is overdue, and what was not finished. */
export function TodayPage() {
  return (
    <Page title="Today" width="narrow">
      <Stack gap="xl"></Stack>
    </Page>
  );
}
