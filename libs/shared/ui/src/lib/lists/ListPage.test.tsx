import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../testing/render-app';
import { Cell } from './Cell';
import { ChoicesFilter } from './ChoicesFilter';
import { FlagFilter } from './FlagFilter';
import { ListPage } from './ListPage';
import { SearchFilter } from './SearchFilter';
import { TitleCell } from './TitleCell';
import type { List } from './use-connection';
import { choiceInUrl, choicesInUrl, flagInUrl, textInUrl, useUrlFilters } from './use-url-filters';

interface Body {
  readonly id: string;
  readonly name: string;
}

const bodies = ['Amberfield', 'Brookside', 'Cedar Plains'].map((name, at) => ({ id: String(at + 1), name }));
const kinds = ['MINISTRY', 'REGULATOR'] as const;
const filters = {
  text: textInUrl(),
  kinds: choicesInUrl(kinds),
  mine: flagInUrl(),
  orderBy: choiceInUrl(['NAME', 'NEWEST'], 'NAME'),
};

function Bodies(list: Partial<List<Body>>) {
  const { values, set, clear, isFiltered } = useUrlFilters(filters);
  const loaded = { hasMore: false, isLoadingMore: false, error: undefined, loadMore() {}, retry() {} };
  return (
    <ListPage
      title="Bodies"
      noun={['body', 'bodies']}
      list={{ ...loaded, items: bodies, totalCount: bodies.length, ...list }}
      columns={[
        { header: 'Name', order: 'NAME' },
        { header: 'Made', order: 'NEWEST', sorts: 'descending' },
      ]}
      href={({ id }) => `/bodies/${id}`}
      order={values.orderBy}
      onOrder={(orderBy) => set({ orderBy })}
      isFiltered={isFiltered}
      onClearFilters={clear}
      whenEmpty="Add the first."
      filters={
        <>
          <SearchFilter label="Search" value={values.text} onChange={(text) => set({ text })} />
          <ChoicesFilter
            label="Kind"
            choices={kinds}
            value={values.kinds}
            onChange={(chosen) => set({ kinds: chosen })}
          />
          <FlagFilter label="Mine" value={values.mine} onChange={(mine) => set({ mine })} />
        </>
      }
    >
      {({ name }) => (
        <>
          <TitleCell>{name}</TitleCell>
          <Cell />
        </>
      )}
    </ListPage>
  );
}

describe('a list', () => {
  it('is moved through by keys, and opened by Enter', async () => {
    const { user, address } = renderApp(<Bodies />, {
      path: '/',
      routes: [{ path: '/bodies/:id', element: 'A body' }],
    });
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toBe('Amberfield');
    await user.keyboard('j{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Cedar Plains');
    await user.keyboard('{Home}{ArrowDown}k{End}{ArrowUp}{Enter}');
    await screen.findByText('A body');
    expect(address()).toBe('/bodies/2');
  });

  it('keeps its filters and its order in the address, and says how it is sorted', async () => {
    const { user, address } = renderApp(<Bodies />, { at: '/?kinds=REGULATOR&text=lake&unknown=stays' });
    expect(screen.getByLabelText<HTMLInputElement>('Search').value).toBe('lake');
    expect(screen.getByText('Regulator')).toBeTruthy();
    await user.click(screen.getByLabelText('Mine'));
    await user.click(screen.getByRole('button', { name: 'Made' }));
    expect(Object.fromEntries(new URLSearchParams(address().slice(2)))).toEqual({
      kinds: 'REGULATOR',
      text: 'lake',
      unknown: 'stays',
      mine: 'yes',
      orderBy: 'NEWEST',
    });
    expect(screen.getByRole('columnheader', { name: 'Made' }).getAttribute('aria-sort')).toBe('descending');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe('/?unknown=stays'));
  });

  it('takes an address that says nonsense for one that says nothing', () => {
    renderApp(<Bodies />, { at: '/?kinds=WIZARD&orderBy=MAGIC&mine=perhaps' });
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getByLabelText<HTMLInputElement>('Mine').checked).toBe(false);
  });

  it.each([
    { says: 'nothing yet', at: '/', list: { items: [], totalCount: 0 }, text: 'Add the first.' },
    {
      says: 'nothing that matches',
      at: '/?mine=yes',
      list: { items: [], totalCount: 0 },
      text: 'No bodies match these filters',
    },
    { says: 'one', at: '/', list: { items: bodies.slice(0, 1), totalCount: 1 }, text: '1 body' },
    { says: 'many', at: '/', list: { totalCount: 12_345 }, text: '12,345 bodies' },
    {
      says: 'no connection',
      at: '/',
      list: { items: undefined, error: new TypeError('Failed to fetch') },
      text: /There is no connection/,
    },
  ])('says that there is $says', async ({ at, list, text }) => {
    renderApp(<Bodies {...list} />, { at });
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it('reads on where its end comes near', async () => {
    let pages = 0;
    renderApp(<Bodies hasMore loadMore={() => (pages += 1)} />);
    await waitFor(() => expect(pages).toBeGreaterThan(0));
  });
});
