import type { ReactNode } from 'react';
import classes from './text.module.css';

/** A quiet line that says what is shown; links in it are underlined. */
export function QuietText({ children, isLive = false }: { readonly children: ReactNode; readonly isLive?: boolean }) {
  return (
    <div className={classes['says']} {...(isLive && { role: 'status', 'aria-live': 'polite' })}>
      {children}
    </div>
  );
}
