import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '@rapport/shared-client';
import { newId } from '@rapport/shared-kernel';
import { isMeant } from '@rapport/shared-ui';
import type { Body, DraftParticipant } from './draft';

const PeopleSearchQuery = graphql(`
  query PeopleSearch($text: String!, $day: Date) {
    search(text: $text, kinds: [CONTACT, ORGANISATION], first: 12) {
      score
      node {
        ... on Contact {
          id
          name
          affiliation(asOf: $day) {
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
        ... on Organisation {
          id
          name
          acronym
          kind
        }
      }
    }
  }
`);

/** A person or body that is known already. */
export type Known = { readonly isMeant: boolean } & (
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly name: string;
      readonly title: string;
      readonly body: Body | null;
    }
  | { readonly kind: 'body'; readonly body: Body; readonly acronym: string | null }
);

/** Looks people and bodies up by a part of a name; posts and bodies of people are those of `day`. */
export function usePeopleSearch(day: string): (text: string) => Promise<readonly Known[]> {
  const client = useApolloClient();
  return useCallback(
    async (text) => {
      const variables = { text, day: day || null };
      const { data } = await client.query({ query: PeopleSearchQuery, variables, fetchPolicy: 'network-only' });
      return (data?.search ?? []).flatMap(({ score, node }): Known[] => {
        if (node.__typename === 'Organisation') {
          const { acronym, id, name, kind } = node;
          return [{ kind: 'body', isMeant: isMeant(score), body: { id, name, kind }, acronym }];
        }
        if (node.__typename !== 'Contact') return [];
        const { id, name, affiliation } = node;
        const title = affiliation?.post?.title ?? affiliation?.title ?? '';
        return [{ kind: 'person', isMeant: isMeant(score), id, name, title, body: affiliation?.organisation ?? null }];
      });
    },
    [client, day],
  );
}

/** A known body of exactly this name or acronym, or one that is made with the meeting already, or a new one of that name. */
export function bodyNamed(name: string, known: readonly Known[], made: readonly Body[]): Body {
  const wanted = name.trim().toLowerCase();
  const again = made.find((body) => body.name.toLowerCase() === wanted);
  if (again) return again;
  const match = known.find(
    (found) =>
      found.kind === 'body' && (found.body.name.toLowerCase() === wanted || found.acronym?.toLowerCase() === wanted),
  );
  return match?.kind === 'body' ? match.body : { id: newId(), name: name.trim(), kind: 'OTHER', isNew: true };
}

/** What every new row at the table starts from. */
export function presence(fields: Pick<DraftParticipant, 'name'> & Partial<DraftParticipant>): DraftParticipant {
  return {
    key: newId(),
    contactId: null,
    organisation: null,
    title: '',
    headcount: 1,
    roles: [],
    wasAbsent: false,
    ...fields,
  };
}
