import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './text.module.css';

export type Tone = 'neutral' | 'good' | 'due' | 'bad';

const icons = { neutral: null, good: IconCheck, due: IconClock, bad: IconAlertTriangle };

/** A state in words; colour and sign only repeat them. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <span className={classes['badge']} data-tone={tone}>
      {Icon && <Icon size={12} aria-hidden />}
      {children}
    </span>
  );
}
