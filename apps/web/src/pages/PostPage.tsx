import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { mayDo } from '@rapport/access-domain';
import { AudienceField } from '@rapport/access-web';
import { PromisesOf, RecordCommitment } from '@rapport/commitments-web';
import { PostHolders } from '@rapport/directory-web';
import { graphql, useViewer } from '@rapport/shared-client';
import {
  Facts,
  LoadFailed,
  NotFound,
  QuietText,
  RecordPage,
  RecordPageSkeleton,
  StatusBadge,
  TextLink,
} from '@rapport/shared-ui';

const PostPageQuery = graphql(`
  query PostPage($id: ID!) {
    node(id: $id) {
      id
      ... on Post {
        title
        organisation {
          id
          name
        }
        now: holders {
          id
          contact {
            id
            name
          }
        }
        ...PostHolders
      }
    }
  }
`);

/** An office, whoever holds it: its holders in succession, and the promises that stay with it when they go. */
export function PostPage() {
  const { id = '' } = useParams();
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(PostPageQuery, { variables: { id } });
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <RecordPageSkeleton />;
  const post = data.node;
  if (post?.__typename !== 'Post') return <NotFound what="post" />;
  const { title, organisation, now } = post;

  return (
    <RecordPage
      title={title}
      eyebrow="Post"
      subtitle={<TextLink to={`/organisations/${organisation.id}`}>{organisation.name}</TextLink>}
      facts={
        <Facts
          items={[
            [
              'Held by',
              now.length === 0 ? (
                <StatusBadge tone="due">Vacant, or holder unknown</StatusBadge>
              ) : (
                now.map(({ id: holding, contact }) => (
                  <div key={holding}>
                    <TextLink to={`/contacts/${contact.id}`}>{contact.name}</TextLink>
                  </div>
                ))
              ),
            ],
            ['Seen by', 'Who sees the organisation'],
          ]}
        />
      }
    >
      <PostHolders post={post} />
      <div>
        <PromisesOf
          of={{ postId: id }}
          actions={
            mayDo(role, 'commitment:write') && (
              <RecordCommitment with={{ kind: 'post', id, name: title }} AudienceField={AudienceField} />
            )
          }
        />
        <QuietText>Promises to or by the post stay with it, whoever holds it.</QuietText>
      </div>
    </RecordPage>
  );
}
