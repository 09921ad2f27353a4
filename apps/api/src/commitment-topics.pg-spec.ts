import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@rapport/shared-kernel';
import { home, startTestApi, type TestApi } from './testing/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const RECORD = `mutation ($input: RecordCommitmentInput!) {
  recordCommitment(input: $input) { commitment { id topics { name } } userErrors { code path } }
}`;
const promise = { text: 'A toolkit in Urdu', debtor: { organisationId: home.id }, dueOn: '2026-12-01' };

describe('a promise made at no meeting', () => {
  it('has topics of its own, and is found by them', async () => {
    const id = newId();

    const recorded = await api.gql('manager', RECORD, {
      input: { ...promise, id, topicNames: ['Child safety', 'Online safety'] },
    });
    const topics = await topicIds();
    const found = await api.gql(
      'analyst',
      'query ($topicId: ID!) { commitments(filter: { topicId: $topicId }) { totalCount edges { node { id } } } }',
      { topicId: topics['Child safety'] },
    );

    expect(recorded.data['recordCommitment']).toEqual({
      commitment: { id, topics: [{ name: 'Child safety' }, { name: 'Online safety' }] },
      userErrors: [],
    });
    expect(found.data['commitments']).toEqual({ totalCount: 1, edges: [{ node: { id } }] });
  });

  it('names the topic that is not there, and leaves nothing behind', async () => {
    const answer = await api.gql('manager', RECORD, { input: { ...promise, topicIds: [newId()] } });

    expect(answer.data['recordCommitment']).toEqual({
      commitment: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['topicIds', '0'] }],
    });
  });
});

async function topicIds(): Promise<Record<string, string>> {
  const { data } = await api.gql('manager', '{ topics { id name } }');
  const topics = data['topics'] as unknown as { id: string; name: string }[];
  return Object.fromEntries(topics.map(({ id, name }) => [name, id]));
}
