import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { Facts, formatDay, PartyLink, TextLink } from '@rapport/shared-ui';
import { directionWords } from './words';

export const CommitmentDetailsFragment = graphql(`
  fragment CommitmentDetails on Commitment {
    id
    direction
    debtor {
      ... on Node {
        id
      }
      ...PartyLink
    }
    creditor {
      ... on Node {
        id
      }
      ...PartyLink
    }
    madeOn
    dueOn
    reviewOn
    isPublic
    owner {
      id
      name
    }
    meeting {
      id
      title
    }
    interaction {
      id
      source
    }
    topics {
      id
      name
    }
  }
`);

export interface CommitmentDetailsProps {
  readonly commitment: FragmentType<typeof CommitmentDetailsFragment>;
  /** Who may see the record, in words. */
  readonly audience: ReactNode;
}

/** Who owes what to whom, since when, until when, and where it was said. */
export function CommitmentDetails({ commitment, audience }: CommitmentDetailsProps) {
  const known = useFragment(CommitmentDetailsFragment, commitment);
  const { direction, debtor, creditor, madeOn, dueOn, reviewOn, isPublic, owner, meeting, interaction, topics } = known;
  return (
    <Facts
      items={[
        ['Direction', directionWords[direction]],
        ['Owes it', <PartyLink key="debtor" party={debtor} />],
        ['To', <PartyLink key="creditor" party={creditor} />],
        ['Made on', formatDay(madeOn)],
        ['Due on', dueOn && formatDay(dueOn)],
        ['Review on', reviewOn && formatDay(reviewOn)],
        ['In public', isPublic && 'Yes'],
        ['Watched by', owner.name],
        ['Meeting', meeting && <TextLink to={`/meetings/${meeting.id}`}>{meeting.title}</TextLink>],
        ['Source', interaction?.source],
        [
          'Topics',
          topics.length > 0 && (
            <Stack gap={0} align="start">
              {topics.map(({ id, name }) => (
                <TextLink key={id} to={`/topics/${id}`}>
                  {name}
                </TextLink>
              ))}
            </Stack>
          ),
        ],
        ['Seen by', audience],
      ]}
    />
  );
}
