import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql } from '@rapport/shared-client';
import { formatInstant } from '../text/time';

const EverythingQuery = graphql(`
  query Everything($text: String!) {
    search(text: $text, first: 15) {
      matched
      node {
        ... on Organisation {
          id
          name
          country
        }
        ... on Contact {
          id
          name
          affiliation {
            id
            organisation {
              id
              name
            }
          }
        }
        ... on Meeting {
          id
          title
          startsAt
          timeZone
        }
        ... on Interaction {
          id
          meeting {
            id
            title
          }
        }
        ... on Commitment {
          id
          text
        }
        ... on Topic {
          id
          name
        }
      }
    }
  }
`);

export type FoundKind = 'Organisation' | 'Contact' | 'Meeting' | 'Interaction' | 'Commitment' | 'Topic';

/** Something that was found, and the page that shows it. */
export interface Found {
  readonly id: string;
  readonly kind: FoundKind;
  readonly label: string;
  readonly hint: string | undefined;
  readonly to: string;
}

/** Whatever matches what is typed, in any spelling and script, best first; nothing while nothing is. */
export function useEverything(typed: string): readonly Found[] {
  const [text] = useDebouncedValue(typed.trim(), 100);
  const { data, previousData } = useQuery(
    EverythingQuery,
    text === '' ? skipToken : { variables: { text }, fetchPolicy: 'cache-first' },
  );
  if (text === '') return [];
  return ((data ?? previousData)?.search ?? []).flatMap(({ node, matched }): Found[] => {
    const { id, __typename: kind } = node;
    const found = (label: string, path: string, hint?: string | null) => [
      { id, kind, label, hint: hint ?? (matched === label ? undefined : matched), to: `/${path}` },
    ];
    switch (node.__typename) {
      case 'Organisation':
        return found(node.name, `organisations/${id}`);
      case 'Contact':
        return found(node.name, `contacts/${id}`, node.affiliation?.organisation.name);
      case 'Meeting':
        return found(node.title, `meetings/${id}`, formatInstant(node.startsAt, node.timeZone));
      case 'Interaction':
        return node.meeting ? found(matched, `meetings/${node.meeting.id}`, node.meeting.title) : [];
      case 'Commitment':
        return found(node.text, `commitments/${id}`);
      case 'Topic':
        return found(node.name, `topics/${id}`);
    }
  });
}
