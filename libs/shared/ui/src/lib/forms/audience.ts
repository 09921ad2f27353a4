import type { AudienceLevel } from '@rapport/shared-client';
import type { ComponentType } from 'react';

/** Who may see a record, as a form holds it and as the API takes it. */
export interface AudienceValue {
  readonly level: AudienceLevel;
  readonly teamIds: readonly string[];
  readonly userIds: readonly string[];
}

export interface AudienceFieldProps {
  readonly value: AudienceValue;
  readonly onChange: (audience: AudienceValue) => void;
  readonly error?: string | undefined;
  /** Where the record is part of a whole that not everyone sees: says that it will not be seen by more. */
  readonly within?: string;
}

/** The field that access-web gives: features take it as a property, because features do not know each other. */
export type AudienceFieldComponent = ComponentType<AudienceFieldProps>;

export const EVERYONE: AudienceValue = { level: 'EVERYONE', teamIds: [], userIds: [] };
