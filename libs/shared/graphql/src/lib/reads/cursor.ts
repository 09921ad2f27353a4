import { isId, textProblem } from '@rapport/shared-kernel';
import { badInput } from './args';
import { join, literal, sql, type Sql } from './sql';
import type { SortKey } from './vocabulary';

/** A cursor: base64url of `[tag, key …, id]`; the tag names the type and the order, so that a foreign cursor is known. */
export function cursorSql(tag: string, keys: readonly Sql[]): Sql {
  const json = sql`json_build_array(${join([sql`${literal(tag)}::text`, ...keys], sql`, `)})::text`;
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

/** The value of the key at `at` that a cursor of this order holds; a forged, foreign or broken one is refused. */
export function cursorKey(of: {
  cursor: unknown;
  tag: string;
  keys: readonly SortKey[];
  at: number;
  argument: string;
}): string | number {
  const parts = decode(of.cursor);
  const value = parts?.[of.at + 1];
  const key = of.keys[of.at];
  const isWhole = parts !== undefined && parts.length === of.keys.length + 1 && parts[0] === of.tag;
  if (!isWhole || key === undefined || !IS_OF[key.cast](value)) {
    throw badInput(
      `\`${of.argument}\` is not a cursor of this list: pass an \`endCursor\` or \`startCursor\` that it gave.`,
    );
  }
  return value as string | number;
}

function decode(cursor: unknown): readonly unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

const DAY = /^(-?infinity|\d{4,5}-\d\d-\d\d)$/;
const INSTANT = /^(-?infinity|\d{4,5}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:\d\d)?))$/;

const IS_OF: Record<SortKey['cast'], (value: unknown) => boolean> = {
  uuid: (value) => typeof value === 'string' && isId(value),
  timestamptz: (value) => typeof value === 'string' && INSTANT.test(value) && isInstant(value),
  date: (value) => typeof value === 'string' && DAY.test(value) && isInstant(value),
  text: (value) => typeof value === 'string' && !textProblem(value, { mayBeEmpty: true }),
  int: (value) => Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_647,
};

function isInstant(value: string): boolean {
  return value.endsWith('infinity') || !Number.isNaN(Date.parse(value));
}
