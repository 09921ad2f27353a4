import { Teams } from '@rapport/access-web';

/** Who works with whom here. */
export function TeamsPage() {
  return <Teams />;
}
