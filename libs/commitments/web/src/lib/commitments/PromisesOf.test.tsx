import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@rapport/shared-ui/testing';
import { PromisesOf } from './PromisesOf';

const answers = {
  PromisesOf: {
    commitments: {
      __typename: 'CommitmentConnection',
      edges: [],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      totalCount: 0,
    },
  },
};

describe('the promises of somebody', () => {
  it.each([
    { at: '/', of: 'everything open', filter: { statuses: ['OPEN'], isOverdue: null } },
    { at: '/?promises=given', of: 'what “We owe” counts', filter: { statuses: ['OPEN'], directions: ['GIVEN'] } },
    {
      at: '/?promises=received&overdue=yes',
      of: 'what “overdue” counts',
      filter: { statuses: ['OPEN'], directions: ['RECEIVED'], isOverdue: true },
    },
  ])('are, at $at, $of', async ({ at, filter }) => {
    const { asked } = renderApp(<PromisesOf of={{ organisationId: 'o' }} />, { answers, at });

    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.variables['filter']).toEqual({ organisationId: 'o', isOverdue: null, ...filter });
  });

  it('are where a figure’s link leads, for the keyboard too', async () => {
    renderApp(<PromisesOf of={{ postId: 'p' }} />, { answers, at: '/?promises=given#promises' });

    await screen.findByText('Nothing is open.');
    expect(document.activeElement?.textContent).toBe('Promises (0)');
  });
});
