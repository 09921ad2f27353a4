import { Colleagues } from '@rapport/access-web';

/** Who uses Rapport here. */
export function UsersPage() {
  return <Colleagues />;
}
