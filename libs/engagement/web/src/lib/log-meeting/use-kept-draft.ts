import { useEffect, useReducer, useRef, useState } from 'react';
import { useViewer } from '@rapport/shared-client';
import { offerUndo } from '@rapport/shared-ui';
import { emptyDraft, reduceDraft } from './draft';
import { forgetDraft, keepDraft, keptDraft, type Keeping } from './draft-storage';

/** The draft of the viewer, which outlives a reload, and unless it is for named people a crash: it is kept with every change. */
export function useKeptDraft(timeZone: string) {
  const { id: userId } = useViewer();
  const [kept] = useState(() => keptDraft(userId));
  const [draft, dispatch] = useReducer(reduceDraft, null, () => kept ?? emptyDraft({ timeZone, now: new Date() }));
  const [isFromBefore, setFromBefore] = useState(kept !== null);
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  const isDone = useRef(false);

  useEffect(() => {
    if (!isDone.current) setKeeping(keepDraft(userId, draft));
  }, [userId, draft]);

  return {
    draft,
    dispatch,
    isFromBefore,
    keeping,
    /** Begins anew; what was there comes back by Undo. */
    discard: () => {
      setFromBefore(false);
      offerUndo('The draft is put away', () => dispatch({ type: 'replace', draft }));
      dispatch({ type: 'replace', draft: emptyDraft({ timeZone, now: new Date() }) });
    },
    /** The server has it. */
    forget: () => {
      isDone.current = true;
      forgetDraft(userId);
    },
  };
}
