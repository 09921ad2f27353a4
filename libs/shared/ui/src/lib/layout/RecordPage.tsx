import { Stack, Title } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Page, type PageProps } from './Page';
import classes from './Page.module.css';

export interface RecordPageProps extends Omit<PageProps, 'width'> {
  /** What is known of the record: a {@link Facts}, shown beside the sections, above them on a phone. */
  readonly facts: ReactNode;
}

/** The page of one record: title, facts, and sections below each other. */
export function RecordPage({ facts, children, ...page }: RecordPageProps) {
  return (
    <Page {...page}>
      <div className={classes['record']}>
        <Stack gap="xl" miw={0}>
          {children}
        </Stack>
        <aside className={classes['aside']} aria-label="Facts">
          {facts}
        </aside>
      </div>
    </Page>
  );
}

/** Names and values; those that are null, undefined, false or empty are left out. */
export function Facts({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  const known = items.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '');
  return (
    <dl className={classes['facts']}>
      {known.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface SectionProps {
  readonly title: string;
  /** How many there are, beside the title. */
  readonly count?: number | undefined;
  readonly actions?: ReactNode;
  /** What an address ends in that leads here: `promises` for `#promises`. */
  readonly anchor?: string | undefined;
  readonly children: ReactNode;
}

/** A part of a page with its own heading. */
export function Section({ title, count, actions, anchor, children }: SectionProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash, key } = useLocation();
  // Whoever follows a link to a part of the page goes on reading, and tabbing, there.
  useEffect(() => {
    if (anchor && hash === `#${anchor}`) heading.current?.focus();
  }, [anchor, hash, key]);
  return (
    <section className={classes['section']} aria-labelledby={id} id={anchor}>
      <header>
        <Title order={2} id={id} ref={heading} tabIndex={anchor ? -1 : undefined}>
          {title}
          {count !== undefined && ` (${count.toLocaleString('en-GB')})`}
        </Title>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
