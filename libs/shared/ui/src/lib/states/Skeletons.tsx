import { Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { Page } from '../layout/Page';
import classes from '../layout/Page.module.css';

/** The outline of a record page while it loads, in the measures of the page itself so that nothing jumps. */
export function RecordPageSkeleton() {
  return (
    <Page title="Loading…" width="wide">
      <Loading />
      <div className={classes['record']}>
        <LinesSkeleton lines={10} />
        <div className={classes['aside']}>
          <LinesSkeleton lines={6} />
        </div>
      </div>
    </Page>
  );
}

/** The outline of a list of lines while it loads. */
export function LinesSkeleton({ lines = 4 }: { lines?: number }) {
  return (
    <Stack gap="sm" aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        <Group key={line} h="1.75rem" wrap="nowrap">
          <Skeleton h="0.875rem" w={`${60 - ((line * 7) % 30)}%`} />
          <Skeleton h="0.875rem" w="20%" />
        </Group>
      ))}
    </Stack>
  );
}

/** Tells screen readers that something is on its way. */
export function Loading() {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      Loading…
    </VisuallyHidden>
  );
}
