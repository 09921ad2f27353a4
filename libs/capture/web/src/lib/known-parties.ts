import { useApolloClient } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useState } from 'react';
import { phrasesOf } from '@rapport/capture-domain';
import { graphql } from '@rapport/shared-client';
import { isMeant, type PartySuggestion } from '@rapport/shared-ui';

const MentionedQuery = graphql(`
  query Mentioned($text: String!) {
    search(text: $text, kinds: [ORGANISATION, CONTACT], first: 3) {
      score
      matched
      node {
        ... on Organisation {
          id
          name
          acronym
          kind
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
              kind
            }
          }
        }
      }
    }
  }
`);

/** A body or a person that goes by what was typed. */
export interface KnownParty extends PartySuggestion {
  /** How it is called in few letters: PTA. */
  readonly short: string;
}

/** Who goes by which words, in lower case. */
export type KnownParties = ReadonlyMap<string, KnownParty>;

/** Who is named in a line, as far as it was looked up. */
export interface Lookup {
  readonly known: KnownParties;
  /** Whether `known` is all there is to know of the line as it is now. */
  readonly isCurrent: boolean;
  /** Answers for the line as it is, however fast Enter came. */
  readonly lookUpNow: () => Promise<KnownParties>;
}

/** Looks up who is named in a line, a moment after each change; words that were looked up once are not asked for again. */
export function useKnownParties(line: string): Lookup {
  const lookUpPhrase = usePhraseLookup();
  const [found, setFound] = useState<{ line: string; known: KnownParties }>({ line: '', known: new Map() });

  const lookUp = async (text: string): Promise<KnownParties> => {
    const phrases = phrasesOf(text).map((words) => words.toLowerCase());
    const parties = await Promise.all(phrases.map(lookUpPhrase));
    return new Map(phrases.flatMap((phrase, at) => (parties[at] ? [[phrase, parties[at]] as const] : [])));
  };
  const [typed] = useDebouncedValue(line, 150);
  const lookUpTyped = useEffectEvent(lookUp);
  useEffect(() => {
    let isCurrent = true;
    void lookUpTyped(typed).then((known) => isCurrent && setFound({ line: typed, known }));
    return () => {
      isCurrent = false;
    };
  }, [typed]);
  return { known: found.known, isCurrent: found.line === line, lookUpNow: () => lookUp(line) };
}

function usePhraseLookup(): (phrase: string) => Promise<KnownParty | undefined> {
  const client = useApolloClient();
  const [asked] = useState(() => new Map<string, Promise<KnownParty | undefined>>());

  const ask = async (phrase: string): Promise<KnownParty | undefined> => {
    const { data } = await client.query({ query: MentionedQuery, variables: { text: phrase } });
    const words = phrase.split(' ').length;
    // As many words as were typed: "PTA toolkit" is not PTA, while "PTA" is.
    const hit = data?.search.find(({ score, matched }) => isMeant(score) && matched.split(/\s+/u).length >= words);
    if (hit?.node.__typename === 'Organisation') {
      const { id, name, acronym } = hit.node;
      return { kind: 'organisation', id, name, short: acronym ?? name };
    }
    if (hit?.node.__typename !== 'Contact') return undefined;
    const { id, name, affiliation } = hit.node;
    const party: KnownParty = { kind: 'contact', id, name, short: name };
    if (!affiliation) return party;
    const { organisation, post, title } = affiliation;
    return { ...party, speaksFor: { id: organisation.id, kind: organisation.kind, title: post?.title ?? title ?? '' } };
  };

  return (phrase) => {
    const answer = asked.get(phrase) ?? ask(phrase);
    asked.set(phrase, answer);
    // What could not be asked now is asked again with the next change.
    return answer.catch(() => void asked.delete(phrase));
  };
}
