import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { graphql, sentenceOf, useViewer } from '@rapport/shared-client';
import { FormErrors, Section, useShortcut, type AudienceFieldComponent, type UserErrorLike } from '@rapport/shared-ui';
import { CommitmentsSection } from './CommitmentsSection';
import { DraftContext } from './draft-context';
import { toInput } from './draft-to-input';
import { FollowUpsSection } from './FollowUpsSection';
import { InteractionsSection } from './InteractionsSection';
import classes from './LogMeeting.module.css';
import { MeetingFacts } from './MeetingFacts';
import { ParticipantsSection } from './ParticipantsSection';
import { errorsByField } from './field-errors';
import { useKeptDraft } from './use-kept-draft';

const LogMeetingMutation = graphql(`
  mutation LogMeeting($input: LogMeetingInput!) {
    logMeeting(input: $input) {
      meeting {
        id
        title
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export interface LogMeetingFormProps {
  /** The field of access-web for who may see it. */
  readonly AudienceField: AudienceFieldComponent;
  /** Called when the server has the meeting. */
  readonly onLogged: (meetingId: string) => void;
}

/** Everything of one meeting on one screen, kept on the device until the server has it, saved in one request. */
export function LogMeetingForm({ AudienceField, onLogged }: LogMeetingFormProps) {
  const { timeZone } = useViewer();
  const { draft, dispatch, isFromBefore, keeping, discard, forget } = useKeptDraft(timeZone);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [failure, setFailure] = useState<string>();
  const [log, { loading }] = useMutation(LogMeetingMutation);
  const form = useRef<HTMLDivElement>(null);
  const { byField, elsewhere } = errorsByField(errors);

  // Whoever comes here types at once; whoever comes back reads first that the draft was kept.
  useEffect(() => {
    if (!isFromBefore) form.current?.querySelector<HTMLElement>('[name=title]')?.focus();
  }, [isFromBefore]);

  // After the errors are on the screen: a row opens where one of its fields is wrong.
  useEffect(() => focusFirst(form.current, errors), [errors]);

  const save = async (): Promise<void> => {
    if (loading) return;
    setFailure(undefined);
    try {
      const context = { idempotencyKey: draft.requestKey };
      const { data } = await log({ variables: { input: toInput(draft) }, context });
      const { meeting, userErrors } = data?.logMeeting ?? { meeting: null, userErrors: [] };
      setErrors(userErrors);
      if (!meeting) return;
      forget();
      notifications.show({ message: `${meeting.title} is saved` });
      onLogged(meeting.id);
    } catch (error) {
      setFailure(`${sentenceOf(error)} Your draft is kept.`);
    }
  };
  useShortcut('mod+Enter', 'Save the meeting', () => void save());

  return (
    <DraftContext value={{ draft, dispatch, errorAt: (...path) => byField.get(path.join('.')) }}>
      <Stack gap="xl" ref={form}>
        {isFromBefore && (
          <Alert variant="light" title="You were logging this meeting">
            <Group justify="space-between">
              <Text size="sm">It was kept. Go on, or begin anew.</Text>
              <Button variant="default" size="compact-sm" onClick={discard}>
                Begin anew
              </Button>
            </Group>
          </Alert>
        )}
        <MeetingFacts />
        <ParticipantsSection />
        <InteractionsSection />
        <CommitmentsSection />
        <FollowUpsSection />
        <Section title="Who will see this">
          <AudienceField
            value={draft.audience}
            error={byField.get('audience.teamIds') ?? byField.get('audience.userIds')}
            onChange={(audience) => dispatch({ type: 'set', fields: { audience } })}
          />
        </Section>
        <FormErrors messages={[...(failure ? [failure] : []), ...elsewhere]} />
        <Group className={classes['footer'] ?? ''} justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed" role="status" aria-live="polite">
            {keeping ? KEPT[keeping] : 'Nothing to keep yet'}
          </Text>
          <Button
            onClick={() => void save()}
            loading={loading}
            rightSection={
              <Kbd size="xs" visibleFrom="sm">
                Ctrl Enter
              </Kbd>
            }
          >
            Save meeting
          </Button>
        </Group>
      </Stack>
    </DraftContext>
  );
}

const KEPT = {
  DEVICE: 'Draft saved on this device',
  WINDOW: 'Draft kept while this window is open, for it is for named people',
};

/** Moves the focus to the field of the first error, or the nearest field around it. */
function focusFirst(form: HTMLElement | null, errors: readonly UserErrorLike[]): void {
  const path = errors[0]?.path ?? [];
  for (let length = path.length; length > 0; length--) {
    const field = form?.querySelector<HTMLElement>(`[name="${CSS.escape(path.slice(0, length).join('.'))}"]`);
    if (field) {
      field.focus();
      return;
    }
  }
}
