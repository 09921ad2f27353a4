import { Modal, Text } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useSyncExternalStore } from 'react';
import { SignInForm } from '@rapport/access-web';
import { sessionEnded } from './session-ended';

/** Where the session ends in the middle of work: signs in on top of the screen, so that nothing typed is lost. */
export function SignInAgain() {
  const client = useApolloClient();
  const hasEnded = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get);
  const goOn = () => {
    sessionEnded.forget();
    void client.refetchQueries({ include: 'active' });
  };
  return (
    <Modal
      opened={hasEnded}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      overlayProps={{ backgroundOpacity: 0.7, blur: 12 }}
      title="Your session has ended"
    >
      <Text size="sm" mb="sm">
        Sign in to go on where you are; what you have typed is still there.
      </Text>
      <SignInForm onSignedIn={goOn} then="/signed-in" keepsPage />
    </Modal>
  );
}
