import { EmptyState } from './EmptyState';

/** Where the viewer's role does not reach. */
export function Forbidden() {
  return (
    <EmptyState title="Your role does not allow this">
      Ask an administrator of Rapport if you need it for your work.
    </EmptyState>
  );
}
