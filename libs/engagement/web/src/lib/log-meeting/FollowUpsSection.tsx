import { TextInput } from '@mantine/core';
import { useViewer } from '@rapport/shared-client';
import { newId } from '@rapport/shared-kernel';
import { DateField, UserPicker } from '@rapport/shared-ui';
import type { DraftFollowUp } from './draft';
import { useDraft } from './draft-context';
import { EntryList } from './EntryList';
import classes from './LogMeeting.module.css';

/** What we set ourselves to do. */
export function FollowUpsSection() {
  const { id } = useViewer();
  const empty = (): DraftFollowUp => ({ key: newId(), title: '', assigneeId: id, dueOn: '' });
  return (
    <EntryList title="Follow-ups" noun="follow-up" list="followUps" make={empty}>
      {(followUp, at) => <FollowUpFields followUp={followUp} at={at} />}
    </EntryList>
  );
}

function FollowUpFields({ followUp, at }: { followUp: DraftFollowUp; at: number }) {
  const { dispatch, errorAt } = useDraft();
  const edit = (fields: Partial<DraftFollowUp>) =>
    dispatch({ type: 'edit', list: 'followUps', key: followUp.key, fields });
  const error = (name: string) => errorAt('followUps', at, name);
  return (
    <div className={classes['fields']}>
      <TextInput
        label="Task"
        name={`followUps.${at}.title`}
        value={followUp.title}
        error={error('title')}
        onChange={({ currentTarget }) => edit({ title: currentTarget.value })}
      />
      <UserPicker
        label="Who does it"
        value={followUp.assigneeId}
        allowDeselect={false}
        error={error('assigneeId')}
        onChange={(assigneeId) => edit({ assigneeId: assigneeId ?? followUp.assigneeId })}
      />
      <DateField label="By" value={followUp.dueOn} error={error('dueOn')} onChange={(dueOn) => edit({ dueOn })} />
    </div>
  );
}
