import { Colleagues } from '@rapport/access-web';
import { Section } from '@rapport/shared-ui';

/** Who uses Rapport here. */
export function UsersPage() {
  return (
    <Section title="People and teams">
      <Colleagues />
    </Section>
  );
}
