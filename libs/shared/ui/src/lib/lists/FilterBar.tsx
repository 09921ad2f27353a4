import type { ReactNode } from 'react';
import classes from './DataList.module.css';

export interface FilterBarProps {
  /** What the fields do: "Filter meetings". */
  readonly label: string;
  readonly children: ReactNode;
}

/** The fields that filter what stands below them. */
export function FilterBar({ label, children }: FilterBarProps) {
  return (
    <div role="search" aria-label={label} className={classes['filters']}>
      {children}
    </div>
  );
}
