import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { TopicInteractions, TopicMeetings } from '@rapport/engagement-web';
import { TopicTimeline } from '@rapport/insights-web';
import { graphql } from '@rapport/shared-client';
import { Facts, LoadFailed, NotFound, RecordPage, RecordPageSkeleton, TextLink, Views } from '@rapport/shared-ui';

const TopicPageQuery = graphql(`
  query TopicPage($id: ID!) {
    node(id: $id) {
      id
      ... on Topic {
        name
        otherNames
        parent {
          id
          name
        }
        children {
          id
          name
        }
      }
    }
  }
`);

/** A topic: the meetings on it and what was said, on the topics below it too. */
export function TopicPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(TopicPageQuery, { variables: { id } });
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <RecordPageSkeleton />;
  const topic = data.node;
  if (topic?.__typename !== 'Topic') return <NotFound what="topic" />;
  const { name, otherNames, parent, children } = topic;
  const topicIds = [id, ...children.map((child) => child.id)];

  return (
    <RecordPage
      title={name}
      eyebrow="Topic"
      facts={
        <Facts
          items={[
            ['Also', otherNames.join(', ')],
            ['Part of', parent && <TextLink to={`/topics/${parent.id}`}>{parent.name}</TextLink>],
            [
              'Within it',
              children.length > 0 &&
                children.map((child) => (
                  <div key={child.id}>
                    <TextLink to={`/topics/${child.id}`}>{child.name}</TextLink>
                  </div>
                )),
            ],
            [
              'Who stands where',
              <TextLink key="positions" to={`/positions?topics=${id}`}>
                Positions on it
              </TextLink>,
            ],
          ]}
        />
      }
    >
      <Views
        views={{
          overview: {
            label: 'Overview',
            show: () => (
              <>
                <TopicMeetings topicIds={topicIds} />
                <TopicInteractions topicIds={topicIds} />
              </>
            ),
          },
          timeline: { label: 'Timeline', show: () => <TopicTimeline topicId={id} /> },
        }}
      />
    </RecordPage>
  );
}
