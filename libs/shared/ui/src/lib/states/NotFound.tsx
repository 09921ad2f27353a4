import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../layout/Page';
import { EmptyState } from './EmptyState';

export interface NotFoundProps {
  /** What was looked for: "meeting". A record that may not be seen gives the same screen as one that is not there. */
  readonly what?: string;
}

/** The screen of an address that leads to nothing that the viewer may see. */
export function NotFound({ what = 'page' }: NotFoundProps) {
  return (
    <Page title={`No such ${what}`} width="narrow">
      <EmptyState
        title={`There is no ${what} at this address that you may see`}
        action={
          <Button component={Link} to="/" variant="default">
            Go to Today
          </Button>
        }
      >
        It may have been removed, or its audience may not include you. Check the address, or search with Ctrl K.
      </EmptyState>
    </Page>
  );
}
