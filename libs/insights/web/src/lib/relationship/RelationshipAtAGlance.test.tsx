import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@rapport/shared-ui/testing';
import { RelationshipAtAGlance, type RelationshipAtAGlanceProps } from './RelationshipAtAGlance';

const relationship: RelationshipAtAGlanceProps['relationship'] = {
  firstMetAt: '2024-03-01T05:00:00Z',
  lastMetAt: '2026-04-01T05:00:00Z',
  nextMeeting: { id: 'm', title: 'Autumn talks', startsAt: '2026-12-01T05:00:00Z', timeZone: 'Asia/Karachi' },
  meetingsLast90Days: 0,
  meetingsLast365Days: 2,
  openGiven: 3,
  openReceived: 1,
  overdueGiven: 2,
  overdueReceived: 0,
  cadence: 'LAPSED',
  daysSilent: 238,
  knownBy: [
    {
      contact: { id: 'hana', name: 'Hana' },
      meetings: 7,
      meetingsLast365Days: 2,
      lastMetAt: '2026-04-01T05:00:00Z',
    },
  ],
};

describe('a relationship at a glance', () => {
  it('says every figure, with what it counts', () => {
    renderApp(<RelationshipAtAGlance relationship={relationship} cadenceDays={60} meetingsWith={() => '/meetings'} />);

    const figures = screen.getByRole('list', { name: 'At a glance' });
    for (const words of [
      'Met 238 days ago',
      /agreed every 60 days/,
      'Lapsed',
      '0 in 90 days',
      'First met',
      'Autumn talks',
      '2 overdue',
    ])
      within(figures).getByText(words);
  });

  it('leads from a number to what it counted', () => {
    renderApp(
      <RelationshipAtAGlance relationship={relationship} meetingsWith={(id) => `/meetings?bodies=b&people=${id}`} />,
    );
    const linkOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

    expect(linkOf('3')).toBe('/?promises=given#promises');
    expect(linkOf('2 overdue')).toBe('/?promises=given&overdue=yes#promises');
    expect(linkOf('1')).toBe('/?promises=received#promises');
    expect(linkOf('7 meetings')).toBe('/meetings?bodies=b&people=hana');
    expect(screen.getByText(/2 in a year, last/)).toBeDefined();
  });
});
