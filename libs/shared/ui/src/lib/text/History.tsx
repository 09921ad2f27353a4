import type { ReactNode } from 'react';
import classes from './text.module.css';

/** Things in the order in which they happened. */
export function History({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className={classes['history']} aria-label={label}>
      {children}
    </ul>
  );
}

export interface HistoryItemProps {
  readonly when: ReactNode;
  readonly children: ReactNode;
  /** Quiet lines below. */
  readonly below?: ReactNode;
  /** A badge or a button at the end of the line. */
  readonly end?: ReactNode;
}

/** One thing that happened, or is to happen. */
export function HistoryItem({ when, children, below, end }: HistoryItemProps) {
  return (
    <li>
      <div className={classes['when']}>{when}</div>
      <div className={classes['what']}>
        {children}
        {below && <div className={classes['below']}>{below}</div>}
      </div>
      {end && <div>{end}</div>}
    </li>
  );
}
