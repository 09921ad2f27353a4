import { Stack, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';

export interface View {
  readonly label: string;
  /** Rendered only while it is shown. */
  readonly show: () => ReactNode;
}

/** Several views of one record, one at a time; which one stands in the address. The first is shown where it says nothing. */
export function Views({ views }: { readonly views: Readonly<Record<string, View>> }) {
  const [search, setSearch] = useSearchParams();
  const [first = ''] = Object.keys(views);
  const asked = search.get('view') ?? first;
  const shown = asked in views ? asked : first;
  const change = (view: string | null) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        if (view === null || view === first) next.delete('view');
        else next.set('view', view);
        return next;
      },
      { replace: true },
    );
  return (
    <Tabs value={shown} onChange={change} keepMounted={false}>
      <Tabs.List>
        {Object.entries(views).map(([key, { label }]) => (
          <Tabs.Tab key={key} value={key}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {Object.entries(views).map(([key, { show }]) => (
        <Tabs.Panel key={key} value={key} pt="lg">
          <Stack gap="xl">{key === shown && show()}</Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
