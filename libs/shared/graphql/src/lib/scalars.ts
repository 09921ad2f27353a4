import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { parseCivilDate, parsePartialDate } from '@rapport/shared-kernel';

/** The contract's scalars. Values stay text; what is no such value is refused with an example of one. */
export const scalars = {
  DateTime: textScalar('DateTime', '2024-07-05T10:00:00+05:00', isInstant),
  Date: textScalar('Date', '2024-07-05', (text) => parseCivilDate(text) !== undefined),
  PartialDate: textScalar('PartialDate', '2024-07-05, 2024-07 or 2024', (text) => parsePartialDate(text) !== undefined),
};

function textScalar(name: string, example: string, isValid: (text: string) => boolean): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new GraphQLError(`Expected a ${name} such as ${example}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => value,
  });
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-](\d{2}):(\d{2}))$/;

function isInstant(text: string): boolean {
  const parts = INSTANT.exec(text);
  if (!parts || !parseCivilDate(parts[1] ?? '')) return false;
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4])];
  const isTime = hour <= 23 && minute <= 59 && second <= 59;
  // No place is further than 14 hours from UTC, and PostgreSQL knows none from 16 on.
  const isOffset = Number(parts[7] ?? 0) <= 15 && Number(parts[8] ?? 0) <= 59;
  if (!isTime || !isOffset) return false;
  // The day there may be of a year that UTC cannot write with four digits.
  const year = new Date(text).getUTCFullYear();
  return year >= 1 && year <= 9999;
}
