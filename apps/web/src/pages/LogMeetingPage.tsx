import { useNavigate } from 'react-router';
import { AudienceField } from '@rapport/access-web';
import { LogMeetingForm } from '@rapport/engagement-web';
import { Page } from '@rapport/shared-ui';

/** Log a meeting. */
export function LogMeetingPage() {
  const navigate = useNavigate();
  return (
    <Page title="Log a meeting" width="narrow">
      <LogMeetingForm AudienceField={AudienceField} onLogged={(id) => void navigate(`/meetings/${id}`)} />
    </Page>
  );
}
