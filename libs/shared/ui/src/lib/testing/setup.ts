import { notifications } from '@mantine/notifications';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
  notifications.clean();
  localStorage.clear();
});

// What jsdom leaves out and the component library needs.
class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
class NoIntersectionObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
const noMediaMatches = (media: string) =>
  Object.assign(new EventTarget(), { matches: false, media, onchange: null }) as MediaQueryList;

Object.assign(globalThis, { ResizeObserver: NoResizeObserver, IntersectionObserver: NoIntersectionObserver });
Object.assign(window, { matchMedia: noMediaMatches, scrollTo: () => undefined });
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
// Fields that grow with their text ask whether the fonts are there.
Object.assign(document, { fonts: new EventTarget() });
// Rows have a height here too, so that lists draw as many as a screen shows.
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 45 });
