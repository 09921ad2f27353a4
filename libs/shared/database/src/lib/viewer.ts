import type { Id } from '@rapport/shared-kernel';

/** Who asks, checked against the database in this very request. */
export interface Viewer {
  readonly id: Id;
  readonly role: 'POLICY_MANAGER' | 'POLICY_LEAD' | 'ANALYST' | 'AUDITOR' | 'ADMIN';
  readonly teamIds: readonly Id[];
  /** IANA name; decides what "today" and "overdue" mean. */
  readonly timeZone: string;
  /** What they came through: recorded with every change. */
  readonly via: 'SESSION' | 'TOKEN' | 'COMMAND_LINE';
  /** The session or token that they came through; null on the command line, which has none. */
  readonly credentialId: Id | null;
  /** Of a token: what it may be used for (`engagement:write`). A person's right has no such limit. */
  readonly scopes?: readonly string[];
}
