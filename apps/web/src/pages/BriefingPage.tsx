import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { BriefingSheet } from '@rapport/insights-web';
import { graphql } from '@rapport/shared-client';
import { LoadFailed, NotFound, RecordPageSkeleton } from '@rapport/shared-ui';

const BriefingPageQuery = graphql(`
  query BriefingPage($meetingId: ID, $organisationId: ID, $contactId: ID) {
    briefing(meetingId: $meetingId, organisationId: $organisationId, contactId: $contactId) {
      ...BriefingSheet @unmask
    }
  }
`);

/** The briefing for a meeting, a body or a person: whichever the address names. */
export function BriefingPage() {
  const { meetingId = null, organisationId = null, contactId = null } = useParams();
  const variables = { meetingId, organisationId, contactId };
  const { data, error, refetch } = useQuery(BriefingPageQuery, { variables, fetchPolicy: 'network-only' });
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <RecordPageSkeleton />;
  return data.briefing ? <BriefingSheet briefing={data.briefing} /> : <NotFound what="briefing" />;
}
