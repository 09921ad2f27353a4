import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

/** Tells screen readers that another screen is shown, as the browser does for a page that it loads. */
export function RouteAnnouncer() {
  const [title, setTitle] = useState('');

  useEffect(() => {
    const element = document.querySelector('title') ?? document.head.appendChild(document.createElement('title'));
    const observer = new MutationObserver(() => setTitle(document.title));
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, []);

  return (
    <VisuallyHidden role="status" aria-live="polite" aria-atomic>
      {title}
    </VisuallyHidden>
  );
}
