import { use, type ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './DataList.module.css';
import { RowContext } from './row-context';

/** The cell that names the record: its link is what the keys move to, and covers the whole row for the mouse. */
export function TitleCell({ children, below }: { children: ReactNode; below?: ReactNode }) {
  const { href, link } = use(RowContext);
  return (
    <div role="cell" className={classes['title']}>
      <Link to={href} data-row-link {...link}>
        {children}
      </Link>
      {below && <div className={classes['below']}>{below}</div>}
    </div>
  );
}
