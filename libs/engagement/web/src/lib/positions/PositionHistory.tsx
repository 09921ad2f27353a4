import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { graphql } from '@rapport/shared-client';
import {
  EmptyState,
  formatDay,
  History,
  HistoryItem,
  idsInUrl,
  LinesSkeleton,
  LoadFailed,
  Quote,
  Section,
  StatusBadge,
  TextLink,
  useUrlFilters,
} from '@rapport/shared-ui';
import { StanceBadge } from './StanceBadge';

const PositionHistoryQuery = graphql(`
  query PositionHistory($id: ID!, $topicIds: [ID!]) {
    organisation(id: $id) {
      id
      positions(topicIds: $topicIds, includePast: true) {
        id
        stance
        assertedOn
        note
        topic {
          id
          name
        }
        interaction {
          id
          body
          isVerbatim
          language
          source
          meeting {
            id
            title
          }
        }
        recordedBy {
          id
          name
        }
      }
    }
  }
`);

const filters = { topic: idsInUrl() };

/** Where a body stood and stands, topic by topic, the latest first: each record with its evidence, none ever changed. */
export function PositionHistory({ organisationId }: { readonly organisationId: string }) {
  const { values, clear } = useUrlFilters(filters);
  const topicIds = values.topic.length > 0 ? [...values.topic] : null;
  const { data, error, refetch } = useQuery(PositionHistoryQuery, { variables: { id: organisationId, topicIds } });
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <LinesSkeleton lines={6} />;
  const positions = data.organisation?.positions ?? [];
  const topics = [...new Map(positions.map(({ topic }) => [topic.id, topic])).values()];
  const all = topicIds && (
    <Button size="compact-sm" variant="subtle" onClick={clear}>
      All topics
    </Button>
  );
  if (topics.length === 0)
    return (
      <EmptyState title="No position is recorded" action={all}>
        Record where they stand, and how they said so, on the Overview.
      </EmptyState>
    );
  return topics.map((topic, at) => (
    <Section key={topic.id} title={topic.name} actions={at === 0 && all}>
      <History label={topic.name}>
        {positions
          .filter((position) => position.topic.id === topic.id)
          .map(({ id, stance, assertedOn, note, interaction, recordedBy }, place) => (
            <HistoryItem
              key={id}
              when={formatDay(assertedOn)}
              below={`Recorded by ${recordedBy.name}`}
              end={place === 0 && <StatusBadge tone="neutral">Latest</StatusBadge>}
            >
              <StanceBadge stance={stance} /> {note}
              {interaction && (
                <>
                  <Quote {...interaction} />
                  {interaction.meeting && (
                    <>
                      Said at{' '}
                      <TextLink to={`/meetings/${interaction.meeting.id}`}>{interaction.meeting.title}</TextLink>
                    </>
                  )}
                </>
              )}
              {!note && !interaction && <em>No evidence was recorded.</em>}
            </HistoryItem>
          ))}
      </History>
    </Section>
  ));
}
