import type { TokenScope } from '@rapport/access-domain';
import type { AudienceLevel } from '@rapport/shared-client';

/** What each scope lets a token do. */
export const scopeWords: Readonly<Record<TokenScope, string>> = {
  DIRECTORY_READ: 'Read people and organisations',
  DIRECTORY_WRITE: 'Write people and organisations',
  ENGAGEMENT_READ: 'Read meetings',
  ENGAGEMENT_WRITE: 'Write meetings',
  COMMITMENTS_READ: 'Read promises and follow-ups',
  COMMITMENTS_WRITE: 'Write promises and follow-ups',
  AUDIT_READ: 'Read the audit trail',
};

/** The highest audience that a token sees. */
export const levels: readonly { readonly value: AudienceLevel; readonly label: string }[] = [
  { value: 'EVERYONE', label: 'What everyone may see' },
  { value: 'TEAMS', label: 'That, and your teams’' },
  { value: 'NAMED', label: 'All that you may see' },
];
