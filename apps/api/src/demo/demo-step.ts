import type { CivilDate, Id } from '@rapport/shared-kernel';

/** One mutation of the demo: who runs it, which one, with which input (a GraphQL input object). */
export interface DemoStep {
  readonly as: 'manager' | 'lead';
  readonly mutation: string;
  readonly input: object;
}

/** What the demo stands on. */
export interface DemoSetting {
  /** The day that the fictional part's dates are relative to. */
  readonly today: CivilDate;
  readonly users: Readonly<Record<'manager' | 'lead', Id>>;
  readonly teams: Readonly<Record<'publicPolicy' | 'safetyPolicy', Id>>;
}

/** An id of the demo: the same for the same words, on every machine. */
export function demoId(words: string): Id {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(words))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  const hex = hash.toString(16).padStart(16, '0');
  return `01907a00-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 16)}${hex.slice(0, 6)}` as Id;
}
