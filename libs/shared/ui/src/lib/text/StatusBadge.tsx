import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './text.module.css';

export type Tone = 'neutral' | 'good' | 'due' | 'bad';

const icons = { neutral: null, good: IconCheck, due: IconClock, bad: IconAlertTriangle };

export interface StatusBadgeProps {
  readonly tone?: Tone;
  /** Stands for the sign of the tone. */
  readonly sign?: string;
  readonly children: ReactNode;
}

/** A state in words; colour and sign only repeat them. */
export function StatusBadge({ tone = 'neutral', sign, children }: StatusBadgeProps) {
  const Icon = sign === undefined && icons[tone];
  return (
    <span className={classes['badge']} data-tone={tone}>
      {Icon && <Icon size={12} aria-hidden />}
      {sign && <span aria-hidden>{sign}</span>}
      {children}
    </span>
  );
}
