import { createContext, use, type Dispatch } from 'react';
import type { Draft, DraftAction } from './draft';

/** The meeting that is being logged, as all parts of the screen see it. */
export interface DraftInHand {
  readonly draft: Draft;
  readonly dispatch: Dispatch<DraftAction>;
  /** The error of a field, by its path in the input: `participants.3.headcount`. */
  readonly errorAt: (...path: readonly (string | number)[]) => string | undefined;
}

export const DraftContext = createContext<DraftInHand | undefined>(undefined);

/** The meeting that is being logged. */
export function useDraft(): DraftInHand {
  const inHand = use(DraftContext);
  if (!inHand) throw new Error('No meeting is being logged here.');
  return inHand;
}
