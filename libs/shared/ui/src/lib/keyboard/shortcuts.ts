import { createContext, use, useEffect, useEffectEvent } from 'react';

/**
 * What can be done on the screen: by a key (`j`, `?`), a combination (`mod+Enter`: Ctrl, or Command on a Mac) or a pair (`g m`),
 * and by name in the command palette. Without keys it is there by name alone.
 */
export interface RegisteredShortcut {
  readonly keys: readonly string[];
  readonly says: string;
  readonly run: () => void;
}

export const ShortcutsContext = createContext<Set<RegisteredShortcut> | undefined>(undefined);

/** Registers a keyboard shortcut while the component is shown; the help that `?` opens and the command palette call it `says`. */
export function useShortcut(keys: string | readonly string[], says: string, action: () => void): void {
  const shortcuts = use(ShortcutsContext);
  const run = useEffectEvent(action);
  const all = typeof keys === 'string' ? keys : keys.join('|');

  useEffect(() => {
    const shortcut = { keys: all === '' ? [] : all.split('|'), says, run: () => run() };
    shortcuts?.add(shortcut);
    return () => {
      shortcuts?.delete(shortcut);
    };
  }, [shortcuts, all, says]);
}

/** Registers what the command palette offers by name while the component is shown. */
export function useCommand(says: string, action: () => void): void {
  useShortcut([], says, action);
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

/** Keys as people read them: `Ctrl Enter`. */
export function keysInWords(keys: string): string {
  const isMac = navigator.userAgent.includes('Mac');
  return keys
    .replace('mod+', isMac ? '⌘ ' : 'Ctrl ')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑');
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

/** A {@link useShortcut}, or without keys a {@link useCommand}, that is there only where this is rendered. */
export function Shortcut({
  keys = [],
  says,
  run,
}: {
  keys?: string | readonly string[];
  says: string;
  run: () => void;
}): null {
  useShortcut(keys, says, run);
  return null;
}
