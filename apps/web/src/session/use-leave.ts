import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { forgetDraft } from '@rapport/engagement-web';
import { useViewer } from '@rapport/shared-client';

/** Goes to the sign-in screen once the session is over, or `elsewhere`, where the one with the provider is ended. */
export function useLeave(): (elsewhere?: string) => Promise<void> {
  const { id } = useViewer();
  const client = useApolloClient();
  const navigate = useNavigate();
  return useCallback(
    async (elsewhere?: string) => {
      // Nothing that one person could see stays in memory, or on the device, for the next.
      forgetDraft(id);
      if (elsewhere !== undefined) {
        location.assign(elsewhere);
        return;
      }
      await navigate('/sign-in', { replace: true });
      await client.clearStore();
    },
    [id, client, navigate],
  );
}
