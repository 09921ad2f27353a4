import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { usePageTitle } from './use-page-title';

export interface PageHeaderProps {
  readonly title: string;
  /** What kind of thing it is, above the title: "Ministry · Pakistan". */
  readonly eyebrow?: ReactNode;
  /** One quiet line below the title. */
  readonly subtitle?: ReactNode;
  /** Buttons; the main one last. */
  readonly actions?: ReactNode;
}

/** The one h1 of a screen; sets the title of the tab. */
export function PageHeader({ title, eyebrow, subtitle, actions }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <header className={classes['header']}>
      <div className={classes['heading']}>
        {eyebrow && (
          <Text component="div" size="sm" c="dimmed">
            {eyebrow}
          </Text>
        )}
        <Title order={1}>{title}</Title>
        {subtitle && (
          <Text component="div" size="sm" c="dimmed">
            {subtitle}
          </Text>
        )}
      </div>
      {actions && <div className={classes['actions']}>{actions}</div>}
    </header>
  );
}
