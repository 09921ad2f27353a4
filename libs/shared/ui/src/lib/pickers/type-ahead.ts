import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql, type OrganisationKind } from '@rapport/shared-client';

/** A record as a type-ahead offers it. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name: "Secretary IT, MoITT". */
  readonly hint?: string | undefined;
}

/** From here on a match of the search is taken for what was meant; below, it is merely similar. */
const MEANT = 0.75;

/** Whether a match of this score is what was meant. */
export function isMeant(score: number): boolean {
  return score >= MEANT;
}

const OrganisationTypeAheadQuery = graphql(`
  query OrganisationTypeAhead($text: String!, $first: Int!) {
    search(text: $text, kinds: [ORGANISATION], first: $first) {
      node {
        ... on Organisation {
          id
          name
          acronym
          country
        }
      }
    }
  }
`);

const ContactTypeAheadQuery = graphql(`
  query ContactTypeAhead($text: String!, $first: Int!) {
    search(text: $text, kinds: [CONTACT], first: $first) {
      node {
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
              kind
            }
          }
        }
      }
    }
  }
`);

const UserChoicesQuery = graphql(`
  query UserChoices {
    users {
      id
      name
      isActive
    }
  }
`);

const TopicChoicesQuery = graphql(`
  query TopicChoices {
    topics {
      id
      name
      parent {
        id
        name
      }
    }
  }
`);

/** Bodies whose names match what is typed, in any spelling, best first; none while nothing is. */
export function useOrganisationSuggestions(text: string, first = 8): readonly Suggestion[] {
  const data = useTyped(OrganisationTypeAheadQuery, text, first);
  return (data?.search ?? []).flatMap(({ node }) => {
    if (node.__typename !== 'Organisation') return [];
    const { id, name, acronym, country } = node;
    return { id, name, hint: [acronym, country].filter(Boolean).join(' · ') || undefined };
  });
}

/** People whose names match what is typed, in any spelling and script, best first; none while nothing is. */
export function useContactSuggestions(text: string, first = 8): readonly ContactSuggestion[] {
  const data = useTyped(ContactTypeAheadQuery, text, first);
  return (data?.search ?? []).flatMap(({ node }) => {
    if (node.__typename !== 'Contact') return [];
    const { id, name, affiliation } = node;
    if (!affiliation) return { id, name };
    const { post, title, organisation } = affiliation;
    const office = post?.title ?? title ?? '';
    const hint = [office, organisation.acronym ?? organisation.name].filter(Boolean).join(', ');
    return { id, name, hint, speaksFor: { id: organisation.id, kind: organisation.kind, title: office } };
  });
}

/** A person as a type-ahead offers them. */
export interface ContactSuggestion extends Suggestion {
  /** The body that they belong to today, and as what. */
  readonly speaksFor?: SpeaksFor | undefined;
}

/** For whom a person speaks, and as what. */
export interface SpeaksFor {
  readonly id: string;
  readonly kind: OrganisationKind;
  /** '' where none is known. */
  readonly title: string;
}

/** A side of a promise as a type-ahead offers it. */
export interface PartySuggestion extends ContactSuggestion {
  readonly kind: 'organisation' | 'contact';
}

/** Bodies and people whose names match what is typed; none while nothing is. */
export function usePartySuggestions(text: string): readonly PartySuggestion[] {
  const bodies = useOrganisationSuggestions(text, 5);
  const people = useContactSuggestions(text, 5);
  return [
    ...bodies.map((body) => ({ ...body, kind: 'organisation' as const })),
    ...people.map((person) => ({ ...person, kind: 'contact' as const })),
  ];
}

/** Everybody who can be chosen as owner or assignee. */
export function useUserChoices(): readonly Suggestion[] {
  const { data } = useQuery(UserChoicesQuery, { fetchPolicy: 'cache-first' });
  return (data?.users ?? []).filter(({ isActive }) => isActive);
}

/** The tree of topics, each with the one above it as hint. */
export function useTopicChoices(): readonly Suggestion[] {
  const { data } = useQuery(TopicChoicesQuery, { fetchPolicy: 'cache-first' });
  return (data?.topics ?? []).map(({ id, name, parent }) => ({ id, name, hint: parent?.name }));
}

function useTyped<TData>(
  query: TypedDocumentNode<TData, { text: string; first: number } & OperationVariables>,
  typed: string,
  first: number,
): TData | undefined {
  const [text] = useDebouncedValue(typed.trim(), 120);
  const { data, previousData } = useQuery(
    query,
    text === '' ? skipToken : { variables: { text, first }, fetchPolicy: 'cache-first' },
  );
  return text === '' ? undefined : (data ?? previousData);
}
