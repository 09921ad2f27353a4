import { OwnSessions } from '@rapport/access-web';
import { useLeave } from '../../session/use-leave';

/** Where one is signed in. */
export function SessionsPage() {
  const leave = useLeave();
  return <OwnSessions onSignedOut={() => void leave()} />;
}
