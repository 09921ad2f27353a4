import { useEffect, useEffectEvent, useRef, useState, type HTMLAttributes, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'react-router';
import { useShortcut } from '../keyboard/shortcuts';

interface ListKeysOptions {
  readonly items: readonly { readonly id: string }[];
  readonly body: RefObject<HTMLElement | null>;
  /** Scrolls a row into sight. */
  readonly reveal: (index: number) => void;
}

/** Where each list was left, by its entry in the history: coming back goes on there. */
const left = new Map<string, string>();

/** Which row of a list is active, moved by keys; exactly one row can be tabbed to. */
export function useListKeys({ items, body, reveal }: ListKeysOptions) {
  const { key: entry } = useLocation();
  const [activeId, setActiveId] = useState(() => left.get(entry));
  const place = useRef(0);
  const hasFocus = useRef(false);
  const found = items.findIndex(({ id }) => id === activeId);
  // A row that left the list hands over to the one in its place.
  const active = found >= 0 ? found : Math.max(0, Math.min(place.current, items.length - 1));

  const linkAt = (index: number) =>
    body.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row-link]`) ?? null;

  const moveTo = (index: number) => {
    const target = Math.max(0, Math.min(index, items.length - 1));
    flushSync(() => setActiveId(items[target]?.id));
    reveal(target);
    linkAt(target)?.focus({ preventScroll: true });
  };
  const step = (by: number) => moveTo(hasFocus.current ? active + by : active);

  useShortcut('j', 'Next row of the list', () => step(1));
  useShortcut('k', 'Previous row of the list', () => step(-1));

  useEffect(() => {
    place.current = active;
    if (activeId !== undefined) left.set(entry, activeId);
  });
  const comeBack = useEffectEvent(() => {
    const index = items.findIndex(({ id }) => id === left.get(entry));
    if (index > 0 && document.activeElement === document.body) moveTo(index);
  });
  useEffect(() => comeBack(), []);
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) linkAt(active)?.focus();
  });

  const linkProps = (index: number): HTMLAttributes<HTMLAnchorElement> => ({
    tabIndex: index === active ? 0 : -1,
    onFocus: () => {
      hasFocus.current = true;
      setActiveId(items[index]?.id);
    },
    onBlur: ({ relatedTarget }) => {
      // A row that is removed blurs to nothing, and that is not leaving.
      if (relatedTarget) hasFocus.current = body.current?.contains(relatedTarget) ?? false;
    },
    onKeyDown: (event) => {
      const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
      if (target === undefined) return;
      event.preventDefault();
      moveTo(target);
    },
  });

  return { active, linkProps };
}
