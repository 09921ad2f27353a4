import type { AudienceInput, AudienceLevel } from '@rapport/shared-client';
import type { ComponentType, ReactNode } from 'react';

/** Who may see a record, as a form holds it. */
export interface AudienceValue {
  readonly level: AudienceLevel;
  readonly teamIds: readonly string[];
  readonly userIds: readonly string[];
  /** Of a record that there is: who may see it until it is saved. */
  readonly before?: Omit<AudienceValue, 'before' | 'reason'>;
  /** Why more people may see it than before. */
  readonly reason?: string;
}

export interface AudienceFieldProps {
  readonly value: AudienceValue;
  readonly onChange: (audience: AudienceValue) => void;
  readonly error?: ReactNode;
  /** Where the record is part of a whole that not everyone sees: says that it will not be seen by more. */
  readonly within?: string;
}

/** The field that access-web gives: features take it as a property, because features do not know each other. */
export type AudienceFieldComponent = ComponentType<AudienceFieldProps>;

export const EVERYONE: AudienceValue = { level: 'EVERYONE', teamIds: [], userIds: [] };

/** The audience of a record that there is, as a form holds it. */
export function audienceValue(audience: {
  readonly level: AudienceLevel;
  readonly teams: readonly { readonly id: string }[];
  readonly people: readonly { readonly id: string }[];
}): AudienceValue {
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  const before = { level: audience.level, teamIds: ids(audience.teams), userIds: ids(audience.people) };
  return { ...before, before };
}

/** A form's audience as the API takes it: teams or people only where the level names them. */
export function audienceInput({ level, teamIds, userIds, reason }: AudienceValue): AudienceInput {
  return {
    level,
    teamIds: level === 'TEAMS' ? [...teamIds] : null,
    userIds: level === 'NAMED' ? [...userIds] : null,
    ...(reason && { reason }),
  };
}
