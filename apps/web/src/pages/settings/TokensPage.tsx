import { OwnTokens } from '@rapport/access-web';

/** One's own keys for tools. */
export function TokensPage() {
  return <OwnTokens />;
}
