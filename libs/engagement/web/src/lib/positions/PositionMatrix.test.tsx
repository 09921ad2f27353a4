import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@rapport/shared-ui/testing';
import { PositionMatrix, type PositionMatrixProps } from './PositionMatrix';

const [roads, water] = ['Roads', 'Water'].map((name) => ({
  __typename: 'Topic' as const,
  id: name.toLowerCase(),
  name,
}));
type Row = PositionMatrixProps['rows'][number];
const position = (topic: typeof roads, stance: Row['positions'][number]['stance']) => ({
  __typename: 'Position' as const,
  id: `${topic?.id} ${stance}`,
  stance,
  assertedOn: '2026-06-01',
  topic: topic ?? { __typename: 'Topic' as const, id: '', name: '' },
});
const body = (id: string, name: string, positions: Row['positions']): Row => ({
  __typename: 'Organisation',
  id,
  name,
  acronym: null,
  positions,
});
const rows = [
  body('forum', 'Lake Forum', [position(roads, 'STRONGLY_OPPOSED')]),
  body('ministry', 'Ministry of Lakes', [position(water, 'SUPPORTIVE'), position(roads, 'NEUTRAL')]),
];

const show = () =>
  renderApp(<PositionMatrix rows={rows} caption="Latest positions" />, {
    path: '/',
    routes: [{ path: '/organisations/:id', element: 'A body' }],
  });

describe('the matrix of positions', () => {
  it('is a table with a row for each body and a column for each topic, each cell in words', () => {
    show();

    const table = screen.getByRole('table', { name: 'Latest positions' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Organisation', 'Roads', 'Water']);
    const [, forum, ministry] = within(table).getAllByRole('row');
    expect(forum?.textContent).toBe('Lake Forum−−Strongly opposedMon 1 Jun 2026, Lake Forum on RoadsNot known');
    expect(within(ministry as HTMLElement).getByRole('rowheader').textContent).toBe('Ministry of Lakes');
    expect(
      within(ministry as HTMLElement).getByRole('link', { name: /^Supportive.*Ministry of Lakes on Water$/ }),
    ).toBeDefined();
  });

  it('is walked by arrow keys, one stop for Tab, and Enter goes to the evidence', async () => {
    const { user, address } = show();

    screen.getByRole('link', { name: 'Lake Forum' }).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toMatch(/Ministry of Lakes on Water$/);
    await user.keyboard('{Home}{ArrowUp}{End}');
    expect(document.activeElement?.textContent).toBe('Not known');
    expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
    await user.keyboard('{ArrowLeft}{Enter}');
    expect(address()).toBe('/organisations/forum?view=positions&topic=roads');
  });
});
