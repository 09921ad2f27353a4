import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { mayDo } from '@rapport/access-domain';
import { AudienceField, AudienceText } from '@rapport/access-web';
import { PromisesOf, RecordCommitment } from '@rapport/commitments-web';
import { ContactAffiliations, ContactFacts, EditContact, officeOf } from '@rapport/directory-web';
import { ContactInteractions, ContactMeetings } from '@rapport/engagement-web';
import { ContactChanges, ContactTimeline, RelationshipAtAGlance } from '@rapport/insights-web';
import { graphql, useViewer } from '@rapport/shared-client';
import { LoadFailed, NotFound, RecordPage, RecordPageSkeleton, TextLink, Views } from '@rapport/shared-ui';

const ContactPageQuery = graphql(`
  query ContactPage($id: ID!) {
    contact(id: $id) {
      id
      name
      honorificPrefix
      honorificSuffix
      isColleague
      affiliation {
        id
        title
        post {
          id
          title
        }
        organisation {
          id
          name
        }
      }
      audience {
        ...AudienceText @unmask
      }
      relationship {
        ...RelationshipAtAGlance @unmask
      }
      ...ContactFacts
      ...ContactAffiliations
      ...ContactEditing
    }
  }
`);

/** A person: where they belonged and belong, when we met, what they said and promised. */
export function ContactPage() {
  const { id = '' } = useParams();
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(ContactPageQuery, { variables: { id } });
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <RecordPageSkeleton />;
  const { contact } = data;
  if (!contact) return <NotFound what="contact" />;
  const { name, honorificPrefix, honorificSuffix, isColleague, affiliation, audience, relationship } = contact;
  const party = { kind: 'contact' as const, id, name };

  return (
    <RecordPage
      title={[honorificPrefix, name, honorificSuffix].filter(Boolean).join(' ')}
      eyebrow={isColleague ? 'Colleague' : 'Contact'}
      subtitle={
        affiliation && (
          <>
            {officeOf(affiliation) && `${officeOf(affiliation)}, `}
            <TextLink to={`/organisations/${affiliation.organisation.id}`}>{affiliation.organisation.name}</TextLink>
          </>
        )
      }
      actions={
        <>
          <Button component={Link} to="briefing" variant="default">
            Briefing
          </Button>
          {mayDo(role, 'contact:write') && <EditContact key={id} contact={contact} AudienceField={AudienceField} />}
        </>
      }
      facts={<ContactFacts contact={contact} audience={<AudienceText audience={audience} />} />}
    >
      {!isColleague && (
        <RelationshipAtAGlance
          relationship={relationship}
          meetingsWith={(colleague) => `/meetings?statuses=HELD&people=${id}&people=${colleague}`}
        />
      )}
      <Views
        views={{
          overview: {
            label: 'Overview',
            show: () => (
              <>
                <ContactAffiliations contact={contact} />
                {!isColleague && <ContactChanges id={id} lastMetAt={relationship.lastMetAt} />}
                <ContactMeetings contactId={id} />
                <PromisesOf
                  of={{ contactId: id }}
                  actions={
                    mayDo(role, 'commitment:write') && <RecordCommitment with={party} AudienceField={AudienceField} />
                  }
                />
                <ContactInteractions contactId={id} />
              </>
            ),
          },
          timeline: { label: 'Timeline', show: () => <ContactTimeline contactId={id} /> },
        }}
      />
    </RecordPage>
  );
}
