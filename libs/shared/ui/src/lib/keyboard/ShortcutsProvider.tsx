import { useEffect, useRef, useState, type ReactNode } from 'react';
import { keyOf, ShortcutsContext, singleKeysAreOn, type RegisteredShortcut } from './shortcuts';

/** How long the second key of a pair such as `g m` may take. */
const PAIR_MS = 1_000;

/** Listens for the shortcuts that {@link useShortcut} registers below. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [shortcuts] = useState(() => new Set<RegisteredShortcut>());
  const previous = useRef({ key: '', at: 0 });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (event.defaultPrevented || !key || isSilent(event, key)) return;
      const { key: before, at } = previous.current;
      const pair = event.timeStamp - at < PAIR_MS ? `${before} ${key}` : '';
      // The innermost screen registers last, and so comes first.
      const found = [...shortcuts].reverse();
      const shortcut = found.find(({ keys }) => keys.includes(pair)) ?? found.find(({ keys }) => keys.includes(key));
      previous.current = { key: shortcut ? '' : key, at: event.timeStamp };
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [shortcuts]);

  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}

/** Single keys belong to the field that one types in, and to the dialog that is open; WCAG 2.1.4 lets the user turn them off. */
function isSilent(event: KeyboardEvent, key: string): boolean {
  if (key.startsWith('mod+')) return false;
  const target = event.target instanceof Element ? event.target : null;
  const isTyping = target?.closest('input, textarea, select, [contenteditable="true"], [role="combobox"]');
  return Boolean(isTyping) || document.querySelector('[aria-modal="true"]') !== null || !singleKeysAreOn();
}
