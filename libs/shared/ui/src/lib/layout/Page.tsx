import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageHeader, type PageHeaderProps } from './PageHeader';
import classes from './Page.module.css';

export interface PageProps extends PageHeaderProps {
  readonly children: ReactNode;
  /** Text and forms read better narrow; lists want the whole width. */
  readonly width?: 'narrow' | 'wide';
}

/** A screen: its title (also in the tab), what can be done, and its content. */
export function Page({ children, width = 'wide', ...header }: PageProps) {
  return (
    <Stack className={classes['page']} data-width={width} gap="md">
      <PageHeader {...header} />
      {children}
    </Stack>
  );
}
