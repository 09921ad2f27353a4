import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { mayDo } from '@rapport/access-domain';
import { useViewer } from '@rapport/shared-client';
import { Shortcut, useShortcut } from '@rapport/shared-ui';

const QuickCapture = lazy(async () => ({ default: (await import('@rapport/capture-web')).QuickCapture }));

/** `g` and a letter go to a screen from anywhere; `c` logs a meeting, `q` captures one line. The command palette has them all by name. */
export function NavigationKeys() {
  const navigate = useNavigate();
  const { role } = useViewer();
  const mayWrite = mayDo(role, 'meeting:log');
  /** Undefined until it was opened once: it is loaded then, and keeps a line that was not saved. */
  const [isCapturing, setCapturing] = useState<boolean>();
  useShortcut('g t', 'Go to Today', () => void navigate('/'));
  useShortcut('g m', 'Go to Meetings', () => void navigate('/meetings'));
  useShortcut('g o', 'Go to Organisations', () => void navigate('/organisations'));
  useShortcut('g c', 'Go to Contacts', () => void navigate('/contacts'));
  useShortcut('g p', 'Go to Commitments', () => void navigate('/commitments'));
  useShortcut('g f', 'Go to Follow-ups', () => void navigate('/follow-ups'));
  useShortcut('g n', 'Go to Positions', () => void navigate('/positions'));
  useShortcut('g v', 'Go to Coverage', () => void navigate('/coverage'));
  useShortcut('g s', 'Go to Settings', () => void navigate('/settings'));
  if (!mayWrite) return null;
  return (
    <>
      <Shortcut keys="c" says="Log a meeting" run={() => void navigate('/meetings/new')} />
      <Shortcut keys="q" says="Quick capture" run={() => setCapturing(true)} />
      {isCapturing !== undefined && (
        <Suspense>
          <QuickCapture opened={isCapturing} onClose={() => setCapturing(false)} />
        </Suspense>
      )}
    </>
  );
}
