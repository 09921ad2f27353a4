import { useMutation } from '@apollo/client/react';
import { graphql, useViewer } from '@rapport/shared-client';
import { useHomeOrganisation } from '@rapport/shared-ui';
import { followUpInput, meetingInput, promiseInput, type Reading } from './reading';

const CapturePromiseMutation = graphql(`
  mutation CapturePromise($input: RecordCommitmentInput!) {
    recordCommitment(input: $input) {
      commitment {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

const CaptureMeetingMutation = graphql(`
  mutation CaptureMeeting($input: LogMeetingInput!) {
    logMeeting(input: $input) {
      meeting {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

const CaptureFollowUpMutation = graphql(`
  mutation CaptureFollowUp($input: CreateFollowUpInput!) {
    createFollowUp(input: $input) {
      followUp {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

/** What came of saving: why it was refused, or the page that shows it. */
export interface Saved {
  readonly refusals: readonly string[];
  readonly to?: string | undefined;
}

/** Saves what a line was understood to mean. */
export function useSaveReading(): { save: (reading: Reading) => Promise<Saved>; isSaving: boolean } {
  const { id: me, timeZone } = useViewer();
  const home = useHomeOrganisation();
  const refetch = { refetchQueries: 'active' as const };
  const [recordPromise, promise] = useMutation(CapturePromiseMutation, refetch);
  const [logMeeting, meeting] = useMutation(CaptureMeetingMutation, refetch);
  const [createFollowUp, followUp] = useMutation(CaptureFollowUpMutation, refetch);

  const save = async (reading: Reading): Promise<Saved> => {
    switch (reading.intent) {
      case 'promise': {
        if (!home) return { refusals: ['Our own organisation is not known yet: try again in a moment.'] };
        const { data } = await recordPromise({ variables: { input: promiseInput(reading, home, me) } });
        const id = data?.recordCommitment.commitment?.id;
        return saved(data?.recordCommitment.userErrors, id && `/commitments/${id}`);
      }
      case 'meeting': {
        const { data } = await logMeeting({ variables: { input: meetingInput(reading, timeZone) } });
        const id = data?.logMeeting.meeting?.id;
        return saved(data?.logMeeting.userErrors, id && `/meetings/${id}`);
      }
      case 'follow-up': {
        const { data } = await createFollowUp({ variables: { input: followUpInput(reading, me) } });
        return saved(data?.createFollowUp.userErrors, '/follow-ups');
      }
    }
  };
  return { save, isSaving: promise.loading || meeting.loading || followUp.loading };
}

function saved(errors: readonly { readonly message: string }[] = [], to: string | undefined): Saved {
  return { refusals: errors.map(({ message }) => message), to };
}
