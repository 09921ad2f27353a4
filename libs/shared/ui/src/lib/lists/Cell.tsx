import type { ReactNode } from 'react';
import classes from './DataList.module.css';

export interface CellProps {
  readonly children?: ReactNode;
  /** Named beside the value on a phone, where the column's header is not seen. */
  readonly label?: string;
}

/** A cell of a row. */
export function Cell({ children, label }: CellProps) {
  return (
    <div role="cell" className={classes['cell']} data-label={label} data-empty={!children || undefined}>
      {children}
    </div>
  );
}
