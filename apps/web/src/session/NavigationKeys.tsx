import { useNavigate } from 'react-router';
import { useShortcut } from '@rapport/shared-ui';

/** `g` and a letter go to a screen from anywhere; `c` logs a meeting. */
export function NavigationKeys() {
  const navigate = useNavigate();
  useShortcut('g t', 'Go to Today', () => void navigate('/'));
  useShortcut('g m', 'Go to Meetings', () => void navigate('/meetings'));
  useShortcut('g o', 'Go to Organisations', () => void navigate('/organisations'));
  useShortcut('g c', 'Go to Contacts', () => void navigate('/contacts'));
  useShortcut('g p', 'Go to Commitments', () => void navigate('/commitments'));
  useShortcut('g f', 'Go to Follow-ups', () => void navigate('/follow-ups'));
  useShortcut('c', 'Log a meeting', () => void navigate('/meetings/new'));
  return null;
}
