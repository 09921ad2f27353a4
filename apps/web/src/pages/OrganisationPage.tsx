import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { mayDo } from '@rapport/access-domain';
import { AudienceField, AudienceText } from '@rapport/access-web';
import { PromisesOf, RecordCommitment } from '@rapport/commitments-web';
import {
  AsOfDay,
  countryName,
  EditOrganisation,
  OrganisationChildren,
  OrganisationFacts,
  OrganisationPeople,
  OrganisationPosts,
} from '@rapport/directory-web';
import {
  OrganisationInteractions,
  OrganisationMeetings,
  OrganisationPositions,
  PositionHistory,
} from '@rapport/engagement-web';
import { OrganisationChanges, OrganisationTimeline, RelationshipAtAGlance } from '@rapport/insights-web';
import { graphql, useViewer } from '@rapport/shared-client';
import { inWords, LoadFailed, NotFound, RecordPage, RecordPageSkeleton, StatusBadge, Views } from '@rapport/shared-ui';

const OrganisationPageQuery = graphql(`
  query OrganisationPage($id: ID!) {
    organisation(id: $id) {
      id
      name
      kind
      country
      isHome
      cadenceDays
      audience {
        ...AudienceText @unmask
      }
      relationship {
        ...RelationshipAtAGlance @unmask
      }
      ...OrganisationFacts
      ...OrganisationEditing
    }
  }
`);

/** A body: what is known of it, whom we met there, what was said and promised. */
export function OrganisationPage() {
  const { id = '' } = useParams();
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(OrganisationPageQuery, { variables: { id } });
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <RecordPageSkeleton />;
  const { organisation } = data;
  if (!organisation) return <NotFound what="organisation" />;
  const { name, kind, country, isHome, audience, cadenceDays, relationship } = organisation;
  const party = { kind: 'organisation' as const, id, name };

  return (
    <RecordPage
      title={name}
      eyebrow={[inWords(kind), country && countryName(country)].filter(Boolean).join(' · ')}
      subtitle={isHome && <StatusBadge tone="neutral">Home organisation</StatusBadge>}
      actions={
        <>
          <Button component={Link} to="briefing" variant="default">
            Briefing
          </Button>
          {mayDo(role, 'organisation:write') && (
            <EditOrganisation key={id} organisation={organisation} AudienceField={AudienceField} />
          )}
        </>
      }
      facts={<OrganisationFacts organisation={organisation} audience={<AudienceText audience={audience} />} />}
    >
      {!isHome && (
        <RelationshipAtAGlance
          relationship={relationship}
          cadenceDays={cadenceDays}
          meetingsWith={(colleague) => `/meetings?statuses=HELD&bodies=${id}&people=${colleague}`}
        />
      )}
      <Views
        views={{
          overview: {
            label: 'Overview',
            show: () => (
              <>
                {!isHome && <OrganisationChanges id={id} lastMetAt={relationship.lastMetAt} />}
                <OrganisationMeetings organisationId={id} />
                <PromisesOf
                  of={{ organisationId: id }}
                  actions={
                    mayDo(role, 'commitment:write') && <RecordCommitment with={party} AudienceField={AudienceField} />
                  }
                />
                <OrganisationInteractions organisationId={id} />
                <OrganisationPositions organisationId={id} />
              </>
            ),
          },
          timeline: { label: 'Timeline', show: () => <OrganisationTimeline organisationId={id} /> },
          positions: { label: 'Positions', show: () => <PositionHistory organisationId={id} /> },
          people: {
            label: 'People and posts',
            show: () => (
              <>
                <AsOfDay
                  otherwise="who belongs here, and holds which post, today"
                  recorded="?view=timeline&happened=MEETING"
                />
                <OrganisationPeople organisation={{ id, name }} AudienceField={AudienceField} />
                <OrganisationPosts organisationId={id} />
                <OrganisationChildren organisationId={id} />
              </>
            ),
          },
        }}
      />
    </RecordPage>
  );
}
