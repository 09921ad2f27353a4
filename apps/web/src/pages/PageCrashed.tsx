import { useRouteError } from 'react-router';
import { LoadFailed, Page } from '@rapport/shared-ui';

/** Where a screen itself fails: the rest of the application stays, and the screen can be loaded again. */
export function PageCrashed() {
  const error = useRouteError();
  return (
    <Page title="Something went wrong" width="narrow">
      <LoadFailed error={error} onRetry={() => location.reload()} />
    </Page>
  );
}
