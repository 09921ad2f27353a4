import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql, type SearchKind } from '@rapport/shared-client';
import type { MatchedParts } from '../text/Highlighted';
import { formatInstant } from '../text/time';

const EverythingQuery = graphql(`
  query Everything($text: String!, $kinds: [SearchKind!], $first: Int!) {
    search(text: $text, kinds: $kinds, first: $first) {
      matched
      parts {
        text
        matches
      }
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
            title
            post {
              id
              title
            }
            organisation {
              id
              name
              acronym
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
  /** The label in parts, where it is what matched. */
  readonly parts: MatchedParts;
  /** Another text that matched: a former name, an acronym, an office. Empty where the label did. */
  readonly matched: MatchedParts;
  readonly hint: string | undefined;
  readonly to: string;
}

export interface Everything {
  readonly found: readonly Found[];
  /** Whether what is shown answers what is typed. */
  readonly isCurrent: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

interface EverythingOptions {
  readonly first: number;
  readonly kinds?: readonly SearchKind[];
}

/** Whatever matches what is typed, in any spelling and script, best first; nothing while nothing is. */
export function useEverything(typed: string, { first, kinds = [] }: EverythingOptions): Everything {
  const [text] = useDebouncedValue(typed.trim(), 100);
  const variables = { text, first, kinds: kinds.length > 0 ? [...kinds] : null };
  const { data, previousData, error, refetch } = useQuery(
    EverythingQuery,
    text === '' ? skipToken : { variables, fetchPolicy: 'cache-first' },
  );
  const isCurrent = text === typed.trim() && (text === '' || data !== undefined);
  const retry = () => void refetch();
  if (text === '') return { found: [], isCurrent, error: undefined, retry };
  const found = ((data ?? previousData)?.search ?? []).flatMap(({ node, matched, parts }): Found[] => {
    const { id, __typename: kind } = node;
    const of = (label: string, path: string, hint?: string | null) => {
      const isLabel = matched === label;
      return [
        {
          ...{ id, kind, label, hint: hint ?? undefined, to: `/${path}` },
          ...{ parts: isLabel ? parts : [{ text: label, matches: false }], matched: isLabel ? [] : parts },
        },
      ];
    };
    switch (node.__typename) {
      case 'Organisation':
        return of(node.name, `organisations/${id}`);
      case 'Contact':
        return of(node.name, `contacts/${id}`, officeOf(node.affiliation));
      case 'Meeting':
        return of(node.title, `meetings/${id}`, formatInstant(node.startsAt, node.timeZone));
      case 'Interaction':
        return node.meeting ? of(matched, `meetings/${node.meeting.id}`, node.meeting.title) : [];
      case 'Commitment':
        return of(node.text, `commitments/${id}`);
      case 'Topic':
        return of(node.name, `topics/${id}`);
    }
  });
  return { found, isCurrent, error, retry };
}

interface Affiliation {
  readonly title: string | null;
  readonly post: { readonly title: string } | null;
  readonly organisation: { readonly name: string; readonly acronym: string | null };
}

function officeOf(affiliation: Affiliation | null): string | undefined {
  if (!affiliation) return undefined;
  const { post, title, organisation } = affiliation;
  return [post?.title ?? title, organisation.acronym ?? organisation.name].filter(Boolean).join(', ');
}
