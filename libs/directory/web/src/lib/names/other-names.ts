import type { NameInput, NameKind } from '@rapport/shared-client';
import type { NameValue } from './NamesField';

interface KnownName {
  readonly name: string;
  readonly kind: NameKind;
  readonly language: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Names as a form holds them. */
export function nameValues(names: readonly KnownName[]): NameValue[] {
  return names.map(({ name, kind, language, from, to }) => ({ name, kind, language: language ?? '', from, to }));
}

/** Names as the API takes them. */
export function nameInputs(names: readonly NameValue[]): NameInput[] {
  return names.map(({ language, ...name }) => ({ ...name, language: language.trim() || null }));
}

/** Names in a line: "PTA, پی ٹی اے". */
export function namesInALine(names: readonly { readonly name: string }[]): string {
  return names.map(({ name }) => name).join(', ');
}
