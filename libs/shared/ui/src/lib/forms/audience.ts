import type { AudienceInput, AudienceLevel } from '@rapport/shared-client';
import type { ComponentType, ReactNode } from 'react';

/** Who may see a record, as a form holds it. */
export interface AudienceValue {
  readonly level: AudienceLevel;
  readonly teamIds: readonly string[];
  readonly userIds: readonly string[];
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

/** A record's audience as a form holds it. */
export function audienceValue(audience: {
  readonly level: AudienceLevel;
  readonly teams: readonly { readonly id: string }[];
  readonly people: readonly { readonly id: string }[];
}): AudienceValue {
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  return { level: audience.level, teamIds: ids(audience.teams), userIds: ids(audience.people) };
}

/** A form's audience as the API takes it: teams or people only where the level names them. */
export function audienceInput({ level, teamIds, userIds }: AudienceValue): AudienceInput {
  return {
    level,
    teamIds: level === 'TEAMS' ? [...teamIds] : null,
    userIds: level === 'NAMED' ? [...userIds] : null,
  };
}
