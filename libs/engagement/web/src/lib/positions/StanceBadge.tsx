import type { Stance } from '@rapport/engagement-domain';
import { inWords, StatusBadge, type StatusBadgeProps } from '@rapport/shared-ui';

const signs: Record<Stance, Pick<StatusBadgeProps, 'tone' | 'sign'>> = {
  STRONGLY_OPPOSED: { tone: 'bad', sign: '−−' },
  OPPOSED: { tone: 'due', sign: '−' },
  NEUTRAL: { tone: 'neutral', sign: '○' },
  SUPPORTIVE: { tone: 'good', sign: '+' },
  STRONGLY_SUPPORTIVE: { tone: 'good', sign: '++' },
};

/** Where somebody stands, in words. */
export function StanceBadge({ stance }: { readonly stance: Stance }) {
  return <StatusBadge {...signs[stance]}>{inWords(stance)}</StatusBadge>;
}
