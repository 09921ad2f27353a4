import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@rapport/shared-ui/testing';
import { OrganisationTimeline } from './Timeline';

const topic = '01900000-0000-7000-8000-0000000000aa';
const event = (n: number) => ({
  __typename: 'TimelineEdge',
  cursor: `cursor ${n}`,
  at: '2026-06-01T05:00:00Z',
  isDay: false,
  event: 'MEETING_HELD',
  promiseEvent: null,
  movedFrom: null,
  positionBefore: null,
  node: {
    __typename: 'Meeting',
    id: `meeting ${n}`,
    title: `Meeting ${n}`,
    meetingKind: 'CALL',
    meetingStatus: 'HELD',
    place: null,
    timeZone: 'UTC',
  },
});
const answers = {
  TopicChoices: { topics: [{ __typename: 'Topic', id: topic, name: 'Water', parent: null }] },
  OrganisationTimeline: ({ after }: Record<string, unknown>) => ({
    organisation: {
      __typename: 'Organisation',
      id: 'o',
      timeline: {
        __typename: 'TimelineConnection',
        edges: after ? [event(2)] : [event(1)],
        pageInfo: {
          __typename: 'PageInfo',
          hasNextPage: !after,
          endCursor: after ? 'cursor 2' : 'cursor 1',
        },
      },
    },
  }),
};

describe('the timeline of a body', () => {
  it('asks for what the address says, and says on which basis', async () => {
    const { asked } = renderApp(<OrganisationTimeline organisationId="o" />, {
      answers,
      at: `/?happened=MEETING&about=${topic}&about=nonsense&basis=AFFILIATED_NOW&within=yes`,
    });

    await screen.findByRole('link', { name: 'Meeting 1' });
    expect(asked.find(({ name }) => name === 'OrganisationTimeline')?.variables).toMatchObject({
      kinds: ['MEETING'],
      topicIds: [topic],
      basis: 'AFFILIATED_NOW',
      includeDescendants: true,
    });
    screen.getByText(/^Affiliated now:/);
  });

  it('is narrowed by keys, and keeps what was chosen in the address', async () => {
    const { user, address } = renderApp(<OrganisationTimeline organisationId="o" />, { answers });
    await screen.findByRole('link', { name: 'Meeting 1' });

    screen.getByRole('checkbox', { name: 'Bodies within too' }).focus();
    await user.keyboard(' ');
    screen.getByRole('radio', { name: 'Affiliated now' }).focus();
    await user.keyboard(' ');

    await waitFor(() => expect(address()).toBe('/?within=yes&basis=AFFILIATED_NOW'));
  });

  it('goes on where the page ended', async () => {
    const { user } = renderApp(<OrganisationTimeline organisationId="o" />, { answers });

    await user.click(await screen.findByRole('button', { name: 'Load more' }));

    await screen.findByRole('link', { name: 'Meeting 2' });
    screen.getByRole('link', { name: 'Meeting 1' });
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });
});
