/** A field that two people changed, each in their own way. */
export interface Collision {
  readonly field: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface Versions<T> {
  /** The record as it was when editing began. */
  readonly base: T;
  /** The record as it is now. */
  readonly theirs: T;
  /** The record as it was to be saved. */
  readonly mine: T;
}

export interface Merge<T> {
  /** Each side's changes where only one made any; theirs where they collide. */
  readonly merged: T;
  readonly collisions: readonly Collision[];
}

/** Joins two people's edits of the same record, field by field; nobody's change is dropped in silence. */
export function mergeEdits<T extends object>({ base, theirs, mine }: Versions<T>): Merge<T> {
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(theirs));
  const collisions: Collision[] = [];
  for (const [field, value] of Object.entries(mine)) {
    const before: unknown = Object.entries(base).find(([name]) => name === field)?.[1];
    const now = merged[field];
    if (isSame(value, before)) continue;
    if (isSame(now, before) || isSame(now, value)) merged[field] = value;
    else collisions.push({ field, base: before, theirs: now, mine: value });
  }
  return { merged: merged as T, collisions };
}

/** Two versions of a text as one: theirs, then the lines that only mine has. */
export function joinLines({ base, theirs, mine }: Versions<string>): string {
  const known = new Set([...base.split('\n'), ...theirs.split('\n')]);
  const added = mine.split('\n').filter((line) => !known.has(line));
  return [theirs.trimEnd(), ...added].filter((line, i) => i > 0 || line !== '').join('\n');
}

function isSame(a: unknown, b: unknown): boolean {
  // An absent value, null and an empty text are all "not given" in a form.
  return JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
}
