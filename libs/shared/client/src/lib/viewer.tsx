import { createContext, use } from 'react';
import type { Role } from './generated/graphql';

/** Who is signed in. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

const ViewerContext = createContext<Viewer | undefined>(undefined);

/** Says to everything below who is signed in. */
export const ViewerProvider = ViewerContext.Provider;

/** Who is signed in; every page but the sign-in screen stands below a {@link ViewerProvider}. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('Nobody is signed in here.');
  return viewer;
}
