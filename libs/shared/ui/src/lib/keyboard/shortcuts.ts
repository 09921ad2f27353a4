import { createContext, use, useEffect, useEffectEvent } from 'react';

/** A key (`j`, `?`), a combination (`mod+Enter`: Ctrl, or Command on a Mac) or a pair (`g m`), and what it does. */
export interface RegisteredShortcut {
  readonly keys: readonly string[];
  readonly says: string;
  readonly run: () => void;
}

export const ShortcutsContext = createContext<Set<RegisteredShortcut> | undefined>(undefined);

/** Registers a keyboard shortcut while the component is shown; `says` describes it in the help that `?` opens. */
export function useShortcut(keys: string | readonly string[], says: string, action: () => void): void {
  const shortcuts = use(ShortcutsContext);
  const run = useEffectEvent(action);
  const all = typeof keys === 'string' ? keys : keys.join('|');

  useEffect(() => {
    const shortcut = { keys: all.split('|'), says, run: () => run() };
    shortcuts?.add(shortcut);
    return () => {
      shortcuts?.delete(shortcut);
    };
  }, [shortcuts, all, says]);
}

/** The shortcuts of the screen as it is now. */
export function useShortcutList(): () => readonly RegisteredShortcut[] {
  const shortcuts = use(ShortcutsContext);
  return () => [...(shortcuts ?? [])];
}

/** How a shortcut writes the keys of an event; undefined for a key that only modifies. */
export function keyOf(event: KeyboardEvent): string | undefined {
  if (['Control', 'Meta', 'Shift', 'Alt'].includes(event.key) || event.altKey) return undefined;
  return event.ctrlKey || event.metaKey ? `mod+${event.key}` : event.key;
}

const SINGLE_KEYS = 'rapport.single-keys';

/** Whether shortcuts of one key work. */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(SINGLE_KEYS) !== 'off';
}

/** Turns shortcuts of one key on or off on this device. */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off');
}

/** A keyboard shortcut that is there only where this is rendered. */
export function Shortcut({ keys, says, run }: { keys: string; says: string; run: () => void }): null {
  useShortcut(keys, says, run);
  return null;
}
