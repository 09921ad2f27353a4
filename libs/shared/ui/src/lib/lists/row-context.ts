import { createContext, type HTMLAttributes } from 'react';

/** What the cells of a row know of it. */
export interface Row {
  readonly href: string;
  readonly link: HTMLAttributes<HTMLAnchorElement>;
}

export const RowContext = createContext<Row>({ href: '', link: {} });
