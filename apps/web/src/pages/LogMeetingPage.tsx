import { useNavigate } from 'react-router';
import { mayDo } from '@rapport/access-domain';
import { AudienceField } from '@rapport/access-web';
import { LogMeetingForm } from '@rapport/engagement-web';
import { useViewer } from '@rapport/shared-client';
import { Forbidden, Page } from '@rapport/shared-ui';

/** Log a meeting. */
export function LogMeetingPage() {
  const navigate = useNavigate();
  const { role } = useViewer();
  return (
    <Page title="Log a meeting" width="narrow">
      {mayDo(role, 'meeting:log') ? (
        <LogMeetingForm AudienceField={AudienceField} onLogged={(id) => void navigate(`/meetings/${id}`)} />
      ) : (
        <Forbidden />
      )}
    </Page>
  );
}
