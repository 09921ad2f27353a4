import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './testing/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('organisations', () => {
  it('are created and read back in one answer', async () => {
    const answer = await api.gql(
      'manager',
      `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
        organisation { id version name acronym kind otherNames { name kind from } owner { name } audience { level teams { name } } isHome
          affiliations { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }
        userErrors { code message path } } }`,
      {
        input: {
          name: 'Lakeside Regulator "LR"',
          acronym: 'LR',
          kind: 'REGULATOR',
          otherNames: [{ name: 'Old Regulator', kind: 'FORMER', from: '1990-05' }],
        },
      },
    );

    expect(answer).toMatchObject({
      data: {
        createOrganisation: {
          userErrors: [],
          organisation: {
            version: 1,
            name: 'Lakeside Regulator "LR"',
            kind: 'REGULATOR',
            otherNames: [{ name: 'Old Regulator', kind: 'FORMER', from: '1990-05' }],
            owner: null,
            audience: { level: 'EVERYONE', teams: [] },
            isHome: false,
            affiliations: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
          },
        },
      },
    });
  });
});
