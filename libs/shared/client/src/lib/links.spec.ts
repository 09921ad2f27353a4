import { ApolloClient, ApolloLink, gql, InMemoryCache, ServerError } from '@apollo/client';
import { of, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { idempotencyLink } from './links';

const SAVE = gql`
  mutation Save($title: String!) {
    save(title: $title)
  }
`;

/** A client whose server fails the first times; `sent` are the keys that came. */
function client(failures: readonly (Error | undefined)[]) {
  const sent: (string | undefined)[] = [];
  let made = 0;
  const answers = [...failures];
  const server = new ApolloLink((operation) => {
    const { headers } = operation.getContext() as { headers?: Record<string, string> };
    sent.push(headers?.['idempotency-key']);
    const failure = answers.shift();
    return failure ? throwError(() => failure) : of({ data: { save: 'ok' } });
  });
  const link = ApolloLink.from([idempotencyLink(() => `key ${(made += 1)}`), server]);
  const apollo = new ApolloClient({ cache: new InMemoryCache(), link });
  const save = (title: string, idempotencyKey?: string) =>
    apollo
      .mutate({ mutation: SAVE, variables: { title }, ...(idempotencyKey && { context: { idempotencyKey } }) })
      .then(() => 'saved')
      .catch(() => 'failed');
  return { save, sent, apollo };
}

const noNetwork = new TypeError('Failed to fetch');

describe('one intent of the user', () => {
  it('keeps its key while no answer came, and has a new one after', async () => {
    const { save, sent } = client([noNetwork, noNetwork]);
    expect([await save('a'), await save('a'), await save('a'), await save('a')]).toEqual([
      'failed',
      'failed',
      'saved',
      'saved',
    ]);
    expect(sent).toEqual(['key 1', 'key 1', 'key 1', 'key 2']);
  });

  it('is another where other things were sent', async () => {
    const { save, sent } = client([noNetwork]);
    await save('a');
    await save('b');
    expect(sent).toEqual(['key 1', 'key 2']);
  });

  it('keeps its key where the server could not reach its database, because then it may have been done', async () => {
    const unavailable = new ServerError('503', { response: new Response('', { status: 503 }), bodyText: '' });
    const { save, sent } = client([unavailable]);
    expect([await save('a'), await save('a')]).toEqual(['failed', 'saved']);
    expect(sent).toEqual(['key 1', 'key 1']);
  });

  it('is over where the server answered, though it refused', async () => {
    const { save, sent } = client([new Error('The server says no')]);
    await save('a');
    await save('a');
    expect(sent).toEqual(['key 1', 'key 2']);
  });

  it('may bring its own key, which outlives a reload', async () => {
    const { save, sent } = client([]);
    await save('a', 'kept with the draft');
    expect(sent).toEqual(['kept with the draft']);
  });

  it('is no matter of questions', async () => {
    const { apollo, sent } = client([]);
    await apollo.query({
      query: gql`
        {
          save
        }
      `,
    });
    expect(sent).toEqual([undefined]);
  });
});
