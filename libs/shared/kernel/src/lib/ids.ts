import type { Brand } from './brand';

/** A record's identity: a UUID in lower case, version 7 where Rapport or a client made it (RFC 9562). */
export type Id = Brand<string, 'Id'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A new id: 48 bits of time in milliseconds, then randomness, so that ids made later sort later (RFC 9562, 5.7). */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id;
}

/** Whether a text says an id, in either case; {@link parseId} gives the id itself. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** The id that a text says, in lower case. */
export function parseId(text: string): Id | undefined {
  return isId(text) ? (text.toLowerCase() as Id) : undefined;
}
